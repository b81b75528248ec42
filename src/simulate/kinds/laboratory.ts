import type { Kind } from '../kind.ts';
import { G0 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/**
 * A laboratory: ventilation and freezers stand day and night. Of 120 buildings of the University of Cambridge (Cambridge
 * Estates Building Energy Archive, github.com/EECi) 49 had a week as flat as a farm's at some time.
 */
export const laboratory: Kind = {
  id: 'laboratory',
  sector: 'laboratory',
  share: 5,
  hides: 2,
  closes: 0.5,
  meanKw: { median: 180, spread: 0.8 },
  traffic: { bytesPerKwh: { median: 1e7, spread: 1.2 }, elasticity: 1.5 },
  draw: byTimetable({ profile: G0, standing: [0.65, 0.96], restless: 0.03, heating: 0.02, cooling: 0.1 }),
};
