import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';

/**
 * A boiler house for a street: nothing in summer, and in winter the colder the more; some store heat on the night
 * tariff.
 */
export const boilerHouse: Kind = {
  id: 'boiler_house',
  sector: 'utility',
  share: 2,
  hides: 1,
  meanKw: { median: 200, spread: 0.8 },
  traffic: { bytesPerKwh: { median: 2e4, spread: 1.0 }, elasticity: 0.1 },
  draw: ({ clock, temperature }, chance) => {
    const isByNight = chance.happens(0.4);
    const noise = autocorrelated(clock.hours, { spread: 0.07, memory: 3 }, chance);
    return noise.map((deviation, hour) => {
      const cold = Math.max(0, 10 - temperature[hour]!) / 13;
      const hourOfDay = clock.hourOfDay[hour]!;
      const charging = isByNight ? (hourOfDay >= 23 || hourOfDay < 7 ? 2.4 : 0.3) : 1;
      return (0.06 + 1.15 * cold * charging) * (1 + deviation);
    });
  },
};
