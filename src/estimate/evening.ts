/** How much of a block is there when the load of the whole system is highest: in the evening of a working day. */
import { HOURS } from '../profiles/clock-shape.ts';
import type { LoadProfile } from '../profiles/load.ts';
import { meanOf } from '../profiles/series.ts';
import type { Timetable } from '../profiles/timetable.ts';
import { type Kw, kw } from '../units.ts';
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
 * What a block of some size in the mean of the last 28 days is in the evening peak (eq. 31): by its timetable where it has
 * one, else the same, since rigs run round the clock; and no more than the site draws at those hours, however large the
 * block is taken to be.
 */
export function eveningDraw({ size }: Block, load: LoadProfile, peak: EveningPeak): (size: Kw) => Kw {
  const { timetable, workday, recent } = load;
  const isItsOwn =
    isClear(timetable) &&
    timetable.block >= SAME_BLOCK.height * size.central &&
    timetable.evenness >= SAME_BLOCK.evenness;
  const times = isItsOwn ? shareByTimetable(timetable, peak) : 1;
  const drawn = meanOf(workday?.slice(peak.fromHour, peak.toHour) ?? []);
  const most = drawn === undefined ? Number.POSITIVE_INFINITY : drawn * recent!;
  return (of) => kw(Math.min(times * of, most));
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
