import type { Way } from '../way.ts';

/** Nobody ever wrote down what it is. */
export const blankSector: Way = {
  id: 'blank_sector',
  share: 3,
  declared: 'blank',
};
