/**
 * Reads a source with csv-parse, reading by reading, in constant memory. Whoever reads says what is to be done with a
 * reading and with one that cannot be used.
 */
import { parse } from 'csv-parse';
import { clockTime } from '../sources/clock.ts';
import { decoded } from '../sources/encoding.ts';
import { bytesOf } from '../sources/input.ts';
import { parseNumber } from '../sources/numbers.ts';
import type { ReadingSource, TakeValue, ValueColumn } from '../sources/source.ts';
import { CSV_OPTIONS } from '../sources/table.ts';
import { instantsOf } from '../sources/zone.ts';
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
export interface When {
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
  readonly refused: (kind: Kind, place: Place) => void;
  /** After each record. */
  readonly recordDone?: () => void;
}

/** Reads all of a source; returns the number of lines. Throws a Failure where the file breaks off. */
export async function readSource(source: ReadingSource, reader: Reader): Promise<number> {
  const { table, zone } = source;
  const when = timeReader(zone);
  const assumed = Math.min(source.intervalMinutes ?? HOUR, HOUR);
  let record: readonly string[] = [];
  let line = 1;
  const place = (column: number): Place => ({ line, column: column + 1, record });

  const take: TakeValue = (siteText, timeText, column, text) => {
    const trimmed = text.trim();
    if (trimmed === '') return reader.refused('empty', place(column.index));
    const site = siteText.trim();
    if (site === '') return reader.refused('no_site', place(source.siteIndex));
    const at = when(timeText.trim());
    if (typeof at === 'string') return reader.refused(at, place(source.timeIndex));
    const isEnergy = column.unit.dimension === 'energy';
    const value = fixedPoint(trimmed, source, column, isEnergy ? HOUR / assumed : 1);
    if (typeof value === 'string') return reader.refused(value, place(column.index));
    reader.reading(site, at, column, value, isEnergy ? assumed : 0, place(column.index));
  };

  let isHeader = true;
  const parser = parse({
    ...CSV_OPTIONS,
    delimiter: table.delimiter,
    skip_records_with_error: true,
    on_skip: (error) => {
      line = (error as { lines?: number } | undefined)?.lines ?? line;
      reader.refused('unreadable_record', place(0));
    },
    on_record: (fields: string[], context) => {
      line = context.lines;
      if (isHeader) {
        isHeader = false;
        return null;
      }
      record = fields;
      source.split(fields, take);
      reader.recordDone?.();
      return null;
    },
  });
  parser.resume();
  const finished = new Promise<void>((resolve, reject) => parser.once('end', resolve).once('error', reject));
  finished.catch(() => undefined); // It is awaited below; a failure of the input is told first.
  const chunks =
    table.encoding === 'utf-8' ? bytesOf(table.input) : decoded(bytesOf(table.input), table.encoding);
  for await (const chunk of chunks) {
    if (!parser.write(chunk)) await new Promise<void>((resolve) => parser.once('drain', resolve));
  }
  parser.end();
  await finished;
  return line;
}

const HOUR = 60;

/** A text as a whole number in the fixed point of its quantity, or why it is none. `rate` turns energy into power. */
function fixedPoint(text: string, source: ReadingSource, column: ValueColumn, rate: number): number | Kind {
  const number = parseNumber(text, source.decimalMark);
  if (number === undefined) return 'not_a_number';
  if (number < 0) return 'negative';
  // Energy is rounded before it is multiplied: then it is divisible by the rate again (repair.ts).
  const value = Math.round(number * column.unit.scale) * rate;
  return value > LARGEST_VALUE ? 'too_large' : value;
}

/** Times repeat from site to site, so what they mean is remembered, for as many as a year of five minutes has. */
const REMEMBERED = 1 << 17;

function timeReader(zone: ReadingSource['zone']): (text: string) => When | Kind {
  const remembered = new Map<string, When | Kind>();
  return (text) => {
    let when = remembered.get(text);
    if (when === undefined) {
      if (remembered.size >= REMEMBERED) remembered.clear();
      when = whenOf(text, zone);
      remembered.set(text, when);
    }
    return when;
  };
}

function whenOf(text: string, zone: ReadingSource['zone']): When | Kind {
  const time = clockTime(text);
  if (time === undefined) return 'bad_time';
  if (time.minutes % SLOT_MINUTES !== 0) return 'off_grid';
  const [instant, again] = time.isInstant ? [time.minutes] : instantsOf(zone, time.minutes);
  if (instant === undefined) return 'no_such_local_time';
  return {
    moment: momentAt(zone, instant),
    again: again === undefined ? undefined : momentAt(zone, again),
  };
}
