/**
 * Exact moments of whole numbers: n, sum, sum of squares, minimum, maximum, kept in integers so that adding in any
 * order, on any machine, gives the same figures and a register that is stuck has a variance of exactly zero.
 *
 * Sums outgrow the 53 bits in which JavaScript counts exactly, so they are held in limbs of 52 bits: two for the sum
 * and three for the sum of squares, more than any number of readings fills.
 */

/** What a cell knows of its readings, in the fixed point of its quantity (mW or bytes). */
export interface Moments {
  readonly n: number;
  readonly sum: bigint;
  readonly squares: bigint;
  readonly min: number;
  readonly max: number;
}

/** The largest value a reading may have: 2^46 mW is 70 GW, 2^46 bytes an hour 156 Gbit/s. */
export const LARGEST_VALUE = 2 ** 46;

const LIMB = 2 ** 52;
const LIMB_BITS = 52n;
const HALF = 2 ** 26;
const N = 0;
const SUM_HIGH = 1;
const SUM_LOW = 2;
const SQUARES_TOP = 3;
const SQUARES_HIGH = 4;
const SQUARES_LOW = 5;
const MIN = 6;
const MAX = 7;
const WIDTH = 8;

/** Numbers of a row of moments, in the order above: n, sum (2), squares (3), min, max. */
export const MOMENTS_WIDTH = WIDTH;

/** A growing table of moments in one block of memory; a row is known by its number. */
export class MomentsTable {
  #data: Float64Array;
  #rows: number;

  /** Takes rows over as they are, MOMENTS_WIDTH numbers each. */
  constructor(rows: Float64Array = new Float64Array(0)) {
    this.#data = rows;
    this.#rows = rows.length / WIDTH;
  }

  /** Adds an empty row and returns its number. */
  addRow(): number {
    const row = this.#rows++;
    if (this.#rows * WIDTH > this.#data.length) {
      const larger = new Float64Array(Math.max(WIDTH * FIRST_ROWS, this.#data.length * 2));
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[row * WIDTH + MIN] = Number.POSITIVE_INFINITY;
    this.#data[row * WIDTH + MAX] = Number.NEGATIVE_INFINITY;
    return row;
  }

  /** Adds one value, a whole number from 0 to LARGEST_VALUE, to a row. */
  put(row: number, value: number): void {
    const data = this.#data;
    const at = row * WIDTH;
    data[at + N]! += 1;
    if (value < data[at + MIN]!) data[at + MIN] = value;
    if (value > data[at + MAX]!) data[at + MAX] = value;
    carry(data, at + SUM_HIGH, 0, value);
    const square = value * value;
    if (square < LIMB) {
      carrySquares(data, at, 0, square);
      return;
    }
    // value = a 2^26 + b, so value^2 = a^2 2^52 + (2ab) 2^26 + b^2, and every term stays under 2^53.
    const a = Math.floor(value / HALF);
    const b = value - a * HALF;
    const middle = 2 * a * b;
    const middleHigh = Math.floor(middle / HALF);
    const low = (middle - middleHigh * HALF) * HALF + b * b;
    const over = low >= LIMB;
    carrySquares(data, at, a * a + middleHigh + (over ? 1 : 0), over ? low - LIMB : low);
  }

  /** Adds what a row of another table holds to a row. */
  add(row: number, other: MomentsTable, theirs: number): void {
    const [data, from] = [this.#data, other.#data];
    const [at, their] = [row * WIDTH, theirs * WIDTH];
    data[at + N]! += from[their + N]!;
    data[at + MIN] = Math.min(data[at + MIN]!, from[their + MIN]!);
    data[at + MAX] = Math.max(data[at + MAX]!, from[their + MAX]!);
    carry(data, at + SUM_HIGH, from[their + SUM_HIGH]!, from[their + SUM_LOW]!);
    carrySquares(data, at, from[their + SQUARES_HIGH]!, from[their + SQUARES_LOW]!);
    data[at + SQUARES_TOP]! += from[their + SQUARES_TOP]!;
  }

  n(row: number): number {
    return this.#data[row * WIDTH + N]!;
  }

  /** The sum of a row, as near as a number comes to it. */
  sum(row: number): number {
    const at = row * WIDTH;
    return this.#data[at + SUM_HIGH]! * LIMB + this.#data[at + SUM_LOW]!;
  }

  /** Copies of these rows, one after the other. Each limb is under 2^52, so equal moments are equal numbers. */
  rows(order: Int32Array): Float64Array {
    const data = this.#data;
    const copy = new Float64Array(order.length * WIDTH);
    for (let i = 0; i < order.length; i += 1) {
      const from = order[i]! * WIDTH;
      for (let k = 0; k < WIDTH; k += 1) copy[i * WIDTH + k] = data[from + k]!;
    }
    return copy;
  }

  /** All rows as they lie: to be looked at and not to be changed. */
  view(): Float64Array {
    return this.#data.subarray(0, this.#rows * WIDTH);
  }

  get bytes(): number {
    return this.#data.byteLength;
  }

  at(row: number): Moments {
    const data = this.#data;
    const at = row * WIDTH;
    return {
      n: data[at + N]!,
      sum: joined(0, data[at + SUM_HIGH]!, data[at + SUM_LOW]!),
      squares: joined(data[at + SQUARES_TOP]!, data[at + SQUARES_HIGH]!, data[at + SQUARES_LOW]!),
      min: data[at + MIN]!,
      max: data[at + MAX]!,
    };
  }
}

/** What a table has room for at first: many a site has few rows. */
const FIRST_ROWS = 4;

function carry(data: Float64Array, at: number, high: number, low: number): void {
  const sum = data[at + 1]! + low;
  const over = sum >= LIMB;
  data[at + 1] = over ? sum - LIMB : sum;
  data[at]! += high + (over ? 1 : 0);
}

function carrySquares(data: Float64Array, at: number, high: number, low: number): void {
  carry(data, at + SQUARES_HIGH, high, low);
  if (data[at + SQUARES_HIGH]! < LIMB) return;
  data[at + SQUARES_HIGH]! -= LIMB;
  data[at + SQUARES_TOP]! += 1;
}

function joined(top: number, high: number, low: number): bigint {
  if (top === 0 && high === 0) return BigInt(low);
  return (((BigInt(top) << LIMB_BITS) | BigInt(high)) << LIMB_BITS) | BigInt(low);
}

/** Mean of a cell, in the fixed point of its quantity. */
export function mean({ n, sum }: Pick<Moments, 'n' | 'sum'>): number {
  return Number(sum) / n;
}

/**
 * Standard deviation of a cell (population): sqrt(n Σv² - (Σv)²) / n. The difference is taken in whole numbers, so a
 * flat load loses no digits.
 */
export function deviation({ n, sum, squares }: Moments): number {
  return Math.sqrt(Number(BigInt(n) * squares - sum * sum)) / n;
}
