import type { Kind } from '../kind.ts';
import { autocorrelated, spells } from '../noise.ts';

/**
 * Round-the-clock industry: a process that runs at its rate, drifts, and stands still for repairs. The load factor of
 * three-shift works is about 0.7 (US Industrial Assessment Centers), of continuous lines higher: each site draws its own.
 */
export const industry: Kind = {
  id: 'industry',
  sector: 'factory',
  share: 5,
  hides: 2,
  closes: 0.15,
  meanKw: { median: 350, spread: 1.1 },
  traffic: { bytesPerKwh: { median: 1e5, spread: 1.2 }, elasticity: 0.3 },
  draw: ({ clock }, chance) => {
    const steadiness = chance.logUniform(0.012, 0.12);
    const rate = autocorrelated(clock.hours, { spread: steadiness, memory: 200 }, chance);
    const batches = autocorrelated(clock.hours, { spread: steadiness, memory: 3 }, chance);
    const load = rate.map((drift, hour) => 1 + drift + batches[hour]!);
    const rest = chance.between(0.05, 0.4);
    for (const { from, to } of spells(clock.hours, { perYear: chance.between(0, 6), hours: 30 }, chance)) {
      load.fill(rest, from, to);
    }
    return load;
  },
};
