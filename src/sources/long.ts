/**
 * The long layout: a row for each site and interval, with the load, the traffic, or both.
 *
 *     site_id,timestamp,load_kw,bytes_in,bytes_out
 */
import { EXIT, Failure } from '../failure.ts';
import { ambiguous, columnOf, columnsOf, equalsOf, placeSaid } from './columns.ts';
import { columnNumbers } from './decimal-mark.ts';
import type { Decision } from './decision.ts';
import { meaningOf } from './header.ts';
import { qualityReader } from './quality.ts';
import { LOAD_UNITS, QUANTITIES, type Quantity, type Unit, unitNamed } from './quantity.ts';
import { siteName } from './site-name.ts';
import type { Hints, Layout, QualityColumn, ReadingSource, TakeValue, ValueColumn } from './source.ts';
import type { Table } from './table.ts';
import { timingOf } from './timing.ts';
import { isTotalName } from './total-name.ts';

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

/** A column of values before its numbers were looked at. */
type UnreadColumn = Omit<ValueColumn, 'numbers'>;

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
    },
    intervalMinutes: timing.intervalMinutes,
    siteMinutes: timing.siteMinutes,
    revision: columnOf('revision', table, hints),
    quality,
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

/** The time of a record as one text; none where there is a date but, in its own column, no clock time. */
function timeText(record: readonly string[], [first, second]: readonly number[]): string {
  const date = record[first!] ?? '';
  if (second === undefined) return date;
  const clock = (record[second] ?? '').trim();
  return clock === '' ? '' : `${date.trim()} ${clock}`;
}

/** One column with date and time, or a column of dates and one of times of day. */
function timeColumns(table: Table, hints: Hints): readonly number[] | undefined {
  const time = columnOf('time', table, hints);
  if (time === undefined) return undefined;
  const ofDay = placeSaid('clock_time', table, hints);
  if (placeSaid('time', table, hints) !== undefined) return ofDay === undefined ? [time] : [time, ofDay];
  const date = table.header.findIndex((header) => DATES.includes(meaningOf(header).name));
  const clock = ofDay ?? columnOf('clock_time', table, hints);
  const isApart = date >= 0 && clock !== undefined && clock !== date && (time === date || time === clock);
  return isApart ? [date, clock] : [time];
}

const DATES = ['date', 'дата', 'күні', 'күн'];

/** A unit said by the user that is not the one in the header: one of the two is wrong by a power of ten. */
function contradictedUnit(
  quantity: Quantity,
  header: string,
  table: Table,
  { unit }: Hints,
): Failure | undefined {
  const written = meaningOf(header).unit;
  if (quantity !== 'load' || unit === undefined || written === undefined || written.name === unit)
    return undefined;
  return new Failure(
    'unit_contradicted',
    EXIT.usage,
    `"${header}" is in ${written.name}, but --unit says ${unit}`,
    {
      where: `${table.input.name}:1:${table.header.indexOf(header) + 1}`,
      remedy: 'Leave --unit away, or mend the header if it is the one that is wrong.',
    },
  );
}

function unitOf(quantity: Quantity, header: string, hints: Hints): Unit | undefined {
  const isLoad = quantity === 'load';
  const said = (isLoad ? hints.unit : undefined) ?? hints.mapped?.units[quantity];
  if (said !== undefined) return unitNamed(said);
  const { unit } = meaningOf(header);
  const fits = unit !== undefined && (unit.dimension === 'data') !== isLoad;
  if (fits) return unit;
  const isNamedByHand = hints.columns[quantity] !== undefined;
  return !isLoad && isNamedByHand ? unitNamed('B') : undefined;
}

function unitDecision({ quantity, header, unit }: UnreadColumn, hints: Hints): Decision {
  const isByFlag = quantity === 'load' && hints.unit !== undefined;
  const isByHeader = meaningOf(header).unit !== undefined;
  const because = isByFlag
    ? '--unit says so'
    : isByHeader
      ? `the header says so: "${header}"`
      : 'traffic named by hand is in bytes';
  return { about: 'unit', value: unit.name, because, certainty: 'said' };
}

function withoutUnit(quantity: Quantity, header: string, table: Table): Failure {
  const isLoad = quantity === 'load';
  return new Failure('no_unit', EXIT.unreadable, `nothing says in which unit "${header}" is`, {
    where: `${table.input.name}:${table.headerLine}:${table.header.indexOf(header) + 1}`,
    remedy: isLoad
      ? `Say it with --unit ${LOAD_UNITS.join('|')}, or in the header, such as "${header}, kW". Kilowatt-hours are taken per interval.`
      : `Say it in the header, such as "${header} (MB)", or, if it is in bytes, with --columns ${quantity}="${header}".`,
  });
}
