/** In which unit a column of values is. */
import { EXIT, Failure } from '../failure.ts';
import type { Decision } from './decision.ts';
import { meaningOf } from './header.ts';
import { isOfTraffic, LOAD_UNITS, type Quantity, type Unit, unitNamed } from './quantity.ts';
import type { Hints, ValueColumn } from './source.ts';
import type { Table } from './table.ts';

/** A column of values before its numbers were looked at. */
export type UnreadColumn = Omit<ValueColumn, 'numbers'>;

/** The failure of a unit said by the user that is not the one in the header: one of the two is wrong by a power of ten. */
export function contradictedUnit(
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

/** The unit of a column: said by the user, else by a mapping, else by its header; undefined if nobody says. */
export function unitOf(quantity: Quantity, header: string, hints: Hints): Unit | undefined {
  const isLoad = quantity === 'load';
  const said = (isLoad ? hints.unit : undefined) ?? hints.mapped?.units[quantity];
  if (said !== undefined) return unitNamed(said);
  const { unit } = meaningOf(header);
  const fits = unit !== undefined && isOfTraffic(unit) !== isLoad;
  if (fits) return unit;
  const isNamedByHand = hints.columns[quantity] !== undefined;
  return !isLoad && isNamedByHand ? unitNamed('B') : undefined;
}

/**
 * The unit of many columns of load that stand side by side: as `unitOf` has it of one of them, else as a column beside
 * them or the title of the table says; undefined if nobody says.
 */
export function loadUnitIn(
  table: Table,
  headers: readonly string[],
  hints: Hints,
): { readonly unit: Unit; readonly decision: Decision } | undefined {
  const header = headers.find((name) => unitOf('load', name, hints) !== undefined);
  if (header !== undefined) {
    const unit = unitOf('load', header, hints)!;
    return { unit, decision: unitDecision({ quantity: 'load', index: 0, header, unit }, hints) };
  }
  const column = table.header.findIndex((name) => UNIT_COLUMN.test(name.trim()));
  const named = new Set(
    table.sample.map((record) => (record[column] ?? '').trim()).filter((text) => text !== ''),
  );
  const texts = named.size === 1 ? [...named, table.title] : [table.title];
  for (const text of texts) {
    const { unit } = meaningOf(text);
    if (unit === undefined || isOfTraffic(unit)) continue;
    const because =
      text === table.title ? 'the title says so' : `"${table.header[column]}" says so: "${text}"`;
    return { unit, decision: { about: 'unit', value: unit.name, because, certainty: 'said' } };
  }
  return undefined;
}

const UNIT_COLUMN = /^(?:units?|uom|unit of measure|ед\.?\s*изм\.?|единицы?(?: измерения)?|өлшем бірлігі)$/iu;

/** Why it is taken for that unit. */
export function unitDecision({ quantity, header, unit }: UnreadColumn, hints: Hints): Decision {
  const isByFlag = quantity === 'load' && hints.unit !== undefined;
  const isByHeader = meaningOf(header).unit !== undefined;
  const because = isByFlag
    ? '--unit says so'
    : isByHeader
      ? `the header says so: "${header}"`
      : 'traffic named by hand is in bytes';
  return { about: 'unit', value: unit.name, because, certainty: 'said' };
}

/** The failure of a column whose unit nobody says. */
export function withoutUnit(quantity: Quantity, header: string, table: Table): Failure {
  const isLoad = quantity === 'load';
  return new Failure('no_unit', EXIT.unreadable, `nothing says in which unit "${header}" is`, {
    where: `${table.input.name}:${table.headerLine}:${table.header.indexOf(header) + 1}`,
    remedy: isLoad
      ? `Say it with --unit ${LOAD_UNITS.join('|')}, or in the header, such as "${header}, kW". Kilowatt-hours are taken per interval.`
      : `Say it in the header, such as "${header} (MB)" or "${header} (Mbit/s)", or, if it is in bytes, with --columns ${quantity}="${header}".`,
  });
}
