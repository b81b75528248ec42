import type { Kind } from '../kind.ts';
import { G2 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/** A restaurant, cinema or sports hall: the evening is its day. */
export const restaurant: Kind = {
  id: 'restaurant',
  sector: 'public_assembly',
  share: 4,
  hides: 2,
  closes: 1,
  meanKw: { median: 25, spread: 0.9 },
  traffic: { bytesPerKwh: { median: 3e7, spread: 1 }, elasticity: 1 },
  draw: byTimetable({ profile: G2, standing: [0.2, 0.6], restless: 0.15, heating: 0.05, cooling: 0.15 }),
};
