/**
 * A day that was read in intervals of several lengths, as when hourly readings became quarter-hourly at noon. A cell
 * counts readings, so a long one stands in it as often as the shortest fits into it: then each weighs by its time.
 */
import { HOUR } from '../sources/interval-minutes.ts';
import { isWeekend, type Moment, monthOf } from './calendar.ts';
import { SLOT_MINUTES } from './slots.ts';

/** The longest interval, in minutes, that fits into each of these a whole number of times; undefined if all are alike. */
export function finestOf(lengths: readonly number[]): number | undefined {
  const different = [...new Set(lengths)].filter((minutes) => minutes <= HOUR);
  return different.length < 2 ? undefined : different.reduce(commonDivisor);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** The moments at which the pieces begin of an interval of so many minutes; itself alone where there is no finest. */
export function piecesOf(moment: Moment, minutes: number, finest: number | undefined): Moment[] {
  if (finest === undefined || minutes > HOUR) return [moment];
  return Array.from({ length: minutes / finest }, (_, i) => later(moment, i * finest));
}

const HOURS = 24;
const DAY_TYPES = 2;

/** The moment so many minutes, less than an hour, after another. */
function later(moment: Moment, minutes: number): Moment {
  const instant = moment.instant + minutes;
  const slot = moment.slot + minutes / SLOT_MINUTES;
  const isSameHour = ((moment.slot * SLOT_MINUTES) % HOUR) + minutes < HOUR;
  if (isSameHour) return { ...moment, instant, slot };
  const hour = (moment.clock % HOURS) + 1;
  if (hour < HOURS) return { ...moment, instant, slot, clock: moment.clock + 1 };
  const day = moment.day + 1;
  const minuteOfDay = (moment.slot * SLOT_MINUTES + minutes) % HOUR;
  const clock = (monthOf(day) * DAY_TYPES + (isWeekend(day) ? 1 : 0)) * HOURS;
  return { instant, day, slot: minuteOfDay / SLOT_MINUTES, clock };
}
