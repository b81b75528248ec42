import type { Kind } from '../kind.ts';
import { G5 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/** A bakery: nights like days, but nothing like flat. */
export const bakery: Kind = {
  id: 'bakery',
  sector: 'food_production',
  share: 2,
  hides: 1,
  closes: 0.5,
  meanKw: { median: 25, spread: 0.8 },
  traffic: { bytesPerKwh: { median: 3e6, spread: 1 }, elasticity: 0.8 },
  draw: byTimetable({ profile: G5, standing: [0.1, 0.4], restless: 0.12, heating: 0.01, cooling: 0.05 }),
};
