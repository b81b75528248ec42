import { resting } from '../resting.ts';
import type { Way } from '../way.ts';

/** On at night only: under a night tariff, or out of sight. */
export const nightOnly: Way = {
  id: 'night_only',
  share: 6,
  running: ({ surroundings: { clock } }, chance) => {
    const rest = { from: chance.between(5.5, 8.5), to: chance.between(20.5, 23.5) };
    return resting(clock, () => rest, chance);
  },
};
