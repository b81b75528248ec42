/**
 * The states of registers, held until all of a site are there: they come in any order, from several files. What is held
 * is bounded: beyond it sites are put off whole, and read again when those before are done.
 */

import { QUALITIES, type Quality } from '../../sources/quality.ts';
import type { Quantity } from '../../sources/quantity.ts';
import type { NamedRatio } from '../../sources/registers/ratio.ts';
import type { ReadingSource, ValueColumn } from '../../sources/source.ts';
import type { Zone } from '../../sources/zone.ts';
import type { Place } from '../read.ts';
import type { When } from '../when.ts';

/** A state of a register. */
export interface State {
  /** In minutes since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** The second instant at which the local clock showed the same. */
  readonly again: number | undefined;
  /** Milliwatt-hours or bytes, before they are multiplied. */
  readonly value: bigint;
  /** Of the meter; blank where it is not said. */
  readonly serial: string;
  readonly ratio: NamedRatio;
  readonly digits: number | undefined;
  readonly bytesPerMinute: number | undefined;
  readonly quality: Quality;
  readonly revision: string;
  readonly source: number;
  readonly line: number;
  readonly column: number;
  readonly zone: Zone;
}

/** What all states of one quantity at a site have in common. */
interface RegisterFacts {
  /** Milliwatt-hours or bytes in one of the unit of the register. */
  readonly scale: number;
  readonly bits: 32 | 64 | undefined;
}

export interface Series {
  readonly site: string;
  readonly quantity: Quantity;
  readonly facts: RegisterFacts;
  readonly states: readonly State[];
}

/** Takes the states of one source. */
export interface StatesOfSource {
  readonly put: (site: string, when: When, column: ValueColumn, value: bigint, place: Place) => void;
}

/** So many bytes does a state take up. Measured on 2026-11. */
const STATE_BYTES = 8 + 11 * 8;

/** States that may be held at once where so many bytes are given to cells: a quarter as much again. */
export function statesWithin(memory: number): number {
  return Math.max(1, Math.floor(memory / 4 / STATE_BYTES));
}

export class RegisterStates {
  readonly #most: number;
  #sites = new Map<string, Map<Quantity, Shelf>>();
  #held = 0;
  /** Sites that are read in a later round. */
  #later = new Set<string>();
  /** Sites of this round; undefined in the first, which takes all. */
  #round: ReadonlySet<string> | undefined;
  readonly #texts = new Texts();
  readonly #zones = new Map<number, (site: string) => Zone>();

  constructor(most: number) {
    this.#most = most;
  }

  of(index: number, source: ReadingSource): StatesOfSource {
    const { meter, revision } = source;
    const zoneAt = (site: string) => source.siteZones?.get(site) ?? source.zone;
    return {
      put: (site, when, column, value, { line, column: at, record, quality }) => {
        if (this.#later.has(site) || this.#round?.has(site) === false) return;
        const { serial = '', ratio, digits, bytesPerMinute } = meter?.read(record) ?? {};
        this.#shelfOf(site, column).push(value, [
          when.moment.instant,
          when.again?.instant ?? Number.NaN,
          this.#texts.numberOf(serial),
          typeof ratio === 'string' ? NAMED_WRONG.indexOf(ratio) - NAMED_WRONG.length : (ratio ?? Number.NaN),
          digits ?? Number.NaN,
          bytesPerMinute ?? Number.NaN,
          QUALITIES.indexOf(quality),
          this.#texts.numberOf(revision === undefined ? '' : (record[revision] ?? '').trim()),
          index,
          line,
          at,
        ]);
        this.#zones.set(index, zoneAt);
        this.#held += 1;
        if (this.#held > this.#most) this.#putOff();
      },
    };
  }

  /** All series that are held, in the order of their sites, which are then held no more. */
  *take(): Generator<Series> {
    for (const site of [...this.#sites.keys()].sort()) {
      for (const [quantity, shelf] of this.#sites.get(site)!) {
        const states = Array.from({ length: shelf.size }, (_, row) => this.#stateAt(shelf, row, site));
        yield { site, quantity, facts: shelf.facts, states };
      }
      this.#sites.delete(site);
    }
    this.#held = 0;
  }

  /** Begins the next round; the sites that are then to be read again, none if all are done. */
  next(): ReadonlySet<string> {
    this.#round = this.#later;
    this.#later = new Set();
    return this.#round;
  }

  #shelfOf(site: string, { quantity, unit, accumulates }: ValueColumn): Shelf {
    const ofSite = this.#sites.get(site) ?? new Map<Quantity, Shelf>();
    this.#sites.set(site, ofSite);
    const shelf = ofSite.get(quantity) ?? new Shelf({ scale: unit.scale, bits: accumulates?.bits });
    ofSite.set(quantity, shelf);
    shelf.facts = {
      scale: Math.min(shelf.facts.scale, unit.scale),
      bits: shelf.facts.bits ?? accumulates?.bits,
    };
    return shelf;
  }

  /** The later half of the sites by name; never the last one. */
  #putOff(): void {
    const names = [...this.#sites.keys()].sort();
    for (const site of names.slice(Math.ceil(names.length / 2))) {
      for (const { size } of this.#sites.get(site)!.values()) this.#held -= size;
      this.#sites.delete(site);
      this.#later.add(site);
    }
  }

  #stateAt(shelf: Shelf, row: number, site: string): State {
    const [instant, again, serial, ratio, digits, speed, quality, revision, source, line, column] =
      shelf.at(row);
    return {
      instant: instant!,
      again: known(again!),
      value: shelf.valueAt(row),
      serial: this.#texts.textOf(serial!),
      ratio: ratio! < 0 ? NAMED_WRONG[ratio! + NAMED_WRONG.length] : known(ratio!),
      digits: known(digits!),
      bytesPerMinute: known(speed!),
      quality: QUALITIES[quality!]!,
      revision: this.#texts.textOf(revision!),
      source: source!,
      line: line!,
      column: column!,
      zone: this.#zones.get(source!)!(site),
    };
  }
}

/** As negative numbers, which no ratio is. */
const NAMED_WRONG = ['unreadable', 'contradicted'] as const;

function known(number: number): number | undefined {
  return Number.isNaN(number) ? undefined : number;
}

const FIELDS = 11;

/** The states of one quantity at one site, as columns. */
class Shelf {
  facts: RegisterFacts;
  size = 0;
  #values = new BigUint64Array(16);
  #fields = new Float64Array(16 * FIELDS);

  constructor(facts: RegisterFacts) {
    this.facts = facts;
  }

  push(value: bigint, fields: readonly number[]): void {
    if (this.size === this.#values.length) this.#grow();
    this.#values[this.size] = value;
    this.#fields.set(fields, this.size * FIELDS);
    this.size += 1;
  }

  valueAt(row: number): bigint {
    return this.#values[row]!;
  }

  at(row: number): Float64Array {
    return this.#fields.subarray(row * FIELDS, (row + 1) * FIELDS);
  }

  #grow(): void {
    const [values, fields] = [new BigUint64Array(this.size * 2), new Float64Array(this.size * 2 * FIELDS)];
    values.set(this.#values);
    fields.set(this.#fields);
    [this.#values, this.#fields] = [values, fields];
  }
}

/** Texts that repeat, as numbers. */
class Texts {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#texts.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }

  textOf(number: number): string {
    return this.#texts[number]!;
  }
}
