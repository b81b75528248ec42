/**
 * Reads a source reading by reading, in constant memory. Whoever reads says what is to be done with a
 * reading and with one that cannot be used.
 */
import type { Quality } from '../sources/quality.ts';
import { isTooLong, type RecordReader, readRecords } from '../sources/records.ts';
import { remembering } from '../sources/remembering.ts';
import { isBroken, isMangled, siteName } from '../sources/site-name.ts';
import type { ReadingSource, TakeValue, ValueColumn } from '../sources/source.ts';
import { isTotalName, isTotalRow } from '../sources/total-name.ts';
import type { Kind } from './ledger.ts';
import { assumedMinutes, overInterval } from './over-interval.ts';
import { stateOf } from './registers/state.ts';
import { fixedPoint } from './value.ts';
import { type When, whensIn } from './when.ts';

export interface Place {
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly record: readonly string[];
  /** As the record flags it. */
  readonly quality: Quality;
}

export interface Reader {
  /** `value` is a whole number of milliwatts or bytes, by the length `assumedMinutes` (over-interval.ts). */
  readonly reading: (
    site: string,
    when: When,
    column: ValueColumn,
    value: number,
    assumedMinutes: number,
    place: Place,
  ) => void;
  /** A state of a register, in whole milliwatt-hours or bytes before it is multiplied, at the very time of `when`. */
  readonly state?: (site: string, when: When, column: ValueColumn, value: bigint, place: Place) => void;
  /** So many readings, of which the first stands at `place`, cannot be used. */
  readonly refused: (kind: Kind, place: Place, count: number) => void;
  /** After each record. */
  readonly recordDone?: () => void;
}

/** Reads all of a source; returns the number of lines. Throws a Failure where the file breaks off. */
export async function readSource(source: ReadingSource, reader: Reader): Promise<number> {
  return readRecords(source.table, judging(source, reader));
}

/** Judges records of a source, from wherever they come: those of each site in the order of the file. */
export function judging(source: ReadingSource, reader: Reader): RecordReader {
  const { table, values } = source;
  const siteOf = remembering(SITES_REMEMBERED, siteNamed);
  const whenAt = whensIn(source);
  const stoodAt = source.meter === undefined ? whenAt : whensIn({ ...source, label: 'start' });
  const assumed = assumedMinutes(source);
  let record: readonly string[] = [];
  let line = 1;
  let quality: Quality = 'unknown';
  const refuse = (kind: Kind, column: number, count = 1) =>
    reader.refused(kind, { line, column: column + 1, record, quality }, count);

  const take: TakeValue = (siteText, timeText, column, text) => {
    const trimmed = text.trim();
    if (trimmed === '') return refuse('empty', column.index);
    const { site, refusal } = siteOf(siteText);
    if (refusal !== undefined) return refuse(isTotalRow(record) ? 'total' : refusal, source.siteIndex);
    const isState = column.accumulates !== undefined;
    const at = (isState ? stoodAt : whenAt)(site, timeText);
    if (typeof at === 'string') return refuse(isTotalRow(record) ? 'total' : at, source.timeIndex);
    if (isState) {
      const state = stateOf(trimmed, column);
      if (typeof state === 'string') return refuse(state, column.index);
      if (quality === 'missing') return refuse('flagged_invalid', column.index);
      reader.state?.(site, at, column, state, { line, column: column.index + 1, record, quality });
      return;
    }
    const { factor, minutes } = overInterval(column.unit, assumed);
    const value = fixedPoint(trimmed, column, factor);
    if (typeof value === 'string') return refuse(value, column.index);
    if (quality === 'missing') return refuse('flagged_invalid', column.index);
    reader.reading(site, at, column, value, minutes, {
      line,
      column: column.index + 1,
      record,
      quality,
    });
  };

  const takeApart = (fields: readonly string[]) => {
    const passed = source.passedIn?.(fields) ?? 0;
    if (passed > 0) refuse('other_channel', 0, passed);
    source.split(fields, take);
  };

  return {
    record(fields, at) {
      [record, line] = [fields, at];
      if (source.quality !== undefined) quality = source.quality.read(fields[source.quality.index] ?? '');
      if (isTooLong(fields, table.header)) refuse('too_many_fields', table.header.length, values.length);
      else takeApart(fields);
      reader.recordDone?.();
    },
    unreadable(at, lines) {
      [record, line] = [[], at];
      refuse('unreadable_record', 0, lines * values.length);
      reader.recordDone?.();
    },
    passedOver(at, readings, why = 'other_channel') {
      [record, line] = [[], at];
      refuse(why, 0, readings);
    },
  };
}

/** Sites repeat from time to time. */
const SITES_REMEMBERED = 1 << 17;

/** The site that a text names, and why a reading of it is not used, if so. */
export function siteNamed(text: string): { readonly site: string; readonly refusal: Kind | undefined } {
  const site = siteName(text);
  if (site === '') return { site, refusal: 'no_site' };
  if (isBroken(site)) return { site, refusal: 'not_in_encoding' };
  if (isMangled(site)) return { site, refusal: 'mangled_site' };
  return { site, refusal: isTotalName(site) ? 'total' : undefined };
}
