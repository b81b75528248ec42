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

/** A row without values. */
export const NO_VALUES = Float64Array.of(
  0,
  0,
  0,
  0,
  0,
  0,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
);

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
    this.#data.set(NO_VALUES, row * WIDTH);
    return row;
  }

  /** Adds one value, a whole number from 0 to LARGEST_VALUE, to a row. */
  put(row: number, value: number): void {
    putSquared(this.#data, row, value, highOfSquare(value), lowOfSquare(value));
  }

  /** Adds what a row of another table holds to a row. */
  add(row: number, other: MomentsTable, theirs: number): void {
    const [data, from] = [this.#data, other.#data];
    const [at, their] = [row * WIDTH, theirs * WIDTH];
    data[at + N]! += from[their + N]!;
    data[at + MIN] = Math.min(data[at + MIN]!, from[their + MIN]!);
    data[at + MAX] = Math.max(data[at + MAX]!, from[their + MAX]!);
    carry(data, at + SUM_HIGH, from[their + SUM_HIGH]!, from[their + SUM_LOW]!);
    carry(data, at + SQUARES_HIGH, from[their + SQUARES_HIGH]!, from[their + SQUARES_LOW]!);
    carry(data, at + SQUARES_TOP, from[their + SQUARES_TOP]!, 0);
  }

  n(row: number): number {
    return this.#data[row * WIDTH + N]!;
  }

  /** The sum of a row, as near as a number comes to it. */
  sum(row: number): number {
    return NUMBERS.sum(this.#data, row * WIDTH);
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
    return momentsAt(this.#data, row);
  }
}

/** What a table has room for at first: many a site has few rows. */
const FIRST_ROWS = 4;

/** Adds a value to a row; its square is handed over in limbs, so that it is taken once for all rows it goes into. */
export function putSquared(rows: Float64Array, row: number, value: number, high: number, low: number): void {
  const at = row * WIDTH;
  rows[at + N]! += 1;
  if (value < rows[at + MIN]!) rows[at + MIN] = value;
  if (value > rows[at + MAX]!) rows[at + MAX] = value;
  carry(rows, at + SUM_HIGH, 0, value);
  carry(rows, at + SQUARES_HIGH, high, low);
  if (rows[at + SQUARES_HIGH]! >= LIMB) carry(rows, at + SQUARES_TOP, 0, 0);
}

/**
 * The square of a value from 0 to LARGEST_VALUE in limbs of 52 bits: this many of the upper, and what it leaves of the
 * lower. value = a 2^26 + b, so value^2 = a^2 2^52 + (2ab) 2^26 + b^2, and every term stays under 2^53.
 */
export function highOfSquare(value: number): number {
  const a = Math.floor(value / HALF);
  const middleHigh = Math.floor(middleOf(value, a) / HALF);
  return a * a + middleHigh + Math.floor(lowerOf(value, a) / LIMB);
}

export function lowOfSquare(value: number): number {
  const lower = lowerOf(value, Math.floor(value / HALF));
  return lower - Math.floor(lower / LIMB) * LIMB;
}

function middleOf(value: number, a: number): number {
  return 2 * a * (value - a * HALF);
}

/** What is less than 2^53 of the two lower terms. */
function lowerOf(value: number, a: number): number {
  const middle = middleOf(value, a);
  const b = value - a * HALF;
  return (middle - Math.floor(middle / HALF) * HALF) * HALF + b * b;
}

/** The moments that a row holds. */
export function momentsAt(rows: Float64Array, row: number): Moments {
  const at = row * WIDTH;
  return {
    n: rows[at + N]!,
    sum: joined(0, rows[at + SUM_HIGH]!, rows[at + SUM_LOW]!),
    squares: joined(rows[at + SQUARES_TOP]!, rows[at + SQUARES_HIGH]!, rows[at + SQUARES_LOW]!),
    min: rows[at + MIN]!,
    max: rows[at + MAX]!,
  };
}

/** The numbers of a row that holds these moments. */
export function rowOf({ n, sum, squares, min, max }: Moments): number[] {
  return [n, limb(sum, 1n), limb(sum, 0n), limb(squares, 2n), limb(squares, 1n), limb(squares, 0n), min, max];
}

function limb(number: bigint, place: bigint): number {
  return Number(BigInt.asUintN(Number(LIMB_BITS), number >> (place * LIMB_BITS)));
}

const NUMBERS = {
  n: (rows: Float64Array, at: number) => rows[at + N]!,
  sum: (rows: Float64Array, at: number) => rows[at + SUM_HIGH]! * LIMB + rows[at + SUM_LOW]!,
  min: (rows: Float64Array, at: number) => rows[at + MIN]!,
  max: (rows: Float64Array, at: number) => rows[at + MAX]!,
} as const;

/** One of the moments of all rows, as near as a number comes to it. */
export function columnOf(rows: Float64Array, of: keyof typeof NUMBERS): Float64Array {
  const number = NUMBERS[of];
  const column = new Float64Array(rows.length / WIDTH);
  for (let row = 0; row < column.length; row += 1) column[row] = number(rows, row * WIDTH);
  return column;
}

/** The moments of all together; none has no values, no least and no largest. */
export function allTogether(all: Iterable<Moments>): Moments {
  let [n, sum, squares, min, max] = [0, 0n, 0n, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of all) {
    n += one.n;
    sum += one.sum;
    squares += one.squares;
    min = Math.min(min, one.min);
    max = Math.max(max, one.max);
  }
  return { n, sum, squares, min, max };
}

/** Without a branch: whether a limb runs over is as good as chance, and a processor that guesses is wrong half of the time. */
function carry(data: Float64Array, at: number, high: number, low: number): void {
  const sum = data[at + 1]! + low;
  const over = Math.floor(sum / LIMB);
  data[at + 1] = sum - over * LIMB;
  data[at]! += high + over;
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
