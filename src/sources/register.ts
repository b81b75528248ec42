/**
 * The register layout: a row for each site, or each metering point of one, with what the utility knows of it.
 *
 *     site_id,name,sector,region,grid_zone,owner,feeder,meter_of_feeder,contracted_kw,licence_id,licensed_kw,licensed_from,licensed_to
 */
import { Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { columnOf } from './columns.ts';
import { type DecidedOrder, dateOrderOf } from './date-order.ts';
import { type DecidedNumbers, decidedNumbers, numbersOf } from './decimal-mark.ts';
import type { Meaning } from './header.ts';
import { siteOfPointColumn } from './site-of-point.ts';
import type { Hints, Layout } from './source.ts';
import type { Table } from './table.ts';

const POWERS = ['contracted_kw', 'licensed_kw'] as const satisfies readonly Meaning[];
const RATIOS = ['ct_ratio', 'vt_ratio', 'multiplier'] as const satisfies readonly Meaning[];
const DATES = ['licensed_from', 'licensed_to'] as const satisfies readonly Meaning[];
const WORDS = [
  'name',
  'sector',
  'region',
  'grid_zone',
  'owner',
  'feeder',
  'meter_of_feeder',
  'role',
  'time_zone',
  'licence_id',
  'licensed_from',
  'licensed_to',
] as const satisfies readonly Meaning[];

export const register: Layout = {
  id: 'register',
  claim(table, hints) {
    const site = columnOf('site', table, hints);
    if (site === undefined) return undefined;
    const known = [...WORDS, ...POWERS, ...RATIOS].flatMap((meaning) => {
      const place = columnOf(meaning, table, hints);
      return place === undefined || place === site ? [] : [[meaning, place] as const];
    });
    const pointOf = siteOfPointColumn(site, table, hints);
    if (known.length === 0 && pointOf === undefined) return undefined;
    const places = {
      site,
      ...(pointOf === undefined ? {} : { point_of: pointOf }),
      ...Object.fromEntries(known),
    };
    const numbers = powerNumbers(table, known, hints);
    if (numbers instanceof Failure) return numbers;
    const dates = dateForm(table, known, hints);
    return {
      kind: 'register',
      role: 'register',
      layout: register.id,
      table,
      decimalMark: numbers.format.decimal,
      numbers: numbers.format,
      times:
        dates === undefined ? (hints.mapped?.times ?? {}) : { dates: dates.order, dottedDates: dates.order },
      places,
      columns: Object.fromEntries(
        Object.entries(places).map(([meaning, place]) => [meaning, table.header[place]!]),
      ),
      decisions: [numbers.decision, dates?.decision].filter((decision) => decision !== undefined),
    };
  },
};

type Known = readonly (readonly [meaning: Meaning, place: number])[];

/** All of a register's powers are written alike: one of them alone often has too few figures to tell. */
function powerNumbers(table: Table, known: Known, hints: Hints): DecidedNumbers | Failure {
  const places = known.filter(([meaning]) => isAmong(POWERS, meaning)).map(([, place]) => place);
  const texts = new Set(textsIn(table, places));
  const header = places.map((place) => table.header[place]).join(', ');
  const where = `${table.input.name}:${table.headerLine}:${(places[0] ?? 0) + 1}`;
  const format = hints.mapped?.numbersOf(header);
  if (hints.decimal === undefined && format !== undefined)
    return decidedNumbers(format, header, words`it was said`, 'said');
  return numbersOf({ header, where, delimiter: table.delimiter, texts: [...texts] }, hints.decimal);
}

/** The order of the dates' fields; where it cannot be told such a date cannot be read, which is said of each. */
function dateForm(table: Table, known: Known, hints: Hints): DecidedOrder | undefined {
  if (hints.mapped !== undefined && hints.dates === undefined) return undefined;
  const places = known.filter(([meaning]) => isAmong(DATES, meaning)).map(([, place]) => place);
  const order = dateOrderOf([], textsIn(table, places), hints.dates, table.input.name);
  return order instanceof Failure ? undefined : order;
}

function isAmong(meanings: readonly Meaning[], meaning: Meaning): boolean {
  return meanings.includes(meaning);
}

function textsIn({ sample, spread }: Table, places: readonly number[]): string[] {
  return [...sample, ...spread].flatMap((row) => places.map((place) => (row[place] ?? '').trim()));
}
