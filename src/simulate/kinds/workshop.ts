import type { Kind } from '../kind.ts';
import { G3 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/** A works with shifts, a sewage plant, a hotel: always something running, more of it by day. */
export const workshop: Kind = {
  id: 'workshop',
  sector: 'factory',
  share: 6,
  hides: 4,
  closes: 0.5,
  meanKw: { median: 120, spread: 1.2 },
  traffic: { bytesPerKwh: { median: 5e5, spread: 1.4 }, elasticity: 0.7 },
  draw: byTimetable({ profile: G3, standing: [0.1, 0.6], restless: 0.08, heating: 0.03, cooling: 0.04 }),
};
