/**
 * Cells: the waist of the program. Every reading falls into one cell of each of three facets, and nothing after this
 * stage sees a reading again.
 *
 * | facet | key                                               |
 * | day   | local calendar day, in days since 1970-01-01      |
 * | clock | (local month x 2 + weekend) x 24 + hour of day    |
 * | level | log bin of the value, ten to a doubling           |
 */

import type { Quality } from '../sources/quality.ts';
import type { Quantity } from '../sources/quantity.ts';
import type { Moment } from './calendar.ts';
import { type Cell, Facet } from './facet.ts';
import { levelBin } from './level.ts';
import { setSlot, WORDS_A_DAY } from './slots.ts';

export type { Cell } from './facet.ts';

export interface DayCell extends Cell {
  readonly zeros: number;
  /** Readings that the utility filled in. */
  readonly estimated: number;
  /** Bitmap of the five-minute slots seen (slots.ts). */
  readonly slots: Uint32Array;
}

/** The three facets of one quantity at one site, in the order of their keys. */
export interface Facets {
  readonly days: () => DayCell[];
  readonly clock: () => Cell[];
  readonly level: () => Cell[];
}

/** The cells of one quantity at one site. Cells are handed out in the order of their keys. */
export class QuantityCells implements Facets {
  readonly #day = new Facet();
  readonly #clock = new Facet();
  readonly #level = new Facet();
  #slots = new Uint32Array(WORDS_A_DAY * 16);
  #zeros = new Uint32Array(16);
  #estimated = new Uint32Array(16);
  /** The interval, in minutes, by which energy was taken for power; 0 where the file holds power. */
  #assumed = new Uint16Array(16);
  /** Readings put in, and those of them of which the file says whether they were measured or filled in. */
  readings = 0;
  flagged = 0;

  /** Adds one reading. `assumedMinutes`: the interval by which its energy was turned into power, or 0. */
  put(value: number, moment: Moment, assumedMinutes: number, quality: Quality = 'unknown'): void {
    this.readings += 1;
    if (quality !== 'unknown') this.flagged += 1;
    this.#put(value, moment, assumedMinutes, quality);
  }

  /** Adds one reading whose interval is longer than others of its day, as a load in each of these moments. */
  putOver(value: number, moments: readonly Moment[], quality: Quality = 'unknown'): void {
    this.readings += 1;
    if (quality !== 'unknown') this.flagged += 1;
    for (const moment of moments) this.#put(value, moment, POWER, quality);
  }

  /** Adds all that other cells of the same quantity hold, which were read at other times. */
  add(other: QuantityCells): void {
    this.readings += other.readings;
    this.flagged += other.flagged;
    this.#clock.add(other.#clock);
    this.#level.add(other.#level);
    for (const [theirs, row] of this.#day.add(other.#day)) {
      while (row >= this.#zeros.length) this.#grow();
      const isNew = this.#day.n(row) === other.#day.n(theirs);
      this.#zeros[row]! += other.#zeros[theirs]!;
      this.#estimated[row]! += other.#estimated[theirs]!;
      const assumed = other.#assumed[theirs]!;
      this.#assumed[row] = isNew || this.#assumed[row] === assumed ? assumed : MIXED;
      const slots = other.#slotsOf(theirs);
      for (let i = 0; i < WORDS_A_DAY; i += 1) this.#slots[row * WORDS_A_DAY + i]! |= slots[i]!;
    }
  }

  #put(value: number, moment: Moment, assumedMinutes: number, quality: Quality): void {
    const row = this.#day.put(moment.day, value);
    if (row >= this.#zeros.length) this.#grow();
    const isFirst = this.#day.n(row) === 1;
    setSlot(this.#slots, row * WORDS_A_DAY, moment.slot);
    if (value === 0) this.#zeros[row]! += 1;
    if (quality === 'estimated') this.#estimated[row]! += 1;
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

  /** What the single pass took each day for, to be held against what the day shows (failing.ts). */
  daysAsRead(): DayAsRead[] {
    return this.#day.rows().map(([day, row]) => ({
      day,
      n: this.#day.n(row),
      slots: this.#slotsOf(row),
      assumedMinutes: this.#assumed[row]!,
    }));
  }

  #slotsOf(row: number): Uint32Array {
    return this.#slots.subarray(row * WORDS_A_DAY, (row + 1) * WORDS_A_DAY);
  }

  #dayCell(key: number, row: number): DayCell {
    return {
      key,
      ...this.#day.at(row),
      zeros: this.#zeros[row]!,
      estimated: this.#estimated[row]!,
      slots: this.#slotsOf(row).slice(),
    };
  }

  #grow(): void {
    this.#slots = doubled(this.#slots);
    this.#zeros = doubled(this.#zeros);
    this.#estimated = doubled(this.#estimated);
    this.#assumed = doubled(this.#assumed);
  }
}

export interface DayAsRead {
  readonly day: number;
  readonly n: number;
  /** Bitmap of the five-minute slots seen (slots.ts). */
  readonly slots: Uint32Array;
  /** The interval, in minutes, by which all its energy was taken for power; POWER, or MIXED. */
  readonly assumedMinutes: number;
}

/** The cells of one site; a quantity that was never read is absent. */
export interface SiteCells {
  readonly site: string;
  readonly quantities: ReadonlyMap<Quantity, QuantityCells>;
}

/** What stands for the assumed interval of a day whose readings were power, or were taken for several lengths. */
export const POWER = 0;
export const MIXED = 0xffff;

function doubled<Words extends Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>>(words: Words): Words {
  const larger = new (words.constructor as new (length: number) => Words)(words.length * 2);
  larger.set(words);
  return larger;
}
