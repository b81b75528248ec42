/**
 * The long layout: a row for each site and interval, with the load, the traffic, or both.
 *
 *     site_id,timestamp,load_kw,bytes_in,bytes_out
 */
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { type Channels, channelsIn } from './channel.ts';
import { clockTime, type TimeForm } from './clock.ts';
import { ambiguous, columnOf, columnsOf, equalsOf, placeSaid } from './columns.ts';
import { columnNumbers } from './decimal-mark.ts';
import type { Decision } from './decision.ts';
import { type Meaning, rankAs } from './header.ts';
import { parseNumber } from './numbers.ts';
import { qualityColumn } from './quality-column.ts';
import { QUANTITIES, type Quantity } from './quantity.ts';
import { meterColumns } from './registers/meter-columns.ts';
import {
  accumulatesOf,
  REGISTER_MEANINGS,
  type ReadingKind,
  readingKindOf,
  type Sighting,
} from './registers/reading-kind.ts';
import { siteName } from './site-name.ts';
import { siteOfPointColumn } from './site-of-point.ts';
import type { Hints, Layout, ReadingSource, TakeValue, ValueColumn } from './source.ts';
import type { Table } from './table.ts';
import { timeColumns, timeText } from './time-columns.ts';
import { timingOf } from './timing.ts';
import { isTotalName } from './total-name.ts';
import {
  contradictedUnit,
  type UnreadColumn,
  unitBeside,
  unitDecision,
  unitOf,
  withoutUnit,
} from './value-unit.ts';

export const long: Layout = {
  id: 'long',
  claim(table, hints) {
    const site = columnOf('site', table, hints);
    const time = timeColumns(table, hints);
    if (site === undefined || time === undefined) return undefined;
    const values: NamedColumn[] = [];
    for (const quantity of QUANTITIES) {
      const { meaning, kind, places } = valueColumns(quantity, [site, ...time], table, hints);
      const [index] = places;
      if (index === undefined) continue;
      if (places.length > 1) return ambiguous(meaning, places, table);
      const header = table.header[index]!;
      const contradicted = contradictedUnit(quantity, header, table, hints);
      if (contradicted !== undefined) return contradicted;
      const unit = unitOf(quantity, header, hints) ?? (quantity === 'load' ? unitBeside(table) : undefined);
      if (unit === undefined) return withoutUnit(quantity, header, table);
      if (kind === 'register' && unit.dimension === 'power') return registerOfPower(header, table);
      values.push({ quantity, index, header, unit, kind });
    }
    if (values.length === 0) return undefined;
    const sites = equalsOf('site', site, table, hints);
    if (sites.length > 1) return ambiguous('site', sites, table);
    const times = equalsOf('time', time[0]!, table, hints);
    if (times.length > 1) return ambiguous('time', times, table);
    return sourceOf(table, hints, { site, time, values });
  },
};

/** A column of values, and what its header says it holds. */
type NamedColumn = UnreadColumn & { readonly kind: ReadingKind };

interface Places {
  readonly site: number;
  readonly time: readonly number[];
  readonly values: readonly NamedColumn[];
}

/**
 * The columns that may hold a quantity: amounts of intervals, or else the states of a register, from which amounts would
 * have to be taken.
 */
function valueColumns(quantity: Quantity, taken: readonly number[], table: Table, hints: Hints) {
  const of = (meaning: Meaning) => columnsOf(meaning, table, hints).filter((place) => !taken.includes(place));
  const register = REGISTER_MEANINGS[quantity];
  const isRegisterSaid = placeSaid(register, table, hints) !== undefined;
  const intervals = isRegisterSaid ? [] : of(quantity);
  if (intervals.length > 0) return { meaning: quantity, kind: 'interval' as const, places: intervals };
  const places = of(register);
  const [first] = places.toSorted(
    (a, b) => (rankAs(register, table.header[a]!) ?? 0) - (rankAs(register, table.header[b]!) ?? 0),
  );
  // A counter of 64 bits goes before one of 32 beside it; other registers cannot be told apart.
  const wide = first !== undefined && accumulatesOf(table.header[first]!).bits === 64;
  return { meaning: register, kind: 'register' as const, places: wide ? [first] : places };
}

function registerOfPower(header: string, table: Table): Failure {
  return new Failure(
    'register_of_power',
    EXIT.unreadable,
    words`"${header}" is a register, and a register has no power`,
    {
      where: `${table.input.name}:${table.headerLine}:${table.header.indexOf(header) + 1}`,
      remedy: words`Mend the header: a register counts energy, such as "${header.replace(/кВт|kW/u, (unit) => (unit === 'kW' ? 'kWh' : 'кВт·ч'))}". If it holds loads, name it so: --columns load="${header}".`,
    },
  );
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
  const channels = channelsIn(table, hints);
  const columns: ValueColumn[] = [];
  const decisions: Decision[] = [];
  let isReadingOpen = false;
  for (const { kind: named, ...value } of values) {
    const numbers = columnNumbers(table, value.index, hints);
    if (numbers instanceof Failure) return numbers;
    const column = { ...value, numbers: numbers.format };
    const kind = readingKindOf(
      column,
      named,
      sightings(table, column, { datedIn, times: timing.times, channels }),
      table,
      hints,
    );
    if (kind instanceof Failure) return kind;
    const isRegister = kind.kind === 'register' && value.unit.dimension !== 'power';
    columns.push(isRegister ? { ...column, accumulates: accumulatesOf(value.header) } : column);
    decisions.push(unitDecision(value, hints), numbers.decision);
    if (kind.decision !== undefined) decisions.push(kind.decision);
    isReadingOpen ||= kind.isOpen;
  }
  const registers = columns.filter(({ accumulates }) => accumulates !== undefined);
  const taken = [site, ...time, ...values.map(({ index }) => index)];
  const meter = registers.length === 0 ? undefined : meterColumns(table, taken, hints);
  if (meter instanceof Failure) return meter;
  const hasLoad = values.some(({ quantity }) => quantity === 'load');
  const hasTraffic = values.some(({ quantity }) => quantity !== 'load');
  const quality = qualityColumn(table, hints);
  const split = splitter(site, time, columns);
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
    meter,
    isReadingOpen,
    values: columns,
    columns: {
      site: table.header[site]!,
      time: time.map((place) => table.header[place]).join(' + '),
      ...Object.fromEntries(columns.map((column) => [meaningOfColumn(column), column.header])),
      ...meter?.columns,
      ...(quality === undefined ? {} : { quality: table.header[quality.index]! }),
      ...(channels === undefined ? {} : { channel: channels.headers[0]! }),
      ...(pointOf === undefined ? {} : { point_of: table.header[pointOf]! }),
    },
    intervalMinutes: timing.intervalMinutes,
    siteMinutes: timing.siteMinutes,
    revision: columnOf('revision', table, hints),
    quality,
    pointOf,
    siteIndex: site,
    timeIndex: time[0]!,
    ...(channels === undefined ? { split } : ofLoadAlone(channels, split, columns.length)),
    decisions: [
      ...decisions,
      ...(meter?.decisions ?? []),
      ...(registers.length === columns.length ? timing.decisions.map(ofStates) : timing.decisions),
    ],
  };
}

/** By which meaning a column of values is known: that of its quantity, or of the register that counts it. */
export function meaningOfColumn({ quantity, accumulates }: ValueColumn): Meaning {
  return accumulates === undefined ? quantity : REGISTER_MEANINGS[quantity];
}

/** A register stands as it does at the very time that its line names, which is no interval. */
function ofStates(decision: Decision): Decision {
  if (decision.about !== 'label') return decision;
  const because = words`a register is read at the time that is named, from which its next interval begins`;
  return { about: 'label', value: 'start', because, certainty: 'proven' };
}

function sightings(
  { sample, spread }: Table,
  { quantity, index, numbers }: ValueColumn,
  {
    datedIn,
    times,
    channels,
  }: {
    readonly datedIn: (record: readonly string[]) => { readonly site: string; readonly text: string };
    readonly times: TimeForm;
    readonly channels: Channels | undefined;
  },
): Sighting[] {
  return [...sample, ...spread].flatMap((record) => {
    if (channels !== undefined && channels.of(record) !== quantity) return [];
    const { site, text } = datedIn(record);
    const minutes = clockTime(text, times)?.minutes;
    const value = parseNumber((record[index] ?? '').trim(), numbers);
    const isUsable = site !== '' && minutes !== undefined && value !== undefined && !isTotalName(site);
    return isUsable ? [{ site, minutes, value }] : [];
  });
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

/** Rows of another channel are passed over. */
function ofLoadAlone(
  { of }: Channels,
  split: ReadingSource['split'],
  values: number,
): Pick<ReadingSource, 'split' | 'passedIn'> {
  return {
    passedIn: (record) => (of(record) === 'other' ? values : 0),
    split: (record, take) => {
      if (of(record) !== 'other') split(record, take);
    },
  };
}
