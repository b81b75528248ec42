/**
 * The cells of a quantity as columns of numbers, in the order of their keys. Here alone the light stages take cells
 * apart: each facet once, and then they count in floating point, where a sum of cells is exact up to 2^53 (9 TW for an
 * hour, in mW). What must be exact beyond that asks for the moments of a row.
 */
import type { FacetRows, QuantityCells } from '../readings/cells.ts';
import { columnOf, type Moments, momentsAt } from '../readings/moments.ts';
import { WORDS_A_DAY } from '../readings/slots.ts';

export interface Columns {
  readonly keys: Int32Array;
  readonly n: Float64Array;
  readonly sum: Float64Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** The exact moments of a row. */
  readonly exact: (row: number) => Moments;
}

export interface DayColumns extends Columns {
  readonly zeros: Uint32Array;
  readonly estimated: Uint32Array;
  /** Bitmap of the five-minute slots seen on the day of a row (slots.ts). */
  readonly slots: (row: number) => Uint32Array;
  /** Whether the same slots were seen on the days of two rows. */
  readonly sameSlots: (one: number, other: number) => boolean;
}

/** The three facets of one quantity at one site. */
export interface FacetColumns {
  readonly days: DayColumns;
  readonly clock: Columns;
  readonly level: Columns;
}

export function columnsOf(cells: QuantityCells): FacetColumns {
  const { day, clock, level, zeros, estimated, slots } = cells.view();
  return {
    days: Object.assign(new ColumnsOfRows(day), {
      zeros,
      estimated,
      slots: (row: number) => slots.subarray(row * WORDS_A_DAY, (row + 1) * WORDS_A_DAY),
      sameSlots: (one: number, other: number) => isSameDay(slots, one * WORDS_A_DAY, other * WORDS_A_DAY),
    }),
    clock: new ColumnsOfRows(clock),
    level: new ColumnsOfRows(level),
  };
}

/** Each column is taken when it is first asked for: many never are. */
class ColumnsOfRows implements Columns {
  readonly keys: Int32Array;
  readonly exact = (row: number): Moments => momentsAt(this.#moments, row);
  readonly #moments: Float64Array;
  #n: Float64Array | undefined;
  #sum: Float64Array | undefined;
  #min: Float64Array | undefined;
  #max: Float64Array | undefined;

  constructor({ keys, moments }: FacetRows) {
    this.keys = keys;
    this.#moments = moments;
  }

  get n(): Float64Array {
    this.#n ??= columnOf(this.#moments, 'n');
    return this.#n;
  }

  get sum(): Float64Array {
    this.#sum ??= columnOf(this.#moments, 'sum');
    return this.#sum;
  }

  get min(): Float64Array {
    this.#min ??= columnOf(this.#moments, 'min');
    return this.#min;
  }

  get max(): Float64Array {
    this.#max ??= columnOf(this.#moments, 'max');
    return this.#max;
  }
}

function isSameDay(slots: Uint32Array, one: number, other: number): boolean {
  for (let i = 0; i < WORDS_A_DAY; i += 1) if (slots[one + i] !== slots[other + i]) return false;
  return true;
}

/** Each row with fewer readings, by how many of them were zeros: those add nothing to sums. A row without any is gone. */
export function withoutZeros(from: Columns, zeros: (row: number) => number): Columns {
  const left = from.n.map((n, row) => n - zeros(row));
  const rows = rowsWhere(from, (row) => left[row]! > 0);
  return { ...chosen(from, rows), n: picked(left, rows), exact: exactly };

  function exactly(row: number): Moments {
    return { ...from.exact(rows[row]!), n: left[rows[row]!]! };
  }
}

export function daysWhere(from: DayColumns, isKept: (row: number) => boolean): DayColumns {
  const rows = rowsWhere(from, isKept);
  return {
    ...chosen(from, rows),
    zeros: picked(from.zeros, rows),
    estimated: picked(from.estimated, rows),
    slots: (row) => from.slots(rows[row]!),
    sameSlots: (one, other) => from.sameSlots(rows[one]!, rows[other]!),
  };
}

function rowsWhere({ keys }: Columns, isKept: (row: number) => boolean): Uint32Array {
  return Uint32Array.from(keys.keys()).filter(isKept);
}

function chosen(from: Columns, rows: Uint32Array): Columns {
  return {
    keys: picked(from.keys, rows),
    n: picked(from.n, rows),
    sum: picked(from.sum, rows),
    min: picked(from.min, rows),
    max: picked(from.max, rows),
    exact: (row) => from.exact(rows[row]!),
  };
}

function picked<Column extends Int32Array | Uint32Array | Float64Array>(
  column: Column,
  rows: Uint32Array,
): Column {
  const values = new (column.constructor as new (length: number) => Column)(rows.length);
  for (let row = 0; row < rows.length; row += 1) values[row] = column[rows[row]!]!;
  return values;
}
