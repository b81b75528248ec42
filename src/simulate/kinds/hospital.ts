import type { Kind } from '../kind.ts';
import { G0 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/** A hospital: never closed, busy by day, ventilated by night; the weekend is quieter and no holiday empties it. */
export const hospital: Kind = {
  id: 'hospital',
  sector: 'healthcare',
  share: 3,
  hides: 1,
  meanKw: { median: 260, spread: 0.8 },
  traffic: { bytesPerKwh: { median: 2e7, spread: 0.9 }, elasticity: 0.9 },
  draw: byTimetable({ profile: G0, standing: [0.55, 0.8], restless: 0.04, heating: 0.06, cooling: 0.18 }),
};
