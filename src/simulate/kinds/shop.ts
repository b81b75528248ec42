import type { Kind } from '../kind.ts';
import { G4 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/** A shop. Traffic per kWh assumed 2026-11. */
export const shop: Kind = {
  id: 'shop',
  sector: 'retail',
  share: 6,
  hides: 2,
  closes: 1,
  meanKw: { median: 15, spread: 1.2 },
  traffic: { bytesPerKwh: { median: 2e7, spread: 1.2 }, elasticity: 1 },
  draw: byTimetable({ profile: G4, standing: [0.2, 0.7], restless: 0.12, heating: 0.05, cooling: 0.15 }),
};
