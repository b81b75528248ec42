/**
 * A column for each site: a row for each interval. Of traffic, a column for each site and direction.
 *
 *     Дата и время;ТП-12;ТП-14;Насосная
 *     "";"MT_001";"MT_002"
 *     Дата и время;Завод входящий, МБ;Завод исходящий, МБ
 */
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { clockTime } from './clock.ts';
import { columnOf } from './columns.ts';
import { columnsNumbers } from './decimal-mark.ts';
import { ranksOf } from './header.ts';
import { QUANTITIES, type Quantity } from './quantity.ts';
import { isNamedTraffic, type SiteColumn, siteColumnOf, unitBeyond } from './site-heading.ts';
import { isBeside } from './site-of-file.ts';
import type { Hints, Layout, ReadingSource, TakeValue, ValueColumn } from './source.ts';
import type { Table } from './table.ts';
import { timeColumns, timeText } from './time-columns.ts';
import { timingOf } from './timing.ts';
import { isTimeName } from './unread-matrix.ts';
import { contradictedUnit, loadUnitIn, withoutUnit } from './value-unit.ts';

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
export const LEAST_SITES = 2;

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
export function isSite(name: string, place: number, time: readonly number[], { sample }: Table): boolean {
  if (time.includes(place) || name.trim() === '' || ranksOf(name).size > 0) return false;
  if (isTimeName(name) || isBeside(name)) return false;
  const texts = sample.map((record) => (record[place] ?? '').trim()).filter((text) => /\d/u.test(text));
  return texts.filter((text) => NUMBER.test(text)).length >= MOST * texts.length;
}

const NUMBER = /^[+-]?[\d\s.,'’\u00a0\u202f\u2009]+(?:e[+-]?\d{1,2})?$/iu;

interface Places {
  readonly time: readonly number[];
  readonly sites: readonly number[];
}

function sourceOf(table: Table, hints: Hints, { time, sites }: Places): ReadingSource | Failure {
  const columns = sites.map((place): SiteColumn => siteColumnOf(table.header[place]!, place));
  const twice = columns.find(({ site, quantity }, i) =>
    columns.slice(0, i).some((other) => other.site === site && other.quantity === quantity),
  );
  if (twice !== undefined) return namedTwice(twice, table);
  const units = new Map<Quantity, NonNullable<ReturnType<typeof loadUnitIn>>>();
  for (const quantity of QUANTITIES) {
    const headers = columns.filter((column) => column.quantity === quantity).map(({ header }) => header);
    if (headers.length === 0) continue;
    const odd = quantity === 'load' ? headers.find(isNamedTraffic) : undefined;
    if (odd !== undefined) return withoutDirection(odd, table);
    const own = new Set(headers.flatMap((header) => unitBeyond(header)?.name ?? []));
    if (own.size > 1) return inSeveralUnits([...own], table);
    const contradicted = contradictedUnit(quantity, headers.find(unitBeyond) ?? headers[0]!, table, hints);
    if (contradicted !== undefined) return contradicted;
    const unit = loadUnitIn(table, headers, hints, quantity);
    if (unit === undefined) return withoutUnit(quantity, headers[0]!, table);
    units.set(quantity, unit);
  }
  const numbers = columnsNumbers(table, sites, hints);
  if (numbers instanceof Failure) return numbers;
  const rows = table.sample.map((record) => ({ site: '', text: timeText(record, time).trim() }));
  const spread = table.spread.map((record) => timeText(record, time).trim());
  const timing = timingOf(table, { places: time, rows, spread }, hints);
  if (timing instanceof Failure) return timing;
  const values = columns.map(({ quantity, place, header }): ValueColumn => {
    const { unit } = units.get(quantity)!;
    return { quantity, index: place, header, unit, numbers: numbers.format };
  });
  const [hasLoad, hasTraffic] = [units.has('load'), units.has('bytes_in') || units.has('bytes_out')];
  const { zone, times, label, intervalMinutes, siteMinutes } = timing;
  return {
    kind: 'readings',
    role: hasLoad && hasTraffic ? 'load_and_traffic' : hasLoad ? 'load' : 'traffic',
    layout: siteColumns.id,
    table,
    decimalMark: numbers.format.decimal,
    zone,
    times,
    label,
    values,
    columns: {
      time: time.map((place) => table.header[place]).join(' + '),
      [columns[0]!.quantity]: `${columns[0]!.header} to ${columns.at(-1)!.header}`,
    },
    intervalMinutes,
    siteMinutes,
    revision: undefined,
    siteIndex: time[0]!,
    timeIndex: time[0]!,
    split: (record: readonly string[], take: TakeValue) => {
      const text = timeText(record, time);
      for (const [i, value] of values.entries())
        take(columns[i]!.site, text, value, record[value.index] ?? '');
    },
    decisions: [
      ...Array.from(units.values(), ({ decision }) => decision),
      numbers.decision,
      ...timing.decisions,
    ],
  };
}

function namedTwice({ site, place }: SiteColumn, table: Table): Failure {
  return new Failure(
    'ambiguous_columns',
    EXIT.unreadable,
    words`"${site}" stands in the header more than once`,
    {
      where: `${table.input.name}:${table.headerLine}:${place + 1}`,
      remedy: words`Give each site one column and a name of its own, or take the other columns out.`,
    },
  );
}

function withoutDirection(header: string, table: Table): Failure {
  const says = words`nothing says whether "${header}" is traffic in or out`;
  return new Failure('no_direction', EXIT.unreadable, says, {
    where: `${table.input.name}:${table.headerLine}:${table.header.indexOf(header) + 1}`,
    remedy: words`Say it in the header, such as "Works in, MB" and "Works out, MB".`,
  });
}

function inSeveralUnits(units: readonly string[], table: Table): Failure {
  const says = words`the columns of the sites are in several units: ${units.join(', ')}`;
  return new Failure('several_units', EXIT.unreadable, says, {
    where: `${table.input.name}:${table.headerLine}`,
    remedy: words`Export them in one unit, or give each reading a row of its own, with a column of units.`,
  });
}
