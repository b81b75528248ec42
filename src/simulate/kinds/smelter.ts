import type { Kind } from '../kind.ts';
import { autocorrelated, spells } from '../noise.ts';

/**
 * A smelter: the largest and the flattest of all, tapped now and then, standing still seldom. No public trace of one
 * was found; the figures are assumed (2026-11).
 */
export const smelter: Kind = {
  id: 'smelter',
  sector: 'metallurgy',
  share: 2,
  hides: 0,
  meanKw: { median: 6000, spread: 0.8 },
  traffic: { bytesPerKwh: { median: 1e4, spread: 0.6 }, elasticity: 0 },
  draw: ({ clock }, chance) => {
    const furnaces = chance.pick([2, 4, 6, 12]);
    const noise = autocorrelated(clock.hours, { spread: chance.between(0.005, 0.025), memory: 6 }, chance);
    const load = noise.map((deviation) => 1 + deviation);
    for (const { from, to } of spells(clock.hours, { perYear: 1.5 * furnaces, hours: 8 }, chance)) {
      for (let hour = from; hour < to; hour += 1) load[hour]! *= 1 - 1 / furnaces;
    }
    return load;
  },
};
