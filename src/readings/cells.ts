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
import { type Cell, Facet, type FacetRows, type Footprint } from './facet.ts';
import { levelBin } from './level.ts';
import { setSlot, WORDS_A_DAY } from './slots.ts';

export type { Cell, FacetRows } from './facet.ts';

export interface DayCell extends Cell {
  readonly zeros: number;
  /** Readings that the utility filled in. */
  readonly estimated: number;
  /** Bitmap of the five-minute slots seen (slots.ts). To be looked at: it is that of the cells. */
  readonly slots: Uint32Array;
}

/** Part of a reading that was spread over several intervals. */
export interface Piece {
  readonly moment: Moment;
  readonly value: number;
}

/** The three facets of one quantity at one site, in the order of their keys. */
export interface Facets {
  readonly days: () => DayCell[];
  readonly clock: () => Cell[];
  readonly level: () => Cell[];
}

/** The cells of one quantity at one site as columns, in the order of their keys. */
export interface CellParts {
  readonly readings: number;
  readonly flagged: number;
  readonly day: FacetRows;
  readonly clock: FacetRows;
  readonly level: FacetRows;
  /** One for each row of `day`; WORDS_A_DAY words of bitmap a day. */
  readonly slots: Uint32Array;
  readonly zeros: Uint32Array;
  readonly estimated: Uint32Array;
  readonly assumed: Uint16Array;
}

/** The cells of one quantity at one site. Cells are handed out in the order of their keys. */
export class QuantityCells implements Facets {
  readonly #footprint: Footprint = { bytes: OVERHEAD };
  #day = new Facet(this.#footprint);
  #clock = new Facet(this.#footprint);
  #level = new Facet(this.#footprint);
  #slots: Uint32Array = new Uint32Array(0);
  #zeros: Uint32Array = new Uint32Array(0);
  #estimated: Uint32Array = new Uint32Array(0);
  /** The interval, in minutes, by which energy was taken for power; 0 where the file holds power. */
  #assumed: Uint16Array = new Uint16Array(0);
  /** Readings put in, and those of them of which the file says whether they were measured or filled in. */
  readings = 0;
  flagged = 0;

  /** The same cells from their columns, which are taken over as they are. */
  static of(parts: CellParts): QuantityCells {
    const cells = new QuantityCells();
    cells.readings = parts.readings;
    cells.flagged = parts.flagged;
    cells.#day = new Facet(cells.#footprint, parts.day);
    cells.#clock = new Facet(cells.#footprint, parts.clock);
    cells.#level = new Facet(cells.#footprint, parts.level);
    cells.#slots = parts.slots;
    cells.#zeros = parts.zeros;
    cells.#estimated = parts.estimated;
    cells.#assumed = parts.assumed;
    cells.#footprint.bytes += parts.zeros.length * BYTES_A_DAY;
    return cells;
  }

  /** Copies of the columns: equal cells give equal bytes, in whatever order they were read. */
  parts(): CellParts {
    const order = this.#day.order();
    const slots = new Uint32Array(order.length * WORDS_A_DAY);
    for (const [i, row] of order.entries()) slots.set(this.#slotsOf(row), i * WORDS_A_DAY);
    return {
      readings: this.readings,
      flagged: this.flagged,
      day: this.#day.rows(order),
      clock: this.#clock.rows(),
      level: this.#level.rows(),
      slots,
      zeros: Uint32Array.from(order, (row) => this.#zeros[row]!),
      estimated: Uint32Array.from(order, (row) => this.#estimated[row]!),
      assumed: Uint16Array.from(order, (row) => this.#assumed[row]!),
    };
  }

  /** The same without copies, where its days were read in their order: to be looked at and not to be changed. */
  view(): CellParts {
    if (!this.#day.isInOrder) return this.parts();
    const day = this.#day.view();
    const days = day.keys.length;
    return {
      readings: this.readings,
      flagged: this.flagged,
      day,
      clock: this.#clock.view(),
      level: this.#level.view(),
      slots: this.#slots.subarray(0, days * WORDS_A_DAY),
      zeros: this.#zeros.subarray(0, days),
      estimated: this.#estimated.subarray(0, days),
      assumed: this.#assumed.subarray(0, days),
    };
  }

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

  /** Adds one reading that was spread over several intervals, as the values of its pieces. */
  putPieces(pieces: readonly Piece[], quality: Quality): void {
    this.readings += 1;
    if (quality !== 'unknown') this.flagged += 1;
    for (const { value, moment } of pieces) this.#put(value, moment, POWER, quality);
  }

  /** Adds all that other cells of the same quantity hold, which were read at other times. */
  add(other: QuantityCells): void {
    this.readings += other.readings;
    this.flagged += other.flagged;
    this.#clock.add(other.#clock);
    this.#level.add(other.#level);
    for (const [theirs, row] of this.#day.add(other.#day).entries()) {
      while (row >= this.#zeros.length) this.#grow();
      const isNew = this.#day.n(row) === other.#day.n(theirs);
      this.#zeros[row]! += other.#zeros[theirs]!;
      this.#estimated[row]! += other.#estimated[theirs]!;
      const assumed = other.#assumed[theirs]!;
      this.#assumed[row] = isNew || this.#assumed[row] === assumed ? assumed : MIXED;
      const [at, from] = [row * WORDS_A_DAY, theirs * WORDS_A_DAY];
      for (let i = 0; i < WORDS_A_DAY; i += 1) this.#slots[at + i]! |= other.#slots[from + i]!;
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
    return Array.from(this.#day.order(), (row) => ({
      key: this.#day.key(row),
      ...this.#day.at(row),
      zeros: this.#zeros[row]!,
      estimated: this.#estimated[row]!,
      slots: this.#slotsOf(row),
    }));
  }

  clock(): Cell[] {
    return this.#clock.cells();
  }

  level(): Cell[] {
    return this.#level.cells();
  }

  /** What the single pass took each day for, to be held against what the day shows (failing.ts). */
  daysAsRead(): DayAsRead[] {
    return Array.from(this.#day.order(), (row) => ({
      day: this.#day.key(row),
      n: this.#day.n(row),
      sum: this.#day.sum(row),
      slots: this.#slotsOf(row),
      assumedMinutes: this.#assumed[row]!,
    }));
  }

  /** What the cells take up in memory. */
  get bytes(): number {
    return this.#footprint.bytes;
  }

  #slotsOf(row: number): Uint32Array {
    return this.#slots.subarray(row * WORDS_A_DAY, (row + 1) * WORDS_A_DAY);
  }

  #grow(): void {
    const before = this.#zeros.length;
    const days = Math.max(FIRST_DAYS, before * 2);
    this.#footprint.bytes += (days - before) * BYTES_A_DAY;
    this.#slots = enlarged(this.#slots, days * WORDS_A_DAY);
    this.#zeros = enlarged(this.#zeros, days);
    this.#estimated = enlarged(this.#estimated, days);
    this.#assumed = enlarged(this.#assumed, days);
  }
}

export interface DayAsRead {
  readonly day: number;
  readonly n: number;
  /** As near as a number comes to it. */
  readonly sum: number;
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

const FIRST_DAYS = 4;
/** Of the columns that stand beside those of the facet. */
const BYTES_A_DAY = (WORDS_A_DAY + 2) * Uint32Array.BYTES_PER_ELEMENT + Uint16Array.BYTES_PER_ELEMENT;
/** Bytes of the objects around the columns, and of what the allocator adds. Measured on 2026-11. */
const OVERHEAD = 4_000;

function enlarged<Words extends Uint32Array | Uint16Array>(words: Words, length: number): Words {
  const larger = new (words.constructor as new (length: number) => Words)(length);
  larger.set(words);
  return larger;
}
