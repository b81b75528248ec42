import type { Way } from '../way.ts';

/** On a mobile link or with a provider that hands over no record: the line is unknown. */
export const noRecord: Way = {
  id: 'no_record',
  share: 3,
  record: 'none',
};
