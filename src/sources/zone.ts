/**
 * Time zones as tables of offsets, made once from the runtime's time-zone data and then only looked up, so that all
 * who read the same table agree to the minute. Times are in minutes since 1970-01-01T00:00Z.
 */
import { Temporal } from 'temporal-polyfill';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';

export interface Zone {
  readonly id: string;
  /** In order; each offset (local minus UTC, minutes) holds from its instant until the next. */
  readonly offsets: readonly { readonly from: number; readonly minutes: number }[];
}

/** The time for which offsets are tabulated: from the first digital meters to well after any reading. */
const FIRST = Temporal.Instant.from('1990-01-01T00:00Z');
const LAST = Temporal.Instant.from('2060-01-01T00:00Z');
const MILLISECONDS_A_MINUTE = 60_000;

/** Whether an instant, in minutes, lies in the time that is tabulated; a reading of another time is a broken clock. */
export function isTabulated(instant: number): boolean {
  const milliseconds = instant * MILLISECONDS_A_MINUTE;
  return FIRST.epochMilliseconds <= milliseconds && milliseconds < LAST.epochMilliseconds;
}

/**
 * The zone of an IANA name such as `Asia/Almaty`, or of an offset such as `UTC+5`. Throws a Failure for a name the
 * runtime does not know.
 */
export function zoneOf(name: string): Zone {
  const known = TABULATED.get(name);
  if (known !== undefined) return known;
  const zone = tabulated(name);
  TABULATED.set(name, zone);
  return zone;
}

const TABULATED = new Map<string, Zone>();

function tabulated(name: string): Zone {
  const id = offsetName(name) ?? name;
  let at: Temporal.ZonedDateTime;
  try {
    at = FIRST.toZonedDateTimeISO(id);
  } catch {
    throw new Failure('unknown_time_zone', EXIT.usage, words`there is no time zone called "${name}"`, {
      remedy: words`Give an IANA name, such as --timezone Asia/Almaty, Asia/Aqtobe or UTC.`,
    });
  }
  const offsets = [{ from: Number.NEGATIVE_INFINITY, minutes: offsetMinutes(at) }];
  for (let next = at.getTimeZoneTransition('next'); next !== null; next = at.getTimeZoneTransition('next')) {
    if (next.epochMilliseconds >= LAST.epochMilliseconds) break;
    offsets.push({ from: next.epochMilliseconds / MILLISECONDS_A_MINUTE, minutes: offsetMinutes(next) });
    at = next;
  }
  return { id, offsets };
}

/** `UTC+5`, `+5` and `+0500` as the offset `+05:00`. */
function offsetName(name: string): string | undefined {
  const [, sign, hours, minutes = '00'] = /^(?:utc|gmt)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/iu.exec(name) ?? [];
  return hours === undefined ? undefined : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** Offset in minutes at an instant in minutes. */
export function offsetAt({ offsets }: Zone, instant: number): number {
  let i = offsets.length - 1;
  while (offsets[i]!.from > instant) i -= 1;
  return offsets[i]!.minutes;
}

/**
 * The instants at which a clock on the wall shows `wall` (minutes since 1970-01-01T00:00 local): one as a rule, none
 * when the clock is put forward over it, two in order when it is put back.
 */
export function instantsOf(zone: Zone, wall: number): number[] {
  const candidates = new Set(zone.offsets.map(({ minutes }) => wall - minutes));
  return [...candidates]
    .filter((instant) => instant + offsetAt(zone, instant) === wall)
    .sort((a, b) => a - b);
}

/** The instant at which the local clock began to show a part of this day once more; undefined on a day when it did not. */
export function repeatedFrom({ offsets }: Zone, day: number): number | undefined {
  const change = offsets.find(({ from, minutes }, i) => {
    const isPutBack = i > 0 && minutes < offsets[i - 1]!.minutes;
    return isPutBack && Math.floor((from + minutes) / MINUTES_A_DAY) === day;
  });
  return change?.from;
}

const MINUTES_A_DAY = 1440;

function offsetMinutes(at: Temporal.ZonedDateTime): number {
  return Math.round(at.offsetNanoseconds / 60e9);
}
