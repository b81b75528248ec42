/**
 * A column for each site: a row for each interval.
 *
 *     Дата и время;ТП-12;ТП-14;Насосная
 *     "";"MT_001";"MT_002"
 */
import { Failure } from '../failure.ts';
import { clockTime } from './clock.ts';
import { columnOf } from './columns.ts';
import { columnsNumbers } from './decimal-mark.ts';
import { meaningOf, ranksOf } from './header.ts';
import type { Hints, Layout, ReadingSource, TakeValue, ValueColumn } from './source.ts';
import type { Table } from './table.ts';
import { timeColumns, timeText } from './time-columns.ts';
import { timingOf } from './timing.ts';
import { loadUnitIn, withoutUnit } from './value-unit.ts';

export const siteColumns: Layout = {
  id: 'site-columns',
  claim(table, hints) {
    if (columnOf('site', table, hints) !== undefined) return undefined;
    const time = timeColumns(table, hints) ?? unnamedTimes(table);
    if (time === undefined) return undefined;
    const sites = table.header.flatMap((name, place) => (isSite(name, place, time, table) ? [place] : []));
    return sites.length < LEAST_SITES ? undefined : sourceOf(table, hints, { time, sites });
  },
};

/** One column of numbers beside a time may be anything. */
const LEAST_SITES = 2;

/** So much of what stands in a column is what it is taken for; the rest is marks of what is missing. Assumed, 2026-11. */
const MOST = 0.9;

/** A first column without a header, of times. */
function unnamedTimes({ header, sample }: Table): readonly number[] | undefined {
  const texts = sample.map(([first = '']) => first.trim()).filter((text) => text !== '');
  const times = texts.filter((text) => clockTime(text, { dates: 'day-first' }) !== undefined);
  const isTimes = header[0]?.trim() === '' && times.length > 0 && times.length >= MOST * texts.length;
  return isTimes ? [0] : undefined;
}

/** A column that is called nothing else, and holds numbers, or nothing at all. */
function isSite(name: string, place: number, time: readonly number[], { sample }: Table): boolean {
  if (time.includes(place) || name.trim() === '' || ranksOf(name).size > 0) return false;
  const texts = sample.map((record) => (record[place] ?? '').trim()).filter((text) => /\d/u.test(text));
  return texts.filter((text) => NUMBER.test(text)).length >= MOST * texts.length;
}

const NUMBER = /^[+-]?[\d\s.,'’\u00a0\u202f\u2009]+(?:e[+-]?\d{1,2})?$/iu;

interface Places {
  readonly time: readonly number[];
  readonly sites: readonly number[];
}

function sourceOf(table: Table, hints: Hints, { time, sites }: Places): ReadingSource | Failure {
  const headers = sites.map((place) => table.header[place]!);
  const ofLoad = loadUnitIn(table, headers, hints);
  if (ofLoad === undefined) return withoutUnit('load', headers[0]!, table);
  const numbers = columnsNumbers(table, sites, hints);
  if (numbers instanceof Failure) return numbers;
  const rows = table.sample.map((record) => ({ site: '', text: timeText(record, time).trim() }));
  const spread = table.spread.map((record) => timeText(record, time).trim());
  const timing = timingOf(table, { places: time, rows, spread }, hints);
  if (timing instanceof Failure) return timing;
  const names = headers.map(siteIn);
  const values = sites.map(
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
    layout: siteColumns.id,
    table,
    decimalMark: numbers.format.decimal,
    zone,
    times,
    label,
    values,
    columns: {
      time: time.map((place) => table.header[place]).join(' + '),
      load: `${headers[0]} to ${headers.at(-1)}`,
    },
    intervalMinutes,
    siteMinutes,
    revision: undefined,
    siteIndex: time[0]!,
    timeIndex: time[0]!,
    split: (record: readonly string[], take: TakeValue) => {
      const text = timeText(record, time);
      for (const [i, value] of values.entries()) take(names[i]!, text, value, record[value.index] ?? '');
    },
    decisions: [ofLoad.decision, numbers.decision, ...timing.decisions],
  };
}

/** The name of a site as its column has it, without the unit: `ТП-12` of `ТП-12, кВт`. */
function siteIn(header: string): string {
  const [, name, unit] = /^(.*\S)\s*[,([]\s*([^,([]+?)\s*[)\]]?$/u.exec(header.trim()) ?? [];
  return name !== undefined && unit !== undefined && isUnit(unit) ? name : header;
}

function isUnit(text: string): boolean {
  const { name, unit } = meaningOf(text);
  return name === '' && unit !== undefined;
}
