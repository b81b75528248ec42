import type { Kind } from '../kind.ts';
import { autocorrelated, spells } from '../noise.ts';

/**
 * A centre that only computes (weather, research, training of models): as flat as a farm and nearly as silent, and
 * legal. Jobs come and go, so its level wanders.
 */
export const computeCentre: Kind = {
  id: 'compute_centre',
  sector: 'datacenter',
  share: 1.5,
  hides: 0,
  meanKw: { median: 400, spread: 1.0 },
  traffic: { bytesPerKwh: { median: 3e6, spread: 2.0 }, elasticity: 0.5 },
  draw: ({ clock, temperature }, chance) => {
    const queue = autocorrelated(clock.hours, { spread: chance.between(0.02, 0.12), memory: 60 }, chance);
    const jobs = autocorrelated(clock.hours, { spread: chance.between(0.01, 0.05), memory: 3 }, chance);
    const load = queue.map(
      (level, hour) => Math.min(1.15, 1 + level) + jobs[hour]! + 0.003 * Math.max(0, temperature[hour]! - 12),
    );
    for (const { from, to } of spells(clock.hours, { perYear: chance.between(1, 6), hours: 14 }, chance))
      load.fill(0.35, from, to);
    return load;
  },
};
