/**
 * Times as they stand in files: ISO (`2022-01-31 15:00`, `2022-01-31T15:00:00+06:00`) and dotted day-first
 * (`31.01.2022 15:00`). `24:00` is midnight at the end of the day. A time names the start of its interval.
 */

export interface ClockTime {
  /** Minutes since 1970-01-01T00:00, on the local clock or, with an offset in the text, in UTC. */
  readonly minutes: number;
  readonly isInstant: boolean;
}

export const TIMES_READ = '2022-01-31 15:00, 2022-01-31T15:00:00+06:00, 31.01.2022 15:00';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** The time that a text names, to the minute; undefined if it names none, or one that is not on the calendar. */
export function clockTime(text: string): ClockTime | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    return onCalendar(year, month, day, hour, minute, second, zone);
  }
  const dotted = DOTTED.exec(text);
  if (dotted === null) return undefined;
  const [, day, month, year, hour, minute, second] = dotted;
  return onCalendar(year, month, day, hour, minute, second, undefined);
}

type Part = string | undefined;

function onCalendar(
  year: Part,
  month: Part,
  day: Part,
  hour: Part = '0',
  minute: Part = '0',
  second: Part = '0',
  zone: Part,
): ClockTime | undefined {
  const [h, min, s] = [Number(hour), Number(minute), Number(second)];
  const isEndOfDay = h === 24 && min === 0 && s === 0;
  if ((h > 23 && !isEndOfDay) || min > 59 || s > 59) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isOnCalendar =
    date.getUTCFullYear() === Number(year) &&
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day);
  if (!isOnCalendar) return undefined;
  const minutes = date.getTime() / 60_000 + h * 60 + min + s / 60;
  return zone === undefined
    ? { minutes, isInstant: false }
    : { minutes: minutes - offsetMinutes(zone), isInstant: true };
}

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0;
  const [, hours, rest = '0'] = /^.(\d{2}):?(\d{2})?$/.exec(zone)!;
  const minutes = Number(hours) * 60 + Number(rest);
  return zone.startsWith('-') ? -minutes : minutes;
}
