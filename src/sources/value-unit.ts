/** In which unit a column of values is. */
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import type { Decision } from './decision.ts';
import { meaningOf, rankAs } from './header.ts';
import { isOfTraffic, LOAD_UNITS, type Quantity, type Unit, unitNamed } from './quantity.ts';
import { countsOctets, REGISTER_MEANINGS } from './registers/reading-kind.ts';
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
    words`"${header}" is in ${written.name}, but --unit says ${unit}`,
    {
      where: `${table.input.name}:1:${table.header.indexOf(header) + 1}`,
      remedy: words`Leave --unit away, or mend the header if it is the one that is wrong.`,
    },
  );
}

/** The unit of a column: said by the user, else by a mapping, else by its header; undefined if nobody says. */
export function unitOf(quantity: Quantity, header: string, hints: Hints): Unit | undefined {
  const isLoad = quantity === 'load';
  const said = (isLoad ? hints.unit : undefined) ?? hints.mapped?.units[quantity];
  if (said !== undefined) return unitNamed(said);
  const { unit } = meaningOf(header);
  if (unit !== undefined && fits(unit, quantity)) return unit;
  if (quantity !== 'load' && countsOctets(header)) return unitNamed('B');
  const isNamedByHand =
    hints.columns[quantity] !== undefined || hints.columns[REGISTER_MEANINGS[quantity]] !== undefined;
  return !isLoad && isNamedByHand ? unitNamed('B') : undefined;
}

/**
 * The unit of many columns of load, or of traffic, that stand side by side: as `unitOf` has it of one of them, else as a
 * column beside them or the title of the table says; undefined if nobody says.
 */
export function loadUnitIn(
  table: Table,
  headers: readonly string[],
  hints: Hints,
  quantity: Quantity = 'load',
): { readonly unit: Unit; readonly decision: Decision } | undefined {
  const header = headers.find((name) => unitOf(quantity, name, hints) !== undefined);
  if (header !== undefined) {
    const unit = unitOf(quantity, header, hints)!;
    return { unit, decision: unitDecision({ quantity, index: 0, header, unit }, hints) };
  }
  const said = (unit: Unit, because: string) => ({
    unit,
    decision: { about: 'unit', value: unit.name, because, certainty: 'said' } as const,
  });
  const beside = unitBeside(table, quantity);
  if (beside !== undefined) return said(beside, words`the file says so`);
  const { unit } = meaningOf(table.title);
  return unit !== undefined && fits(unit, quantity) ? said(unit, words`the title says so`) : undefined;
}

/** The unit that the rows of a table name, in a column of units or with their channel, if all name the same. */
export function unitBeside(table: Table, quantity: Quantity = 'load'): Unit | undefined {
  const places = [unitColumn(table), table.header.findIndex((name) => rankAs('channel', name) !== undefined)];
  for (const place of places) {
    if (place === undefined || place < 0) continue;
    const texts = new Set(table.sample.map((record) => record[place] ?? ''));
    const units = [...texts]
      .flatMap((text) => meaningOf(text).unit ?? [])
      .filter((unit) => fits(unit, quantity));
    if (new Set(units.map(({ name }) => name)).size === 1) return units[0];
  }
  return undefined;
}

/** Place of the column that says in which unit a row is; undefined if there is none. */
export function unitColumn({ header }: Table): number | undefined {
  const place = header.findIndex((name) => UNIT_COLUMN.test(name.trim()));
  return place < 0 ? undefined : place;
}

const UNIT_COLUMN = /^(?:units?|uom|unit of measure|ед\.?\s*изм\.?|единицы?(?: измерения)?|өлшем бірлігі)$/iu;

function fits(unit: Unit, quantity: Quantity): boolean {
  return isOfTraffic(unit) === (quantity !== 'load');
}

/** Why it is taken for that unit. */
export function unitDecision({ quantity, header, unit }: UnreadColumn, hints: Hints): Decision {
  const isByFlag = quantity === 'load' && hints.unit !== undefined;
  const isByHeader = meaningOf(header).unit !== undefined;
  const because = isByFlag
    ? words`--unit says so`
    : isByHeader
      ? words`the header says so: "${header}"`
      : countsOctets(header)
        ? words`octets are bytes: "${header}"`
        : quantity === 'load'
          ? words`a column beside it says so`
          : words`traffic named by hand is in bytes`;
  return { about: 'unit', value: unit.name, because, certainty: 'said' };
}

/** The failure of a column whose unit nobody says. */
export function withoutUnit(quantity: Quantity, header: string, table: Table): Failure {
  const isLoad = quantity === 'load';
  return new Failure('no_unit', EXIT.unreadable, words`nothing says in which unit "${header}" is`, {
    where: `${table.input.name}:${table.headerLine}:${table.header.indexOf(header) + 1}`,
    remedy: isLoad
      ? words`Say it with --unit ${LOAD_UNITS.join('|')}, or in the header, such as "${header}, kW". Kilowatt-hours are taken per interval.`
      : words`Say it in the header, such as "${header} (MB)" or "${header} (Mbit/s)", or, if it is in bytes, with --columns ${quantity}="${header}".`,
  });
}
