import type { Kind } from '../kind.ts';
import { H0 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/**
 * A household that heats with electricity: the load of Siberian winters, and the main thing that household miners
 * are mistaken for (Irkutsk looks at summers for this reason, order of June 2025).
 */
export const electricHome: Kind = {
  id: 'electric_home',
  sector: 'household',
  share: 7,
  hides: 3,
  meanKw: { median: 1.6, spread: 0.6 },
  traffic: { bytesPerKwh: { median: 2.5e8, spread: 1.0 }, elasticity: 0.5 },
  draw: byTimetable({
    profile: H0,
    standing: [0.1, 0.4],
    restless: 0.35,
    heating: 1.2,
    cooling: 0.08,
    weeksAway: 3,
  }),
};
