/**
 * The long layout: a row for each site and interval, with the load, the traffic, or both.
 *
 *     site_id,timestamp,load_kw,bytes_in,bytes_out
 */
import { Failure } from '../failure.ts';
import { ambiguous, columnOf, columnsOf, equalsOf } from './columns.ts';
import { columnNumbers } from './decimal-mark.ts';
import type { Decision } from './decision.ts';
import { qualityReader } from './quality.ts';
import { QUANTITIES } from './quantity.ts';
import { siteName } from './site-name.ts';
import { siteOfPointColumn } from './site-of-point.ts';
import type { Hints, Layout, QualityColumn, ReadingSource, TakeValue, ValueColumn } from './source.ts';
import type { Table } from './table.ts';
import { timeColumns, timeText } from './time-columns.ts';
import { timingOf } from './timing.ts';
import { isTotalName } from './total-name.ts';
import { contradictedUnit, type UnreadColumn, unitDecision, unitOf, withoutUnit } from './value-unit.ts';

export const long: Layout = {
  id: 'long',
  claim(table, hints) {
    const site = columnOf('site', table, hints);
    const time = timeColumns(table, hints);
    if (site === undefined || time === undefined) return undefined;
    const values: UnreadColumn[] = [];
    for (const quantity of QUANTITIES) {
      const places = columnsOf(quantity, table, hints).filter(
        (place) => place !== site && !time.includes(place),
      );
      const [index] = places;
      if (index === undefined) continue;
      if (places.length > 1) return ambiguous(quantity, places, table);
      const header = table.header[index]!;
      const contradicted = contradictedUnit(quantity, header, table, hints);
      if (contradicted !== undefined) return contradicted;
      const unit = unitOf(quantity, header, hints);
      if (unit === undefined) return withoutUnit(quantity, header, table);
      values.push({ quantity, index, header, unit });
    }
    if (values.length === 0) return undefined;
    const sites = equalsOf('site', site, table, hints);
    if (sites.length > 1) return ambiguous('site', sites, table);
    const times = equalsOf('time', time[0]!, table, hints);
    if (times.length > 1) return ambiguous('time', times, table);
    return sourceOf(table, hints, { site, time, values });
  },
};

interface Places {
  readonly site: number;
  readonly time: readonly number[];
  readonly values: readonly UnreadColumn[];
}

function sourceOf(table: Table, hints: Hints, { site, time, values }: Places): ReadingSource | Failure {
  const datedIn = (record: readonly string[]) => ({
    site: siteName(record[site] ?? ''),
    text: timeText(record, time).trim(),
  });
  const rows = table.sample.map(datedIn).filter((row) => !isTotalName(row.site));
  const spread = table.spread.map((record) => timeText(record, time).trim());
  const timing = timingOf(table, { places: time, rows, spread }, hints);
  if (timing instanceof Failure) return timing;
  const columns: ValueColumn[] = [];
  const decisions: Decision[] = [];
  for (const value of values) {
    const numbers = columnNumbers(table, value.index, hints);
    if (numbers instanceof Failure) return numbers;
    columns.push({ ...value, numbers: numbers.format });
    decisions.push(unitDecision(value, hints), numbers.decision);
  }
  const hasLoad = values.some(({ quantity }) => quantity === 'load');
  const hasTraffic = values.some(({ quantity }) => quantity !== 'load');
  const quality = qualityColumn(table, hints);
  const pointOf = siteOfPointColumn(site, table, hints);
  return {
    kind: 'readings',
    role: hasLoad && hasTraffic ? 'load_and_traffic' : hasLoad ? 'load' : 'traffic',
    layout: long.id,
    table,
    decimalMark: columns[0]!.numbers.decimal,
    zone: timing.zone,
    times: timing.times,
    label: timing.label,
    values: columns,
    columns: {
      site: table.header[site]!,
      time: time.map((place) => table.header[place]).join(' + '),
      ...Object.fromEntries(values.map(({ quantity, header }) => [quantity, header])),
      ...(quality === undefined ? {} : { quality: table.header[quality.index]! }),
      ...(pointOf === undefined ? {} : { point_of: table.header[pointOf]! }),
    },
    intervalMinutes: timing.intervalMinutes,
    siteMinutes: timing.siteMinutes,
    revision: columnOf('revision', table, hints),
    quality,
    pointOf,
    siteIndex: site,
    timeIndex: time[0]!,
    split: splitter(site, time, columns),
    decisions: [...decisions, ...timing.decisions],
  };
}

function qualityColumn(table: Table, hints: Hints): QualityColumn | undefined {
  const index = columnOf('quality', table, hints);
  if (index === undefined) return undefined;
  const sample = table.sample.map((record) => record[index] ?? '');
  return { index, read: qualityReader(table.header[index]!, sample) };
}

function splitter(
  site: number,
  time: readonly number[],
  values: readonly ValueColumn[],
): ReadingSource['split'] {
  return (record: readonly string[], take: TakeValue) => {
    const text = timeText(record, time);
    for (const value of values) take(record[site] ?? '', text, value, record[value.index] ?? '');
  };
}
