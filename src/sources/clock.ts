/**
 * Times as they stand in files: year first (`2022-01-31 15:00`, `2022-01-31T15:00:00+06:00`, `20220131 1500`), or day
 * and month first (`31.01.2022 15:00`, `01/31/2022 3:00 PM`), or counted (`1643619600`, or the number of the interval
 * in its day). `24:00` is midnight at the end of the day.
 */
import type { DateOrder } from './date-order.ts';

export interface ClockTime {
  /** Minutes since 1970-01-01T00:00, on the local clock or, with an offset in the text, in UTC. */
  readonly minutes: number;
  readonly isInstant: boolean;
  /** Where it is of the 25th hour of a day: how far into the hour that the local clock shows once more on that day, in minutes. */
  readonly intoRepeated?: number | undefined;
}

/** How the times of a column are written, where that takes more than one look at one of them. */
export interface TimeForm {
  /** How `03/04/2024` is read; undefined: not at all. */
  readonly dates?: DateOrder | undefined;
  /** How `03.04.2024` is read, day-first unless it is said. */
  readonly dottedDates?: DateOrder | undefined;
  /** Milliseconds in one of what is counted since 1970-01-01T00:00Z, where times are such counts. */
  readonly countedMs?: number | undefined;
  /** The intervals of a day have numbers, of which this is the first, and are so long. */
  readonly numbered?: { readonly first: number; readonly minutes: number } | undefined;
  /** Whether the times are ranges, `00:00-00:30`, of which the start is read; else the end may be an offset. */
  readonly isRange?: boolean | undefined;
}

export const TIMES_READ = '2022-01-31 15:00, 2022-01-31T15:00:00+06:00, 31.01.2022 15:00';

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp]\.?[Mm]\.?)?`;
const GAP = '(?:,? *T *|,? +|_)';
const RANGE_END = /(\d)\s*[-–—]\s*\d{1,2}:\d{2}(?::\d{2})?$/;
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:${GAP}${CLOCK}\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$`,
);
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:${GAP}${CLOCK})?$`);
const COMPACT =
  /^(\d{4})(\d{2})(\d{2})(?:[T _]?(\d{2}):?(\d{2})(?::?(\d{2}))?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const COUNT = /^(-?\d+)(?:[.,]\d+)?$/;
const DAY_AND_NUMBER = /^(\S+) +(\d{1,3})$/;

/** The time that a text names, to the minute; undefined if it names none, or one that is not on the calendar. */
export function clockTime(text: string, form: TimeForm = {}): ClockTime | undefined {
  if (form.countedMs !== undefined) return counted(text, form.countedMs);
  if (form.numbered !== undefined) return numbered(text, form);
  const start = form.isRange ? text.replace(RANGE_END, '$1') : text;
  const yearFirst = YEAR_FIRST.exec(start);
  if (yearFirst !== null) {
    const [, year, , month, day, hour, minute, second, half, zone] = yearFirst;
    return onCalendar({ year, month, day, hour, minute, second, half, zone });
  }
  const yearLast = YEAR_LAST.exec(start);
  if (yearLast !== null) return inOrder(yearLast, form);
  const compact = COMPACT.exec(start);
  if (compact === null) return undefined;
  const [, year, month, day, hour, minute, second, zone] = compact;
  return onCalendar({ year, month, day, hour, minute, second, half: undefined, zone });
}

/** The two fields before the year of a date that is written with the year last, and the mark between them. */
export function fieldsBeforeYear(
  text: string,
): { mark: string; first: number; second: number; year: number } | undefined {
  const match = YEAR_LAST.exec(text) ?? DATE_LAST.exec(text);
  if (match === null) return undefined;
  const [, first, mark, second, year] = match;
  return { mark: mark!, first: Number(first), second: Number(second), year: fullYear(year!) };
}

/** A date before whatever stands after it. */
const DATE_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?=\D)/;

type Part = string | undefined;

function inOrder(match: RegExpExecArray, form: TimeForm): ClockTime | undefined {
  const [, first, mark, second, year, hour, minute, seconds, half] = match;
  const order = mark === '.' ? (form.dottedDates ?? 'day-first') : form.dates;
  if (order === undefined) return undefined;
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  const at = { year: `${fullYear(year!)}`, month, day, hour, minute, second: seconds, half };
  return onCalendar({ ...at, zone: undefined });
}

/** A year of two digits is of this century: digital meters are not older. */
function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function counted(text: string, milliseconds: number): ClockTime | undefined {
  if (!COUNT.test(text)) return undefined;
  return { minutes: (Number(text.replace(',', '.')) * milliseconds) / 60_000, isInstant: true };
}

const MINUTES_A_DAY = 1440;

/**
 * An interval by its number in the day. The numbers after those of 24 hours are of the hour that the clock of the place showed
 * once more that day, wherever in the day it lies: the last one in Kazakhstan, that from two or three o'clock in Europe. (Of
 * an export that counts on through that hour, the hours after it are then one off, on that day alone.)
 */
function numbered(text: string, form: TimeForm): ClockTime | undefined {
  const [, date, number] = DAY_AND_NUMBER.exec(text) ?? [];
  if (date === undefined) return undefined;
  const day = clockTime(date, { ...form, numbered: undefined });
  if (day === undefined) return undefined;
  const { first, minutes } = form.numbered!;
  const from = (Number(number) - first) * minutes;
  if (from < 0 || from >= MINUTES_A_DAY + 60) return undefined;
  if (from < MINUTES_A_DAY) return { minutes: day.minutes + from, isInstant: false };
  return { minutes: day.minutes + from - 60, isInstant: false, intoRepeated: from - MINUTES_A_DAY };
}

interface Parts {
  readonly year: Part;
  readonly month: Part;
  readonly day: Part;
  readonly hour: Part;
  readonly minute: Part;
  readonly second: Part;
  readonly half: Part;
  readonly zone: Part;
}

function onCalendar({ year, month, day, half, zone, ...clock }: Parts): ClockTime | undefined {
  const [hour, min, s] = [
    hourOf(Number(clock.hour ?? 0), half),
    Number(clock.minute ?? 0),
    Number(clock.second ?? 0),
  ];
  if (hour === undefined) return undefined;
  const isEndOfDay = hour === 24 && min === 0 && s === 0;
  if ((hour > 23 && !isEndOfDay) || min > 59 || s > 59) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isOnCalendar =
    date.getUTCFullYear() === Number(year) &&
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day);
  if (!isOnCalendar) return undefined;
  const minutes = date.getTime() / 60_000 + hour * 60 + min + s / 60;
  return zone === undefined
    ? { minutes, isInstant: false }
    : { minutes: minutes - offsetMinutes(zone), isInstant: true };
}

/** The hour of the day; of AM and PM, 12 comes before 1. Undefined if there is no such hour on a clock of twelve. */
function hourOf(hour: number, half: Part): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (/^p/iu.test(half) ? 12 : 0);
}

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const [, hours, rest = '0'] = /^.(\d{2}):?(\d{2})?$/.exec(zone)!;
  const minutes = Number(hours) * 60 + Number(rest);
  return zone.startsWith('-') ? -minutes : minutes;
}
