/** Days on an axis of columns. */
import { dayName } from '../../readings/calendar.ts';
import { type Bins, binOf } from './bins.ts';
import type { Tick } from './chart.ts';

/** Bins of days, each over so many columns as there are for it. */
export interface CalendarAxis {
  readonly bins: Bins;
  readonly columns: number;
  /** First day, in days since 1970-01-01. */
  readonly from: number;
  readonly days: number;
}

/** A value a column. */
export function overColumns<Value>(values: readonly Value[], columns: number): Value[] {
  return Array.from(
    { length: columns },
    (_, column) => values[Math.floor((column * values.length) / columns)]!,
  );
}

/** The first column of a day's bin; undefined outside the axis. */
export function columnOf(day: number, { bins, columns, from, days }: CalendarAxis): number | undefined {
  const bin = day - from >= days ? undefined : binOf(day - from, bins);
  return bin === undefined ? undefined : Math.ceil((bin * columns) / bins.means.length);
}

/** The column after the last of a day's bin; undefined outside the axis. */
export function columnAfter(day: number, axis: CalendarAxis): number | undefined {
  const { bins, columns, from, days } = axis;
  const bin = day - from >= days ? undefined : binOf(day - from, bins);
  return bin === undefined ? undefined : Math.ceil(((bin + 1) * columns) / bins.means.length);
}

/** Where months begin; all are named where there is room for each, or else the first of every quarter. */
export function monthTicks(axis: CalendarAxis): Tick[] {
  const { from, days, columns } = axis;
  const firsts = Array.from({ length: days }, (_, day) => dayName(from + day)).filter((name) =>
    name.endsWith('-01'),
  );
  const isRoomy = columns / Math.max(1, firsts.length) > NAME + 1;
  return firsts.flatMap((name) => {
    const column = columnOf(dayNumber(name), axis);
    const isNamed = isRoomy || QUARTERS.includes(name.slice(5, 7));
    return column === undefined ? [] : [{ column, label: isNamed ? name.slice(0, NAME) : '' }];
  });
}

/** `2022-01` */
const NAME = 7;
const QUARTERS = ['01', '04', '07', '10'];

/** Days since 1970-01-01 of `2022-01-31`. */
export function dayNumber(name: string): number {
  return Date.parse(`${name}T00:00Z`) / 86_400_000;
}
