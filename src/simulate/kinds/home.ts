import type { Kind } from '../kind.ts';
import { H0 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/** A household. Traffic: 0.5 GB/kWh (OpenVault OVBI 3Q21, United States) to 2 GB/kWh (Ofcom 2022, United Kingdom). */
export const home: Kind = {
  id: 'home',
  sector: 'household',
  share: 32,
  hides: 7,
  meanKw: { median: 0.4, spread: 0.7 },
  traffic: { bytesPerKwh: { median: 1e9, spread: 1.1 }, elasticity: 0.8 },
  draw: byTimetable({
    profile: H0,
    standing: [0.1, 0.5],
    restless: 0.6,
    heating: 0.08,
    cooling: 0.1,
    weeksAway: 3,
  }),
};
