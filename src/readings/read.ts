/**
 * Reads a source reading by reading, in constant memory. Whoever reads says what is to be done with a
 * reading and with one that cannot be used.
 */
import { clockTime } from '../sources/clock.ts';
import { HOUR } from '../sources/interval-minutes.ts';
import { parseNumber } from '../sources/numbers.ts';
import { readRecords } from '../sources/records.ts';
import { isBroken, siteName } from '../sources/site-name.ts';
import type { ReadingSource, TakeValue, ValueColumn } from '../sources/source.ts';
import { instantsOf, isTabulated } from '../sources/zone.ts';
import { type Moment, momentAt } from './calendar.ts';
import type { Kind } from './ledger.ts';
import { LARGEST_VALUE } from './moments.ts';
import { SLOT_MINUTES } from './slots.ts';

export interface Place {
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly record: readonly string[];
}

/** When a reading was taken: `again` is the second time the local clock showed it, on the day it was put back. */
interface When {
  readonly moment: Moment;
  readonly again: Moment | undefined;
}

export interface Reader {
  /** `value` is a whole number of milliwatts or bytes; energy was spread over `assumedMinutes` (0: it was power). */
  readonly reading: (
    site: string,
    when: When,
    column: ValueColumn,
    value: number,
    assumedMinutes: number,
    place: Place,
  ) => void;
  /** So many readings, of which the first stands at `place`, cannot be used. */
  readonly refused: (kind: Kind, place: Place, count: number) => void;
  /** After each record. */
  readonly recordDone?: () => void;
}

/** Reads all of a source; returns the number of lines. Throws a Failure where the file breaks off. */
export async function readSource(source: ReadingSource, reader: Reader): Promise<number> {
  const { table, zone, values } = source;
  const nameOf = remembering(SITES_REMEMBERED, siteName);
  const when = remembering(TIMES_REMEMBERED, (text) => whenOf(text.trim(), zone));
  const assumed = source.intervalMinutes ?? HOUR;
  let record: readonly string[] = [];
  let line = 1;
  const refuse = (kind: Kind, column: number, count = 1) =>
    reader.refused(kind, { line, column: column + 1, record }, count);

  const take: TakeValue = (siteText, timeText, column, text) => {
    const trimmed = text.trim();
    if (trimmed === '') return refuse('empty', column.index);
    const site = nameOf(siteText);
    if (site === '') return refuse('no_site', source.siteIndex);
    if (isBroken(site)) return refuse('not_in_encoding', source.siteIndex);
    const at = when(timeText);
    if (typeof at === 'string') return refuse(at, source.timeIndex);
    const isEnergy = column.unit.dimension === 'energy';
    const value = fixedPoint(trimmed, source, column, isEnergy ? HOUR / assumed : 1);
    if (typeof value === 'string') return refuse(value, column.index);
    reader.reading(site, at, column, value, isEnergy ? assumed : 0, {
      line,
      column: column.index + 1,
      record,
    });
  };

  return readRecords(table, {
    record(fields, at) {
      [record, line] = [fields, at];
      if (isTooLong(fields, table.header)) refuse('too_many_fields', table.header.length, values.length);
      else source.split(fields, take);
      reader.recordDone?.();
    },
    unreadable(at, lines) {
      [record, line] = [[], at];
      refuse('unreadable_record', 0, lines * values.length);
      reader.recordDone?.();
    },
  });
}

/** Whether a record has more fields than there are headers, blank ones aside: then nobody knows which is which. */
function isTooLong(fields: readonly string[], header: readonly string[]): boolean {
  return fields.length > header.length && fields.slice(header.length).some((field) => field.trim() !== '');
}

/** A text as a whole number in the fixed point of its quantity, or why it is none. `rate` turns energy into power. */
function fixedPoint(text: string, source: ReadingSource, column: ValueColumn, rate: number): number | Kind {
  const number = parseNumber(text, source.decimalMark);
  if (number === undefined) return 'not_a_number';
  if (number < 0) return 'negative';
  // Energy is rounded before it is multiplied: then it can be spread over another interval exactly (settle.ts).
  const value = Math.round(number * column.unit.scale) * rate + 0; // -0 is 0.
  return value > LARGEST_VALUE ? 'too_large' : value;
}

function whenOf(text: string, zone: ReadingSource['zone']): When | Kind {
  const time = clockTime(text);
  if (time === undefined) return 'bad_time';
  if (time.minutes % SLOT_MINUTES !== 0) return 'off_grid';
  const [instant, again] = time.isInstant ? [time.minutes] : instantsOf(zone, time.minutes);
  if (instant === undefined) return 'no_such_local_time';
  if (!isTabulated(instant)) return 'far_off';
  return {
    moment: momentAt(zone, instant),
    again: again === undefined ? undefined : momentAt(zone, again),
  };
}

/** Times repeat from site to site, and sites from time to time: enough for a year of ten minutes. */
const TIMES_REMEMBERED = 1 << 16;
const SITES_REMEMBERED = 1 << 17;

/** The same function, that remembers up to `most` of its results and then begins anew. */
function remembering<Result>(most: number, find: (text: string) => Result): (text: string) => Result {
  const remembered = new Map<string, Result>();
  return (text) => {
    let result = remembered.get(text);
    if (result === undefined) {
      if (remembered.size >= most) remembered.clear();
      result = find(text);
      remembered.set(text, result);
    }
    return result;
  };
}
