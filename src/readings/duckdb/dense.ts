/**
 * Moments (moments.ts) of as many rows as there are keys: to reach a row takes no look-up, and the square of a value is
 * taken once for all the facets it goes into.
 */
import type { FacetRows } from '../facet.ts';
import { MOMENTS_WIDTH, NO_VALUES, putSquared } from '../moments.ts';

/** Values and the limbs of their squares, side by side. */
export interface Squared {
  readonly values: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
}

export class Dense {
  readonly #keys: Int32Array;
  readonly #rows: Float64Array;

  constructor(keys: Int32Array) {
    this.#keys = keys;
    this.#rows = new Float64Array(keys.length * MOMENTS_WIDTH);
    for (let row = 0; row < keys.length; row += 1) this.#rows.set(NO_VALUES, row * MOMENTS_WIDTH);
  }

  /** Adds some of the values, each to its row. */
  put({ values, high, low }: Squared, rows: Int32Array, from: number, to: number): void {
    for (let i = from; i < to; i += 1) putSquared(this.#rows, rows[i]!, values[i]!, high[i]!, low[i]!);
  }

  /** The rows in which there are readings. */
  seen(): Int32Array {
    const seen = new Int32Array(this.#keys.length);
    let count = 0;
    for (let row = 0; row < this.#keys.length; row += 1) {
      if (this.#rows[row * MOMENTS_WIDTH] !== 0) seen[count++] = row;
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
        moments[i * MOMENTS_WIDTH + k] = this.#rows[from + k]!;
        this.#rows[from + k] = NO_VALUES[k]!;
      }
    }
    return { keys: picked(this.#keys, seen), moments };
  }
}

/** What stands in some places of a column. */
export function picked<Column extends Int32Array | Uint32Array>(column: Column, places: Int32Array): Column {
  const some = column.slice(0, places.length) as Column;
  for (let i = 0; i < places.length; i += 1) some[i] = column[places[i]!]!;
  return some;
}
