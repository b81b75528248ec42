/** A facet: the cells of one quantity under one kind of key. */
import { type Moments, MomentsTable } from './moments.ts';

export interface Cell extends Moments {
  readonly key: number;
}

/** Readings come in runs of one key, so the row of the last key is remembered. */
export class Facet {
  readonly #rowOf = new Map<number, number>();
  readonly #moments = new MomentsTable();
  #lastKey = Number.NaN;
  #lastRow = -1;

  put(key: number, value: number): number {
    if (key !== this.#lastKey) {
      this.#lastRow = this.#rowFor(key);
      this.#lastKey = key;
    }
    this.#moments.put(this.#lastRow, value);
    return this.#lastRow;
  }

  /** Adds the cells of another facet; returns which of its rows went into which of these. */
  add(other: Facet): [theirs: number, ours: number][] {
    return other.rows().map(([key, theirs]) => {
      const ours = this.#rowFor(key);
      this.#moments.add(ours, other.#moments, theirs);
      return [theirs, ours];
    });
  }

  n(row: number): number {
    return this.#moments.n(row);
  }

  at(row: number): Moments {
    return this.#moments.at(row);
  }

  rows(): [key: number, row: number][] {
    return [...this.#rowOf].sort(([a], [b]) => a - b);
  }

  cells(): Cell[] {
    return this.rows().map(([key, row]) => ({ key, ...this.at(row) }));
  }

  #rowFor(key: number): number {
    let row = this.#rowOf.get(key);
    if (row === undefined) {
      row = this.#moments.addRow();
      this.#rowOf.set(key, row);
    }
    return row;
  }
}
