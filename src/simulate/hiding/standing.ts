import type { Way } from '../way.ts';

/**
 * It was there before the first reading, and runs: nothing changes that one could see. The longer a farm has
 * stood, the likelier it is that a record begins after it.
 */
export const standing: Way = {
  id: 'standing',
  share: 12,
  begins: 'before',
};
