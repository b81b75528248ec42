/**
 * The day matrix: a row for each site and day, with a column for each interval of the day.
 *
 *     Точка учёта;Дата;00:30;01:00;...;24:00
 *     site_id,date,H1,H2,...,H24
 *
 * A day of 25 hours has columns after those of 24, its last hour once more, or one hour in two columns. Without a column
 * of sites it is of one. A column of channels parts the load from what is reactive, or the two directions of traffic.
 */
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { type Channels, channelsIn } from './channel.ts';
import { columnOf } from './columns.ts';
import { type IntervalColumn, intervalsIn } from './day-intervals.ts';
import { columnsNumbers } from './decimal-mark.ts';
import { qualityColumn } from './quality-column.ts';
import type { Quantity } from './quantity.ts';
import { siteName } from './site-name.ts';
import { type SiteOfFile, siteOfFile } from './site-of-file.ts';
import type { Hints, Layout, ReadingSource, TakeValue, ValueColumn } from './source.ts';
import type { Table } from './table.ts';
import { dateAlone } from './time-columns.ts';
import { timingOf } from './timing.ts';
import { isTotalName } from './total-name.ts';
import { contradictedUnit, loadUnitIn, withoutUnit } from './value-unit.ts';

export const dayMatrix: Layout = {
  id: 'day-matrix',
  claim(table, hints) {
    const intervals = intervalsIn(table.header);
    if (intervals === 'mixed' || intervals.length === 0) return undefined;
    const date = columnOf('time', table, hints);
    if (date === undefined) return undefined;
    const site = columnOf('site', table, hints);
    // Under times of day the same headers are codes of sites.
    if (site === undefined && !isOfDays(table, date)) return undefined;
    const ofFile = site === undefined ? ofOneSite(table, date, hints) : undefined;
    if (site === undefined && ofFile === undefined) return withoutSite(table);
    return sourceOf(table, hints, { site, ofFile, date, intervals });
  },
};

function isOfDays({ sample }: Table, date: number): boolean {
  const dates = sample.map((record) => dateAlone(record[date] ?? '')).filter((text) => text !== '');
  return dates.length > 0 && !dates.some((text) => text.includes(':'));
}

function ofOneSite(table: Table, date: number, hints: Hints): SiteOfFile | undefined {
  const channels = channelsIn(table, hints);
  const one = [...(channels?.seen ?? ['load'])].find((channel) => channel !== 'other');
  const rows = table.sample.filter((record) => channels === undefined || channels.of(record) === one);
  return siteOfFile(
    table,
    rows.map((record) => record[date] ?? ''),
  );
}

interface Places {
  readonly site: number | undefined;
  readonly ofFile: SiteOfFile | undefined;
  readonly date: number;
  readonly intervals: readonly IntervalColumn[];
}

/** Each has a day of times: so many rows tell how they are written. */
const ROWS_TIMED = 1000;

function sourceOf(table: Table, hints: Hints, of: Places): ReadingSource | Failure {
  const { site, ofFile, date, intervals } = of;
  const places = intervals.map(({ index }) => index);
  const headers = places.map((place) => table.header[place]!);
  const channels = channelsIn(table, hints);
  const quantities = quantitiesOf(channels);
  const contradicted = contradictedUnit(quantities[0]!, headers[0]!, table, hints);
  if (contradicted !== undefined) return contradicted;
  const ofUnit = loadUnitIn(table, headers, hints, quantities[0]);
  if (ofUnit === undefined) return withoutUnit(quantities[0]!, headers[0]!, table);
  const numbers = columnsNumbers(table, places, hints);
  if (numbers instanceof Failure) return numbers;
  const siteIn = (record: readonly string[]) => ofFile?.site ?? siteName(record[site!] ?? '');
  const timesIn = (record: readonly string[]) =>
    intervals.flatMap(({ label, isExtra }) => (isExtra ? [] : [`${dateAlone(record[date] ?? '')} ${label}`]));
  const rows = table.sample.slice(0, ROWS_TIMED).flatMap((record) => {
    const name = siteIn(record);
    return isTotalName(name) ? [] : timesIn(record).map((text) => ({ site: name, text }));
  });
  const spread = table.spread.flatMap(timesIn);
  const timing = timingOf(table, { places: [date, places[0]!], rows, spread }, hints);
  if (timing instanceof Failure) return timing;
  const valuesOf = (quantity: Quantity) =>
    places.map(
      (index, i): ValueColumn => ({
        quantity,
        index,
        header: headers[i]!,
        unit: ofUnit.unit,
        numbers: numbers.format,
      }),
    );
  const values = new Map(quantities.map((quantity) => [quantity, valuesOf(quantity)]));
  const quality = qualityColumn(table, hints);
  const { zone, times, label, intervalMinutes, siteMinutes } = timing;
  return {
    kind: 'readings',
    role: quantities[0] === 'load' ? 'load' : 'traffic',
    layout: dayMatrix.id,
    table,
    decimalMark: numbers.format.decimal,
    zone,
    times,
    label,
    values: [...values.values()].flat(),
    columns: {
      ...(site === undefined ? {} : { site: table.header[site]! }),
      time: table.header[date]!,
      [quantities[0]!]: `${headers[0]} to ${headers.at(-1)}`,
      ...(quality === undefined ? {} : { quality: table.header[quality.index]! }),
      ...(channels === undefined ? {} : { channel: channels.headers[0]! }),
    },
    intervalMinutes,
    siteMinutes,
    revision: columnOf('revision', table, hints),
    quality,
    siteIndex: site ?? date,
    timeIndex: date,
    passedIn: (record: readonly string[]) => {
      const isOther = channels !== undefined && !values.has(quantityOf(channels, record));
      return isOther ? intervals.filter((column) => isReading(column, record)).length : 0;
    },
    split: (record: readonly string[], take: TakeValue) => {
      const ofQuantity = values.get(channels === undefined ? 'load' : quantityOf(channels, record));
      if (ofQuantity === undefined) return;
      const day = dateAlone(record[date] ?? '');
      for (const [i, value] of ofQuantity.entries()) {
        const column = intervals[i]!;
        if (!isReading(column, record)) continue;
        take(ofFile?.site ?? record[site!] ?? '', `${day} ${column.label}`, value, record[value.index] ?? '');
      }
    },
    decisions: [
      ...(ofFile === undefined ? [] : [ofFile.decision]),
      ofUnit.decision,
      numbers.decision,
      ...timing.decisions,
    ],
  };
}

/** Load where there is any; else both directions of traffic, of which a large file may show one far from the other. */
function quantitiesOf(channels: Channels | undefined): readonly Quantity[] {
  const isTraffic = channels?.seen.has('bytes_in') === true || channels?.seen.has('bytes_out') === true;
  return !isTraffic || channels.seen.has('load') ? ['load'] : ['bytes_in', 'bytes_out'];
}

function quantityOf(channels: Channels, record: readonly string[]): Quantity {
  return channels.of(record) as Quantity;
}

function isReading({ index, isExtra }: IntervalColumn, record: readonly string[]): boolean {
  return !isExtra || (record[index] ?? '').trim() !== '';
}

function withoutSite(table: Table): Failure {
  return new Failure(
    'matrix_without_site',
    EXIT.unreadable,
    words`no column names a site, and the days are not those of one: a day stands more than once, or beside names`,
    {
      where: `${table.input.name}:${table.headerLine}`,
      remedy: words`Say which column it is, such as --columns site="Meter", or give each row its site.`,
    },
  );
}
