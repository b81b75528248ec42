import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';

/**
 * Irrigation pumps: from April to September, day and night in the heat, and nothing at all in winter. Miners were
 * found behind meters of agriculture (Iran: Tavanir, 2020).
 */
export const irrigation: Kind = {
  id: 'irrigation',
  sector: 'agriculture',
  share: 3,
  hides: 2,
  meanKw: { median: 90, spread: 0.9 },
  traffic: { bytesPerKwh: { median: 5e3, spread: 1.0 }, elasticity: 0 },
  draw: ({ clock, temperature }, chance) => {
    const [opens, closes] = [chance.between(95, 125), chance.between(245, 285)];
    const pumps = chance.pick([1, 2, 3, 5]);
    const thirst = autocorrelated(clock.hours, { spread: 0.25, memory: 60 }, chance);
    let running = 0;
    return thirst.map((noise, hour) => {
      const day = clock.dayOfYear[hour]!;
      const inSeason = day >= opens && day < closes;
      const wanted = inSeason
        ? Math.round(pumps * Math.min(1, Math.max(0, 0.35 + 0.025 * temperature[hour]! + noise)))
        : 0;
      if (chance.happens(0.2) || !inSeason) running = wanted;
      return 0.02 + ((2.6 * running) / pumps) * (1 + 0.012 * noise);
    });
  },
};
