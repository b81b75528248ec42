import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';

/** A cold store: works harder in the heat, defrosts by the clock, and feels its doors by day. */
export const coldStore: Kind = {
  id: 'cold_store',
  sector: 'cold_storage',
  share: 3,
  hides: 1,
  meanKw: { median: 200, spread: 1 },
  traffic: { bytesPerKwh: { median: 2e4, spread: 1 }, elasticity: 0.2 },
  draw: ({ clock, temperature }, chance) => {
    const perDegree = chance.between(0.004, 0.016);
    const defrostEvery = chance.pick([6, 8, 12]);
    const defrost = chance.between(0.05, 0.25);
    const doors = chance.between(0, 0.15);
    const noise = autocorrelated(clock.hours, { spread: 0.04, memory: 4 }, chance);
    return noise.map((deviation, hour) => {
      const hourOfDay = clock.hourOfDay[hour]!;
      const defrosting = hourOfDay % defrostEvery === 0 ? defrost : 0;
      const open = hourOfDay >= 8 && hourOfDay < 18 && clock.dayKind[hour] === 0 ? doors : 0;
      return Math.max(0.3, 1 + perDegree * (temperature[hour]! - 8) + defrosting + open + deviation);
    });
  },
};
