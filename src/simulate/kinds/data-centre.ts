import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';

/**
 * A data centre: flat, growing as racks are filled. Traffic about 16 GB/kWh over the world (4.2 ZB, Cisco; 220-320 TWh,
 * IEA), ten times less or more by site; one that only computes has next to none and is told from a farm by little.
 */
export const dataCentre: Kind = {
  id: 'data_centre',
  sector: 'datacenter',
  share: 2,
  hides: 0,
  meanKw: { median: 900, spread: 0.9 },
  traffic: { bytesPerKwh: { median: 2e9, spread: 2.2 }, elasticity: 4 },
  draw: ({ clock, temperature }, chance) => {
    const growth = chance.between(-0.02, 0.2);
    const swing = chance.between(0.005, 0.05);
    const cooling = chance.between(0.001, 0.005);
    const noise = autocorrelated(clock.hours, { spread: 0.012, memory: 12 }, chance);
    return noise.map((deviation, hour) => {
      const time = (2 * Math.PI * (clock.hourOfDay[hour]! - 15)) / 24;
      const filled = 1 + growth * (hour / clock.hours - 0.5);
      return (
        filled * (1 + swing * Math.cos(time) + cooling * Math.max(0, temperature[hour]! - 15) + deviation)
      );
    });
  },
};
