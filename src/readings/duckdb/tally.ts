/**
 * The cells of one site while its readings come by: each facet as a table that has a row for every key there may be, so
 * that none is looked for. What is counted is what QuantityCells.put counts.
 */
import { QuantityCells } from '../cells.ts';
import { LEVEL_EDGES, ZERO_BIN } from '../level.ts';
import { highOfSquare, lowOfSquare, putSquared } from '../moments.ts';
import { setSlot, WORDS_A_DAY } from '../slots.ts';
import { Dense, picked } from './dense.ts';
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
  readings = 0;

  constructor(moments: Moments, quantities: number) {
    const days = moments.days.length;
    this.#moments = moments;
    this.#quantities = Array.from({ length: quantities }, () => new QuantityTally(moments));
    this.#slots = new Uint32Array(days * WORDS_A_DAY);
    this.#estimated = new Uint32Array(days);
  }

  put(run: Run): void {
    const { moments, values, estimated, from, to } = run;
    const { day, slot } = this.#moments;
    for (let row = from; row < to; row += 1) {
      const moment = moments[row]!;
      setSlot(this.#slots, day[moment]! * WORDS_A_DAY, slot[moment]!);
      if (estimated?.[row] === 1) this.#estimated[day[moment]!]! += 1;
    }
    for (const [i, quantity] of this.#quantities.entries()) quantity.put(values[i]!, run, this.#moments);
    this.readings += to - from;
  }

  /** The cells of each quantity, in their order; the tally is empty again. `assumed` minutes, of each. */
  take(assumed: readonly number[], isFlagged: boolean): QuantityCells[] {
    const cells = this.#quantities.map((quantity, i) => {
      const seen = quantity.daysSeen();
      const slots = new Uint32Array(seen.length * WORDS_A_DAY);
      for (let i = 0; i < slots.length; i += 1) {
        slots[i] = this.#slots[seen[Math.floor(i / WORDS_A_DAY)]! * WORDS_A_DAY + (i % WORDS_A_DAY)]!;
      }
      return QuantityCells.of({
        ...quantity.take(seen),
        readings: this.readings,
        flagged: isFlagged ? this.readings : 0,
        slots,
        estimated: picked(this.#estimated, seen),
        assumed: new Uint16Array(seen.length).fill(assumed[i]!),
      });
    });
    this.#slots.fill(0);
    this.#estimated.fill(0);
    this.readings = 0;
    return cells;
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

  put(values: Float64Array, { moments, from, to }: Run, { day, clock }: Moments): void {
    const [days, clocks, levels] = [this.#day.rows, this.#clock.rows, this.#level.rows];
    const zeros = this.#zeros;
    for (let row = from; row < to; row += 1) {
      const value = values[row]!;
      const moment = moments[row]!;
      const high = highOfSquare(value);
      const low = lowOfSquare(value);
      putSquared(days, day[moment]!, value, high, low);
      putSquared(clocks, clock[moment]!, value, high, low);
      putSquared(levels, value === 0 ? 0 : binOf(value) - ZERO_BIN, value, high, low);
      if (value === 0) zeros[day[moment]!]! += 1;
    }
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
