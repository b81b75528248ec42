import { resting } from '../resting.ts';
import type { Way } from '../way.ts';

/** Two farms behind one meter, that came at different times and rest at different hours. */
export const twoFarms: Way = {
  id: 'two_farms',
  share: 3,
  running: ({ surroundings: { clock }, onset }, chance) => {
    const first = chance.between(0.35, 0.65);
    const second = Math.floor(onset + chance.between(0.1, 0.7) * (clock.hours - onset));
    const from = chance.between(6, 18);
    const rest = { from, to: from + chance.between(3, 6) };
    const rested = resting(clock, () => rest, chance);
    return rested.map((share, hour) => first + (hour < second ? 0 : (1 - first) * share));
  },
};
