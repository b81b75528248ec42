/** Where the times of a table stand: in one column, or in one of dates and one of times of day. */
import { columnOf, placeSaid } from './columns.ts';
import { meaningOf } from './header.ts';
import type { Hints } from './source.ts';
import type { Table } from './table.ts';

/** Place of the column with date and time, or places of the one of dates and the one of times of day; undefined if there is none. */
export function timeColumns(table: Table, hints: Hints): readonly number[] | undefined {
  const time = columnOf('time', table, hints);
  if (time === undefined) return undefined;
  const ofDay = placeSaid('clock_time', table, hints);
  if (placeSaid('time', table, hints) !== undefined) return ofDay === undefined ? [time] : [time, ofDay];
  const date = table.header.findIndex((header) => DATES.includes(meaningOf(header).name));
  const clock = ofDay ?? columnOf('clock_time', table, hints);
  const isApart = date >= 0 && clock !== undefined && clock !== date && (time === date || time === clock);
  return isApart ? [date, clock] : [time];
}

const DATES = ['date', 'дата', 'күні', 'күн', 'm date'];

/** The time of a record as one text; none where there is a date but, in its own column, no clock time. */
export function timeText(record: readonly string[], [first, second]: readonly number[]): string {
  const date = record[first!] ?? '';
  return second === undefined ? date : dateAndClock(date, record[second] ?? '');
}

/** A date and a time of day as one text; none without a time of day. */
export function dateAndClock(date: string, clock: string): string {
  const ofDay = clock.trim();
  return ofDay === '' ? '' : `${dateAlone(date)} ${ofDay}`;
}

/** A date that is written with a time of day, midnight as a rule, counts without it. */
export function dateAlone(date: string): string {
  const text = date.trim();
  return text.endsWith(':00') ? text.replace(MIDNIGHT, '') : text;
}

const MIDNIGHT = /[T ]0?0:00(?::00)?$/u;
