/**
 * Cells: the waist of the program. Every reading falls into one cell of each of three facets, and nothing after this
 * stage sees a reading again.
 *
 * | facet | key                                               |
 * | day   | local calendar day, in days since 1970-01-01      |
 * | clock | (local month x 2 + weekend) x 24 + hour of day    |
 * | level | log bin of the value, ten to a doubling           |
 */

import type { Quantity } from '../sources/quantity.ts';
import type { Moment } from './calendar.ts';
import { levelBin } from './level.ts';
import { type Moments, MomentsTable } from './moments.ts';
import { countSlots, resolution, setSlot, WORDS_A_DAY } from './slots.ts';

export interface Cell extends Moments {
  readonly key: number;
}

export interface DayCell extends Cell {
  readonly zeros: number;
  /** Bitmap of the five-minute slots seen (slots.ts). */
  readonly slots: Uint32Array;
}

/** The cells of one quantity at one site. Cells are handed out in the order of their keys. */
export class QuantityCells {
  readonly #day = new Facet();
  readonly #clock = new Facet();
  readonly #level = new Facet();
  #slots = new Uint32Array(WORDS_A_DAY * 16);
  #zeros = new Uint32Array(16);
  /** The interval, in minutes, by which energy was taken for power; 0 where the file holds power. */
  #assumed = new Uint16Array(16);

  /** Adds one reading. `assumedMinutes`: the interval by which its energy was turned into power, or 0. */
  put(value: number, moment: Moment, assumedMinutes: number): void {
    const row = this.#day.put(moment.day, value);
    if (row >= this.#zeros.length) this.#grow();
    const isFirst = this.#day.n(row) === 1;
    setSlot(this.#slots, row * WORDS_A_DAY, moment.slot);
    if (value === 0) this.#zeros[row]! += 1;
    if (isFirst) this.#assumed[row] = assumedMinutes;
    else if (this.#assumed[row] !== assumedMinutes) this.#assumed[row] = MIXED;
    this.#clock.put(moment.clock, value);
    this.#level.put(levelBin(value), value);
  }

  days(): DayCell[] {
    return this.#day.rows().map(([key, row]) => this.#dayCell(key, row));
  }

  clock(): Cell[] {
    return this.#clock.cells();
  }

  level(): Cell[] {
    return this.#level.cells();
  }

  /** Days that the single pass could not get right: a slot read twice, or energy of another interval than assumed. */
  failingDays(): FailingDay[] {
    const failing: FailingDay[] = [];
    for (const [day, row] of this.#day.rows()) {
      const n = this.#day.n(row);
      const hasDuplicates = n > countSlots(this.#slots, row * WORDS_A_DAY);
      if (hasDuplicates || this.#hasOtherInterval(row)) failing.push({ day, n });
    }
    return failing;
  }

  #hasOtherInterval(row: number): boolean {
    const assumed = this.#assumed[row]!;
    if (assumed === 0) return false;
    const minutes = resolution(this.#slots.subarray(row * WORDS_A_DAY, (row + 1) * WORDS_A_DAY));
    return assumed === MIXED || (minutes !== undefined && minutes !== assumed);
  }

  #dayCell(key: number, row: number): DayCell {
    return {
      key,
      ...this.#day.at(row),
      zeros: this.#zeros[row]!,
      slots: this.#slots.slice(row * WORDS_A_DAY, (row + 1) * WORDS_A_DAY),
    };
  }

  #grow(): void {
    this.#slots = doubled(this.#slots);
    this.#zeros = doubled(this.#zeros);
    this.#assumed = doubled(this.#assumed);
  }
}

export interface FailingDay {
  readonly day: number;
  /** Readings of that day. */
  readonly n: number;
}

/** The cells of one site; a quantity that was never read is absent. */
export interface SiteCells {
  readonly site: string;
  readonly quantities: ReadonlyMap<Quantity, QuantityCells>;
}

const MIXED = 0xffff;

class Facet {
  readonly #rowOf = new Map<number, number>();
  readonly #moments = new MomentsTable();
  #lastKey = Number.NaN;
  #lastRow = -1;

  put(key: number, value: number): number {
    if (key !== this.#lastKey) {
      let row = this.#rowOf.get(key);
      if (row === undefined) {
        row = this.#moments.addRow();
        this.#rowOf.set(key, row);
      }
      this.#lastKey = key;
      this.#lastRow = row;
    }
    this.#moments.put(this.#lastRow, value);
    return this.#lastRow;
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
}

function doubled<Words extends Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>>(words: Words): Words {
  const larger = new (words.constructor as new (length: number) => Words)(words.length * 2);
  larger.set(words);
  return larger;
}
