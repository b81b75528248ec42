import type { Way } from '../way.ts';

/**
 * A block that one day is there, all of it: containers come ready to run (Saryarka, February 2022: 1,173 rigs in
 * four).
 */
export const step: Way = {
  id: 'step',
  share: 13,
  begins: 'within',
};
