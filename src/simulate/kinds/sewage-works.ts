import type { Kind } from '../kind.ts';
import { autocorrelated, spells } from '../noise.ts';

/** A sewage works: blowers that follow the town by an hour or two, round the clock, and pumps when it rains. */
export const sewageWorks: Kind = {
  id: 'sewage_works',
  sector: 'utility',
  share: 2,
  hides: 1,
  meanKw: { median: 160, spread: 0.9 },
  traffic: { bytesPerKwh: { median: 2e4, spread: 0.9 }, elasticity: 0.1 },
  draw: ({ clock }, chance) => {
    const swing = chance.between(0.05, 0.2);
    const blowers = chance.pick([2, 3, 4]);
    const water = autocorrelated(clock.hours, { spread: 0.08, memory: 10 }, chance);
    const load = water.map((flow, hour) => {
      const wanted = 1 + flow + swing * Math.cos((2 * Math.PI * (clock.hourOfDay[hour]! - 12)) / 24);
      return 0.4 + (0.6 * Math.round(wanted * blowers)) / blowers + 0.15 * flow;
    });
    for (const { from, to } of spells(clock.hours, { perYear: 14, hours: 7 }, chance)) {
      for (let hour = from; hour < to; hour += 1) load[hour]! += 0.5;
    }
    return load;
  },
};
