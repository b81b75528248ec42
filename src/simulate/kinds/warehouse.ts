import type { Kind } from '../kind.ts';
import { G1 } from '../standard-profiles.ts';
import { byTimetable } from '../timetable.ts';

/**
 * A warehouse: lamps and lorries by day and little by night; roomy, cheap and seldom visited, which suits a farm
 * as well.
 */
export const warehouse: Kind = {
  id: 'warehouse',
  sector: 'warehouse',
  share: 5,
  hides: 5,
  closes: 0.7,
  meanKw: { median: 30, spread: 0.9 },
  traffic: { bytesPerKwh: { median: 4e6, spread: 1.1 }, elasticity: 0.9 },
  draw: byTimetable({ profile: G1, standing: [0.2, 0.6], restless: 0.14, heating: 0.12, cooling: 0.03 }),
};
