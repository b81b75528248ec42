import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';

/** A compressor station on a pipeline: so many units of so many, for weeks on end, more in winter. */
export const compressor: Kind = {
  id: 'compressor',
  sector: 'pipeline',
  share: 1.5,
  hides: 0,
  meanKw: { median: 1200, spread: 0.9 },
  traffic: { bytesPerKwh: { median: 2e4, spread: 0.8 }, elasticity: 0 },
  draw: ({ clock }, chance) => {
    const units = chance.pick([2, 3, 4]);
    const season = chance.between(0, 0.5);
    const noise = autocorrelated(clock.hours, { spread: chance.between(0.005, 0.03), memory: 8 }, chance);
    let running = Math.ceil(units / 2);
    return noise.map((deviation, hour) => {
      const wanted = units * (0.6 + season * (clock.winter[hour]! - 0.4));
      if (chance.happens(1 / 250))
        running = Math.min(units, Math.max(1, Math.round(wanted + 0.4 * chance.normal())));
      return ((1.6 * running) / units) * (1 + deviation);
    });
  },
};
