import { resting } from '../resting.ts';
import type { Way } from '../way.ts';

/**
 * Off in the system's evening peak, when the operator looks for what is too much (power for miners was rationed in
 * Kazakhstan from October 2021).
 */
export const eveningOff: Way = {
  id: 'evening_off',
  share: 8,
  running: ({ surroundings: { clock } }, chance) => {
    const from = chance.between(16.5, 19.5);
    const rest = { from, to: from + chance.between(3, 5.5) };
    return resting(clock, () => rest, chance);
  },
};
