import type { Kind } from '../kind.ts';
import { G1 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/**
 * An office building: weekdays from eight to six, above what stands day and night. Traffic per kWh assumed
 * 2026-11.
 */
export const office: Kind = {
  id: 'office',
  sector: 'office',
  share: 10,
  hides: 4,
  closes: 0.8,
  meanKw: { median: 60, spread: 1.1 },
  traffic: { bytesPerKwh: { median: 3e7, spread: 1 }, elasticity: 1.2 },
  draw: byTimetable({ profile: G1, standing: [0.35, 0.8], restless: 0.08, heating: 0.04, cooling: 0.12 }),
};
