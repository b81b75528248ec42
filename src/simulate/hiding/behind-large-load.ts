import type { Way } from '../way.ts';

/**
 * A small part of a large and restless load, where nobody misses some hundred kilowatts (Iran, June 2021: 7,000
 * rigs in one factory).
 */
export const behindLargeLoad: Way = {
  id: 'behind_large_load',
  share: 4,
  place: 'behind a host',
  behind: ['shift_plant', 'industry', 'workshop', 'cement_mill', 'hospital'],
  shareOfSite: [0.03, 0.2],
};
