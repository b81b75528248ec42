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
      const darkHours = SHORTEST_NIGHT + (LONGEST_NIGHT - SHORTEST_NIGHT) * clock.winter[hour]!;
      const fromMidnight = Math.abs(((clock.hourOfDay[hour]! + 12 - SOLAR_MIDNIGHT) % 24) - 12);
      const lit = Math.max(0, Math.min(1, darkHours / 2 - fromMidnight + 0.5));
      return (alwaysOn + (1 - alwaysOn) * 2 * lit) * (1 + 0.008 * chance.normal());
    });
  },
};

/** Dusk to dawn at 47 degrees north, hours; the sun is lowest an hour after midnight on the clock of Almaty. */
const SHORTEST_NIGHT = 7.5;
const LONGEST_NIGHT = 15;
const SOLAR_MIDNIGHT = 0.8;
