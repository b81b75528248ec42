/**
 * The day matrix: a row for each site and day, with a column for each interval of the day.
 *
 *     Точка учёта;Дата;00:30;01:00;...;24:00
 *     site_id,date,H1,H2,...,H24
 *
 * A day of 25 hours has columns after those of 24: its last hour once more.
 */
import { Failure } from '../failure.ts';
import { columnOf } from './columns.ts';
import { columnsNumbers } from './decimal-mark.ts';
import { siteName } from './site-name.ts';
import type { Hints, Layout, ReadingSource, TakeValue, ValueColumn } from './source.ts';
import type { Table } from './table.ts';
import { timingOf } from './timing.ts';
import { isTotalName } from './total-name.ts';
import { loadUnitIn, withoutUnit } from './value-unit.ts';

export const dayMatrix: Layout = {
  id: 'day-matrix',
  claim(table, hints) {
    const intervals = intervalsIn(table.header);
    if (intervals.length < LEAST_INTERVALS) return undefined;
    const site = columnOf('site', table, hints);
    const date = columnOf('time', table, hints);
    if (site === undefined || date === undefined) return undefined;
    return sourceOf(table, hints, { site, date, intervals });
  },
};

/** Of an hourly day: where the clock leaves an hour out its column stands all the same. */
const LEAST_INTERVALS = 24;

interface IntervalColumn {
  readonly index: number;
  /** As times are written: `00:30`, `00:00-00:30`, or the number of the interval. */
  readonly label: string;
}

function intervalsIn(header: readonly string[]): IntervalColumn[] {
  return header.flatMap((name, index) => {
    const { clock, number } = INTERVAL.exec(name.trim())?.groups ?? {};
    const label = clock ?? number;
    return label === undefined ? [] : [{ index, label: label.replaceAll(/\s+/gu, '') }];
  });
}

const WORD = '(?:he|hr|hour|h|час|ч|сағат|interval|int|интервал|инт|v|p|w)';
/** `00:30`, `00:00 - 00:30`, or `H1`, `HE01`, `Час 1`, `1 ч`, `1`; with a unit behind it or not. */
const INTERVAL = new RegExp(
  String.raw`^(?:(?<clock>\d{1,2}:\d{2}(?:\s*[-–—]\s*\d{1,2}:\d{2})?)|${WORD}?[\s._-]*0*(?<number>\d{1,3})(?:\s*(?:ч|час|h|hr))?)(?:\s*[,(].*)?$`,
  'iu',
);

interface Places {
  readonly site: number;
  readonly date: number;
  readonly intervals: readonly IntervalColumn[];
}

/** Each has a day of times: so many rows tell how they are written. */
const ROWS_TIMED = 1000;

function sourceOf(table: Table, hints: Hints, { site, date, intervals }: Places): ReadingSource | Failure {
  const places = intervals.map(({ index }) => index);
  const headers = places.map((place) => table.header[place]!);
  const ofLoad = loadUnitIn(table, headers, hints);
  if (ofLoad === undefined) return withoutUnit('load', headers[0]!, table);
  const numbers = columnsNumbers(table, places, hints);
  if (numbers instanceof Failure) return numbers;
  const timesIn = (record: readonly string[]) => intervals.map(({ label }) => timeText(record[date], label));
  const rows = table.sample.slice(0, ROWS_TIMED).flatMap((record) => {
    const name = siteName(record[site] ?? '');
    return isTotalName(name) ? [] : timesIn(record).map((text) => ({ site: name, text }));
  });
  const spread = table.spread.flatMap(timesIn);
  const timing = timingOf(table, { places: [date, places[0]!], rows, spread }, hints);
  if (timing instanceof Failure) return timing;
  const values = places.map(
    (index, i): ValueColumn => ({
      quantity: 'load',
      index,
      header: headers[i]!,
      unit: ofLoad.unit,
      numbers: numbers.format,
    }),
  );
  const { zone, times, label, intervalMinutes, siteMinutes } = timing;
  return {
    kind: 'readings',
    role: 'load',
    layout: dayMatrix.id,
    table,
    decimalMark: numbers.format.decimal,
    zone,
    times,
    label,
    values,
    columns: {
      site: table.header[site]!,
      time: table.header[date]!,
      load: `${headers[0]} to ${headers.at(-1)}`,
    },
    intervalMinutes,
    siteMinutes,
    revision: columnOf('revision', table, hints),
    siteIndex: site,
    timeIndex: date,
    split: (record: readonly string[], take: TakeValue) => {
      for (const [i, value] of values.entries()) {
        take(
          record[site] ?? '',
          timeText(record[date], intervals[i]!.label),
          value,
          record[value.index] ?? '',
        );
      }
    },
    decisions: [ofLoad.decision, numbers.decision, ...timing.decisions],
  };
}

/** A date that is written with a time of day, midnight as a rule, counts without it. */
function timeText(date = '', label: string): string {
  return `${date.trim().replace(/[T ]0?0:00(?::00)?$/u, '')} ${label}`;
}
