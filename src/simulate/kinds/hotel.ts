import type { Kind } from '../kind.ts';
import { autocorrelated } from '../noise.ts';
import { H0 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/** A hotel: mornings and evenings, full or empty by the week rather than by the weekday. */
export const hotel: Kind = {
  id: 'hotel',
  sector: 'hotel',
  share: 3,
  hides: 2,
  closes: 0.6,
  meanKw: { median: 70, spread: 0.8 },
  traffic: { bytesPerKwh: { median: 2e8, spread: 0.8 }, elasticity: 1.0 },
  draw: (surroundings, chance) => {
    const load = guests(surroundings, chance);
    const occupied = autocorrelated(load.length, { spread: 0.18, memory: 24 * 9 }, chance);
    return load.map((power, hour) => power * Math.exp(occupied[hour]!));
  },
};

const guests = byTimetable({
  profile: H0,
  standing: [0.35, 0.65],
  restless: 0.05,
  heating: 0.08,
  cooling: 0.18,
});
