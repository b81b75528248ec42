/** How much of a block is there when the load of the whole system is highest: in the evening of a working day. */
import { HOURS } from '../profiles/clock-shape.ts';
import type { LoadProfile } from '../profiles/load.ts';
import { meanOf } from '../profiles/series.ts';
import type { Timetable } from '../profiles/timetable.ts';
import type { Block } from './block.ts';
import { DAYS_OF_PAUSE, isClear } from './ways.ts';

/** Hours of the local clock, 0 to 24, Monday to Friday: from the beginning of the one to the beginning of the other. */
export interface EveningPeak {
  readonly fromHour: number;
  readonly toHour: number;
}

/**
 * Assumed for Kazakhstan, 2026-11: KEGOC speaks of an evening maximum and names no hours
 * (https://www.kegoc.kz/en/press-center/press-releases/155619/, 2021). Kyrgyzstan, on the same grid and the clock of
 * Almaty, names these (Minister of Energy, October 2024, https://24.kg/vlast/308217).
 */
export const EVENING_PEAK: EveningPeak = { fromHour: 18, toHour: 21 };

/** A timetable is that of the block from so much of its height, and so even, on (eq. 11a). Measured on simulated towns, 2026-11. */
const SAME_BLOCK = { height: 0.3, evenness: 0.3 } as const;

/**
 * Block in the evening peak / block in the mean of the last 28 days (eq. 31): by its timetable where it has one, else 1,
 * since rigs run round the clock; and no more than the site draws at that hour.
 */
export function eveningShare({ size }: Block, load: LoadProfile, peak: EveningPeak): number {
  const { timetable, workday, recent } = load;
  const isItsOwn =
    isClear(timetable) &&
    timetable.block >= SAME_BLOCK.height * size.central &&
    timetable.evenness >= SAME_BLOCK.evenness;
  const byTimetable = isItsOwn ? shareByTimetable(timetable, peak) : 1;
  const drawn = meanOf(workday?.slice(peak.fromHour, peak.toHour) ?? []);
  const most = drawn === undefined || size.central <= 0 ? undefined : (drawn * recent!) / size.central;
  return Math.min(byTimetable, most ?? Number.POSITIVE_INFINITY);
}

/** It rests in the hours after `off`, up to and with `on`. */
function shareByTimetable({ off, on, pauses }: Timetable, { fromHour, toHour }: EveningPeak): number {
  const length = (on - off + HOURS) % HOURS || HOURS;
  const timeOn = 1 - (length / HOURS) * DAYS_OF_PAUSE[pauses];
  if (pauses === 'on weekends') return 1 / timeOn;
  const rests = (hour: number) => (hour - off - 1 + HOURS) % HOURS < length;
  const hours = Array.from({ length: toHour - fromHour }, (_, i) => fromHour + i);
  return hours.filter((hour) => !rests(hour)).length / hours.length / timeOn;
}
