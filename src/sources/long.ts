/**
 * The long layout: a row for each site and interval, with the load, the traffic, or both.
 *
 *     site_id,timestamp,load_kw,bytes_in,bytes_out
 */
import { EXIT, Failure } from '../failure.ts';
import { clockTime, TIMES_READ } from './clock.ts';
import { ambiguous, columnOf, columnsOf, equalsOf, placeSaid } from './columns.ts';
import { meaningOf } from './header.ts';
import { intervalMinutesOf, unreadableIntervals } from './interval-minutes.ts';
import { decimalMarkOf } from './numbers.ts';
import { LOAD_UNITS, QUANTITIES, type Quantity, type Unit, unitNamed } from './quantity.ts';
import { siteName } from './site-name.ts';
import {
  type Hints,
  type Layout,
  REJECT_COLUMNS,
  type ReadingSource,
  type TakeValue,
  type ValueColumn,
} from './source.ts';
import type { Table } from './table.ts';

export const long: Layout = {
  id: 'long',
  claim(table, hints) {
    const site = columnOf('site', table, hints);
    const time = timeColumns(table, hints);
    if (site === undefined || time === undefined) return undefined;
    const values: ValueColumn[] = [];
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
  readonly values: readonly ValueColumn[];
}

function sourceOf(table: Table, hints: Hints, { site, time, values }: Places): ReadingSource | Failure {
  const timeOf = (record: readonly string[]) => time.map((place) => (record[place] ?? '').trim()).join(' ');
  const stamped = table.sample.map((record) => ({
    site: siteName(record[site] ?? ''),
    time: clockTime(timeOf(record)),
  }));
  if (stamped.length > 0 && stamped.every((row) => row.time === undefined)) {
    return unknownTimes(table, time[0]!, timeOf(table.sample[0]!));
  }
  // Rejects that were mended stand alone: the distances between them are no intervals.
  const areMended = REJECT_COLUMNS.every((column) => table.header.includes(column));
  const unreadable = areMended ? undefined : unreadableIntervals(stamped, table.input.name);
  if (unreadable !== undefined) return unreadable;
  const hasLoad = values.some(({ quantity }) => quantity === 'load');
  const hasTraffic = values.some(({ quantity }) => quantity !== 'load');
  return {
    kind: 'readings',
    role: hasLoad && hasTraffic ? 'load_and_traffic' : hasLoad ? 'load' : 'traffic',
    layout: long.id,
    table,
    decimalMark: decimalMarkOf(
      table.sample.flatMap((record) => values.map(({ index }) => (record[index] ?? '').trim())),
    ),
    zone: hints.zone,
    values,
    columns: {
      site: table.header[site]!,
      time: time.map((place) => table.header[place]).join(' + '),
      ...Object.fromEntries(values.map(({ quantity, header }) => [quantity, header])),
    },
    intervalMinutes: intervalMinutesOf(stamped),
    revision: columnOf('revision', table, hints),
    siteIndex: site,
    timeIndex: time[0]!,
    split: splitter(site, time, values),
  };
}

function splitter(
  site: number,
  time: readonly number[],
  values: readonly ValueColumn[],
): ReadingSource['split'] {
  const [first, second] = time;
  return (record: readonly string[], take: TakeValue) => {
    const date = record[first!] ?? '';
    const stamp = second === undefined ? date : `${date} ${record[second] ?? ''}`;
    for (const value of values) take(record[site] ?? '', stamp, value, record[value.index] ?? '');
  };
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

const DATES = ['date', 'дата'];

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
  if (isLoad && hints.unit !== undefined) return unitNamed(hints.unit);
  const { unit } = meaningOf(header);
  const fits = unit !== undefined && (unit.dimension === 'data') !== isLoad;
  if (fits) return unit;
  const isNamedByHand = hints.columns[quantity] !== undefined;
  return !isLoad && isNamedByHand ? unitNamed('B') : undefined;
}

function withoutUnit(quantity: Quantity, header: string, table: Table): Failure {
  const isLoad = quantity === 'load';
  return new Failure('no_unit', EXIT.unreadable, `nothing says in which unit "${header}" is`, {
    where: `${table.input.name}:1:${table.header.indexOf(header) + 1}`,
    remedy: isLoad
      ? `Say it with --unit ${LOAD_UNITS.join('|')}, or in the header, such as "${header}, kW". Kilowatt-hours are taken per interval.`
      : `Say it in the header, such as "${header} (MB)", or, if it is in bytes, with --columns ${quantity}="${header}".`,
  });
}

function unknownTimes(table: Table, place: number, example: string): Failure {
  return new Failure(
    'unknown_times',
    EXIT.unreadable,
    `the times are not in a form that is read: "${example}"`,
    {
      where: `${table.input.name}:2:${place + 1}`,
      remedy: `Times are read like these: ${TIMES_READ}.`,
    },
  );
}
