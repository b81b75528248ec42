import { darkness } from '../daylight.ts';
import type { Kind } from '../kind.ts';

/** Street or car-park lighting: dusk to dawn, flat while it burns. Night-time load that no farm is behind. */
export const streetLighting: Kind = {
  id: 'street_lighting',
  sector: 'utility',
  share: 3,
  hides: 1,
  meanKw: { median: 20, spread: 0.9 },
  traffic: { bytesPerKwh: { median: 1e5, spread: 1 }, elasticity: 0 },
  draw: ({ clock }, chance) => {
    const alwaysOn = chance.pick([0.02, 0.1, 0.6, 0.9]);
    return Float64Array.from({ length: clock.hours }, (_, hour) => {
      return (alwaysOn + (1 - alwaysOn) * 2 * darkness(clock, hour)) * (1 + 0.008 * chance.normal());
    });
  },
};
