import type { Kind } from '../kind.ts';
import { H0 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/** An apartment block or a residential hall behind one meter: many households, so a smooth one. */
export const apartmentBlock: Kind = {
  id: 'apartment_block',
  sector: 'residential_hall',
  share: 6,
  hides: 2,
  meanKw: { median: 90, spread: 0.7 },
  traffic: { bytesPerKwh: { median: 3e8, spread: 0.8 }, elasticity: 1 },
  draw: byTimetable({
    profile: H0,
    standing: [0.3, 0.65],
    restless: 0.06,
    heating: 0.06,
    cooling: 0.12,
    summerLeft: 0.8,
  }),
};
