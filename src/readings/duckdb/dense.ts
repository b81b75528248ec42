/**
 * Moments (moments.ts) of as many rows as there are keys, put into from outside: to reach a row takes no look-up, and the
 * square of a value is taken once for all the facets it goes into.
 */
import type { FacetRows } from '../facet.ts';
import { MOMENTS_WIDTH } from '../moments.ts';

const LIMB = 2 ** 52;
const HALF = 2 ** 26;
const [N, SUM_HIGH, SUM_LOW, SQUARES_TOP, SQUARES_HIGH, SQUARES_LOW, MIN, MAX] = [0, 1, 2, 3, 4, 5, 6, 7];
const EMPTY = Float64Array.of(0, 0, 0, 0, 0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);

export class Dense {
  readonly #keys: Int32Array;
  readonly rows: Float64Array;

  constructor(keys: Int32Array) {
    this.#keys = keys;
    this.rows = new Float64Array(keys.length * MOMENTS_WIDTH);
    for (let row = 0; row < keys.length; row += 1) this.rows.set(EMPTY, row * MOMENTS_WIDTH);
  }

  /** The rows in which there are readings. */
  seen(): Int32Array {
    const seen = new Int32Array(this.#keys.length);
    let count = 0;
    for (let row = 0; row < this.#keys.length; row += 1) {
      if (this.rows[row * MOMENTS_WIDTH] !== 0) seen[count++] = row;
    }
    return seen.slice(0, count);
  }

  /** Those rows, which are empty from now on. */
  take(): FacetRows {
    const seen = this.seen();
    const moments = new Float64Array(seen.length * MOMENTS_WIDTH);
    for (let i = 0; i < seen.length; i += 1) {
      const from = seen[i]! * MOMENTS_WIDTH;
      for (let k = 0; k < MOMENTS_WIDTH; k += 1) {
        moments[i * MOMENTS_WIDTH + k] = this.rows[from + k]!;
        this.rows[from + k] = EMPTY[k]!;
      }
    }
    return { keys: picked(this.#keys, seen), moments };
  }
}

/**
 * The square of a whole number up to 2^46 in limbs of 52 bits: this many of the upper, and what it leaves of the lower.
 * value = a 2^26 + b, so value^2 = a^2 2^52 + (2ab) 2^26 + b^2, and every term stays under 2^53.
 */
export function highOfSquare(value: number): number {
  const a = Math.floor(value / HALF);
  const b = value - a * HALF;
  const middle = 2 * a * b;
  const middleHigh = Math.floor(middle / HALF);
  const low = (middle - middleHigh * HALF) * HALF + b * b;
  return a * a + middleHigh + (low >= LIMB ? 1 : 0);
}

export function lowOfSquare(value: number): number {
  const a = Math.floor(value / HALF);
  const b = value - a * HALF;
  const middle = 2 * a * b;
  const low = (middle - Math.floor(middle / HALF) * HALF) * HALF + b * b;
  return low >= LIMB ? low - LIMB : low;
}

/** Adds a value to a row, as MomentsTable.put does. */
export function put(rows: Float64Array, row: number, value: number, high: number, low: number): void {
  const at = row * MOMENTS_WIDTH;
  rows[at + N]! += 1;
  if (value < rows[at + MIN]!) rows[at + MIN] = value;
  if (value > rows[at + MAX]!) rows[at + MAX] = value;
  const sum = rows[at + SUM_LOW]! + value;
  if (sum < LIMB) rows[at + SUM_LOW] = sum;
  else {
    rows[at + SUM_LOW] = sum - LIMB;
    rows[at + SUM_HIGH]! += 1;
  }
  const squares = rows[at + SQUARES_LOW]! + low;
  const isOver = squares >= LIMB;
  rows[at + SQUARES_LOW] = isOver ? squares - LIMB : squares;
  const squaresHigh = rows[at + SQUARES_HIGH]! + high + (isOver ? 1 : 0);
  if (squaresHigh < LIMB) rows[at + SQUARES_HIGH] = squaresHigh;
  else {
    rows[at + SQUARES_HIGH] = squaresHigh - LIMB;
    rows[at + SQUARES_TOP]! += 1;
  }
}

/** What stands in some places of a column. */
export function picked<Column extends Int32Array | Uint32Array>(column: Column, places: Int32Array): Column {
  const some = column.slice(0, places.length) as Column;
  for (let i = 0; i < places.length; i += 1) some[i] = column[places[i]!]!;
  return some;
}
