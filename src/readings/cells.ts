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
import { ownMinutes } from './own-minutes.ts';
import { countSlots, resolution, SLOT_MINUTES, setSlot, slotsSet, WORDS_A_DAY } from './slots.ts';

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

  /** The days that the single pass could not get right: an interval read twice, or energy of another length. */
  failing(): Failing {
    const usualMinutes = this.#usualMinutes();
    const days = new Map<number, FailingDay>();
    for (const [day, row] of this.#day.rows()) {
      const failing = this.#failingDay(row, usualMinutes);
      if (failing !== undefined) days.set(day, failing);
    }
    return { days, usualMinutes };
  }

  #failingDay(row: number, usualMinutes: number | undefined): FailingDay | undefined {
    const [n, assumed, slots] = [this.#day.n(row), this.#assumed[row]!, this.#slotsOf(row)];
    if (n > countSlots(slots)) return { n };
    if (assumed === POWER) return undefined;
    if (assumed === MIXED) return { n };
    const starts = slotsSet(slots).map((slot) => slot * SLOT_MINUTES);
    const lengths = new Set(ownMinutes(starts, usualMinutes ?? assumed));
    const [minutes] = lengths;
    if (lengths.size > 1) return { n };
    return minutes === assumed ? undefined : { n, minutes };
  }

  /** Commonest resolution of the days; longer than any where not one of several days has three readings. */
  #usualMinutes(): number | undefined {
    const days = this.#day.rows();
    const counts = new Map<number, number>();
    for (const [, row] of days) {
      const minutes = resolution(this.#slotsOf(row));
      if (minutes !== undefined) counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
    }
    const [commonest] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
    if (commonest !== undefined) return commonest[0];
    return days.length >= SEVERAL_DAYS ? Number.POSITIVE_INFINITY : undefined;
  }

  #slotsOf(row: number): Uint32Array {
    return this.#slots.subarray(row * WORDS_A_DAY, (row + 1) * WORDS_A_DAY);
  }

  #dayCell(key: number, row: number): DayCell {
    return {
      key,
      ...this.#day.at(row),
      zeros: this.#zeros[row]!,
      slots: this.#slotsOf(row).slice(),
    };
  }

  #grow(): void {
    this.#slots = doubled(this.#slots);
    this.#zeros = doubled(this.#zeros);
    this.#assumed = doubled(this.#assumed);
  }
}

export interface Failing {
  readonly days: ReadonlyMap<number, FailingDay>;
  /** How long an interval is at this site on most days, in minutes, where any day shows it. */
  readonly usualMinutes: number | undefined;
}

export interface FailingDay {
  /** Readings of that day. */
  readonly n: number;
  /** The length, in minutes, of all its intervals, if that is all that is amiss. */
  readonly minutes?: number | undefined;
}

/** The cells of one site; a quantity that was never read is absent. */
export interface SiteCells {
  readonly site: string;
  readonly quantities: ReadonlyMap<Quantity, QuantityCells>;
}

/** What stands for the assumed interval of a day: its readings were power, or were taken for several lengths. */
const POWER = 0;
const MIXED = 0xffff;

/** On so many days a site that is read by the hour shows three readings at least once. Assumed on 2026-11. */
const SEVERAL_DAYS = 3;

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
