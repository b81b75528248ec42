/** A facet: the cells of one quantity under one kind of key. */
import { type Moments, MomentsTable } from './moments.ts';

export interface Cell extends Moments {
  readonly key: number;
}

/**
 * One facet as columns: rows in the order of their keys, with MOMENTS_WIDTH numbers each (moments.ts: n, sum high and
 * low, squares top, high and low, min, max; limbs of 52 bits).
 */
export interface FacetRows {
  readonly keys: Int32Array;
  readonly moments: Float64Array;
}

/** What all facets of some cells take up in memory together. */
export interface Footprint {
  bytes: number;
}

/** Readings come in runs of one key, so the row of the last key is remembered. */
export class Facet {
  readonly #footprint: Footprint;
  #bytes = 0;
  #keys: Int32Array;
  readonly #moments: MomentsTable;
  #size: number;
  #isInOrder = true;
  /** Row + 1 by key: a table that a key is looked for in from its own place on. Empty until something is put in. */
  #places = new Int32Array(0);
  #lastKey = Number.NaN;
  #lastRow = -1;

  /** Takes rows over as they are, and keeps account of what it takes up. */
  constructor(footprint: Footprint, { keys, moments }: FacetRows = NO_ROWS) {
    this.#footprint = footprint;
    this.#keys = keys;
    this.#size = keys.length;
    this.#moments = new MomentsTable(moments);
    this.#weigh();
  }

  put(key: number, value: number): number {
    if (key !== this.#lastKey) {
      this.#lastRow = this.#rowFor(key);
      this.#lastKey = key;
    }
    this.#moments.put(this.#lastRow, value);
    return this.#lastRow;
  }

  /** Adds the cells of another facet; returns which of these rows each of its rows went into. */
  add(other: Facet): Int32Array {
    const [mine, theirs] = [this.order(), other.order()];
    const into = new Int32Array(other.#size);
    let at = 0;
    for (const row of theirs) {
      const key = other.#keys[row]!;
      while (at < mine.length && this.#keys[mine[at]!]! < key) at += 1;
      const isHere = at < mine.length && this.#keys[mine[at]!] === key;
      const ours = isHere ? mine[at]! : this.#addRow(key);
      this.#moments.add(ours, other.#moments, row);
      into[row] = ours;
    }
    return into;
  }

  /** Its rows in the order of their keys. */
  order(): Int32Array {
    const order = new Int32Array(this.#size);
    if (this.#isInOrder) for (let row = 0; row < order.length; row += 1) order[row] = row;
    else order.set(inOrderOf(this.#keys, this.#size));
    return order;
  }

  get isInOrder(): boolean {
    return this.#isInOrder;
  }

  /** Its rows as they lie, where they lie in order, else copies: to be looked at and not to be changed. */
  view(): FacetRows {
    if (!this.#isInOrder) return this.rows();
    return { keys: this.#keys.subarray(0, this.#size), moments: this.#moments.view() };
  }

  /** Copies of its rows. */
  rows(order: Int32Array = this.order()): FacetRows {
    return { keys: order.map((row) => this.#keys[row]!), moments: this.#moments.rows(order) };
  }

  cells(): Cell[] {
    return Array.from(this.order(), (row) => ({ key: this.#keys[row]!, ...this.#moments.at(row) }));
  }

  key(row: number): number {
    return this.#keys[row]!;
  }

  n(row: number): number {
    return this.#moments.n(row);
  }

  /** The sum of a row, as near as a number comes to it. */
  sum(row: number): number {
    return this.#moments.sum(row);
  }

  at(row: number): Moments {
    return this.#moments.at(row);
  }

  #rowFor(key: number): number {
    if (this.#places.length === 0) this.#place();
    const places = this.#places;
    const mask = places.length - 1;
    for (let at = key & mask; places[at] !== 0; at = (at + 1) & mask) {
      const row = places[at]! - 1;
      if (this.#keys[row] === key) return row;
    }
    return this.#addRow(key);
  }

  #addRow(key: number): number {
    const row = this.#moments.addRow();
    if (row === this.#keys.length) this.#grow();
    if (row > 0 && key < this.#keys[row - 1]!) this.#isInOrder = false;
    this.#keys[row] = key;
    this.#size += 1;
    if (this.#places.length > 0) this.#note(row);
    return row;
  }

  #grow(): void {
    const larger = new Int32Array(Math.max(FIRST_ROWS, this.#keys.length * 2));
    larger.set(this.#keys);
    this.#keys = larger;
    if (this.#places.length > 0) this.#place();
    this.#weigh();
  }

  /** Half of the places stay free, so that few are passed on the way to a key. */
  #place(): void {
    let length = 2 * FIRST_ROWS;
    while (length < 2 * this.#keys.length) length *= 2;
    this.#places = new Int32Array(length);
    for (let row = 0; row < this.#size; row += 1) this.#note(row);
    this.#weigh();
  }

  /** Keys follow one another, so their last bits tell them apart. */
  #note(row: number): void {
    const mask = this.#places.length - 1;
    let at = this.#keys[row]! & mask;
    while (this.#places[at] !== 0) at = (at + 1) & mask;
    this.#places[at] = row + 1;
  }

  #weigh(): void {
    const bytes = this.#keys.byteLength + this.#places.byteLength + this.#moments.bytes;
    this.#footprint.bytes += bytes - this.#bytes;
    this.#bytes = bytes;
  }
}

const FIRST_ROWS = 4;
const NO_ROWS: FacetRows = { keys: new Int32Array(0), moments: new Float64Array(0) };

/** Key and row in one number: to sort numbers as such is many times faster than by a comparison. */
const ROWS_MOST = 2 ** 21;

function inOrderOf(keys: Int32Array, size: number): Float64Array {
  const both = new Float64Array(size);
  for (let row = 0; row < size; row += 1) both[row] = keys[row]! * ROWS_MOST + row;
  return both.sort().map((one) => one - Math.floor(one / ROWS_MOST) * ROWS_MOST);
}
