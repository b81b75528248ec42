import type { Kind } from '../kind.ts';
import { G1 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/** A school: weekdays, and next to nothing in the summer holidays. Traffic per kWh assumed 2026-11. */
export const school: Kind = {
  id: 'school',
  sector: 'school',
  share: 6,
  hides: 3,
  closes: 1,
  meanKw: { median: 35, spread: 0.8 },
  traffic: { bytesPerKwh: { median: 3e7, spread: 0.9 }, elasticity: 1.2 },
  draw: byTimetable({
    profile: G1,
    standing: [0.2, 0.5],
    restless: 0.1,
    heating: 0.08,
    cooling: 0.02,
    summerLeft: 0.25,
    yearEndLeft: 0.3,
  }),
};
