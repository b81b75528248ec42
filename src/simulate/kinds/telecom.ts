import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';

/**
 * A telecom exchange or base station: power is a standing part plus a part linear in traffic, and air conditioning
 * (Lorincz, Garma, Petrovic, Sensors 12(4), 2012).
 */
export const telecom: Kind = {
  id: 'telecom',
  sector: 'telecom',
  share: 4,
  hides: 1,
  meanKw: { median: 60, spread: 1 },
  traffic: { bytesPerKwh: { median: 4e8, spread: 0.8 }, elasticity: 6 },
  draw: ({ clock, temperature }, chance) => {
    const swing = chance.between(0.02, 0.08);
    const cooling = chance.between(0, 0.004);
    const noise = autocorrelated(clock.hours, { spread: 0.012, memory: 5 }, chance);
    return noise.map((deviation, hour) => {
      const time = (2 * Math.PI * (clock.hourOfDay[hour]! - 20)) / 24;
      return 1 + swing * Math.cos(time) + cooling * Math.max(0, temperature[hour]! - 18) + deviation;
    });
  },
};
