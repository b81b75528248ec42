import type { Kind } from '../kind.ts';
import { G1 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/**
 * A university building: terms and holidays, lecture rooms by day, and cellars of servers and ventilation by
 * night.
 */
export const university: Kind = {
  id: 'university',
  sector: 'university',
  share: 5,
  hides: 3,
  closes: 0.8,
  meanKw: { median: 150, spread: 1.0 },
  traffic: { bytesPerKwh: { median: 6e7, spread: 1.0 }, elasticity: 1.4 },
  draw: byTimetable({
    profile: G1,
    standing: [0.45, 0.85],
    restless: 0.06,
    heating: 0.05,
    cooling: 0.12,
    summerLeft: 0.55,
    yearEndLeft: 0.3,
  }),
};
