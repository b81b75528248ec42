/**
 * The cells of one site while its readings come by: each facet as a table that has a row for every key there may be, so
 * that none is looked for. What is counted is what QuantityCells.put counts, a column after the other: short loops over
 * columns take half of the time of one loop that does all to each reading.
 */
import { QuantityCells } from '../cells.ts';
import { LEVEL_EDGES, ZERO_BIN } from '../level.ts';
import { highOfSquare, lowOfSquare } from '../moments.ts';
import { setSlot, WORDS_A_DAY } from '../slots.ts';
import { Dense, picked, type Squared } from './dense.ts';
import { binOf } from './leading-bits.ts';

/** What a reading's place in time says, by the number of the moment. */
export interface Moments {
  /** The keys there are of days and clocks, in their order; and of each moment which of them are its. */
  readonly days: Int32Array;
  readonly day: Int32Array;
  readonly clocks: Int32Array;
  readonly clock: Int32Array;
  readonly slot: Int32Array;
}

/** Readings of one site: of all its quantities at each of these moments. */
export interface Run {
  readonly moments: Int32Array;
  readonly values: readonly Float64Array[];
  /** 1 where the utility filled the reading in. */
  readonly estimated: Int32Array | undefined;
  readonly from: number;
  readonly to: number;
}

export class SiteTally {
  readonly #moments: Moments;
  readonly #quantities: readonly QuantityTally[];
  readonly #slots: Uint32Array;
  readonly #estimated: Uint32Array;
  #rows = new Rows(0);
  readings = 0;

  constructor(moments: Moments, quantities: number) {
    const days = moments.days.length;
    this.#moments = moments;
    this.#quantities = Array.from({ length: quantities }, () => new QuantityTally(moments));
    this.#slots = new Uint32Array(days * WORDS_A_DAY);
    this.#estimated = new Uint32Array(days);
  }

  put({ moments, values, estimated, from, to }: Run): void {
    const { day, clock, slot } = this.#moments;
    if (this.#rows.length < to) this.#rows = new Rows(to);
    const rows = this.#rows;
    for (let i = from; i < to; i += 1) {
      const moment = moments[i]!;
      rows.day[i] = day[moment]!;
      rows.clock[i] = clock[moment]!;
      setSlot(this.#slots, day[moment]! * WORDS_A_DAY, slot[moment]!);
    }
    if (estimated !== undefined) {
      for (let i = from; i < to; i += 1) this.#estimated[rows.day[i]!]! += estimated[i]!;
    }
    for (const [i, quantity] of this.#quantities.entries()) quantity.put(values[i]!, rows, from, to);
    this.readings += to - from;
  }

  /** The cells of each quantity, in their order; the tally is empty again. `assumed` minutes, of each. */
  take(assumed: readonly number[], isFlagged: boolean): QuantityCells[] {
    const seen = this.#quantities[0]!.daysSeen();
    const slots = new Uint32Array(seen.length * WORDS_A_DAY);
    for (const [i, day] of seen.entries()) {
      slots.set(this.#slots.subarray(day * WORDS_A_DAY, (day + 1) * WORDS_A_DAY), i * WORDS_A_DAY);
    }
    const cells = this.#quantities.map((quantity, i) =>
      QuantityCells.of({
        ...quantity.take(seen),
        readings: this.readings,
        flagged: isFlagged ? this.readings : 0,
        slots: slots.slice(),
        estimated: picked(this.#estimated, seen),
        assumed: new Uint16Array(seen.length).fill(assumed[i]!),
      }),
    );
    this.#slots.fill(0);
    this.#estimated.fill(0);
    this.readings = 0;
    return cells;
  }
}

/** Of each reading its row in each facet, and the limbs of its square: of one quantity after the other. */
class Rows {
  readonly length: number;
  readonly day: Int32Array;
  readonly clock: Int32Array;
  readonly level: Int32Array;
  readonly high: Float64Array;
  readonly low: Float64Array;

  constructor(length: number) {
    this.length = length;
    this.day = new Int32Array(length);
    this.clock = new Int32Array(length);
    this.level = new Int32Array(length);
    this.high = new Float64Array(length);
    this.low = new Float64Array(length);
  }
}

class QuantityTally {
  readonly #day: Dense;
  readonly #clock: Dense;
  readonly #level = new Dense(LEVELS);
  readonly #zeros: Uint32Array;

  constructor({ days, clocks }: Moments) {
    this.#day = new Dense(days);
    this.#clock = new Dense(clocks);
    this.#zeros = new Uint32Array(days.length);
  }

  put(values: Float64Array, { day, clock, level, high, low }: Rows, from: number, to: number): void {
    for (let i = from; i < to; i += 1) {
      const value = values[i]!;
      high[i] = highOfSquare(value);
      low[i] = lowOfSquare(value);
      level[i] = value === 0 ? 0 : binOf(value) - ZERO_BIN;
      if (value === 0) this.#zeros[day[i]!]! += 1;
    }
    const squared: Squared = { values, high, low };
    this.#day.put(squared, day, from, to);
    this.#clock.put(squared, clock, from, to);
    this.#level.put(squared, level, from, to);
  }

  daysSeen(): Int32Array {
    return this.#day.seen();
  }

  take(daysSeen: Int32Array) {
    const zeros = picked(this.#zeros, daysSeen);
    this.#zeros.fill(0);
    return { day: this.#day.take(), clock: this.#clock.take(), level: this.#level.take(), zeros };
  }
}

const LEVELS = Int32Array.from(LEVEL_EDGES, (_, place) => place + ZERO_BIN);
