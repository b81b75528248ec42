/**
 * The cells of all sites. What is held in memory is bounded: beyond it, all that is held is written to disk, and
 * filling goes on empty. Cells add up exactly, so what lies in several places is one again when it is looked at.
 */
import type { Quantity } from '../sources/quantity.ts';
import { QuantityCells, type SiteCells } from './cells.ts';
import { Spill, type SpilledAt } from './spill.ts';

/** The cells of sites, one after another in the order of their names by code unit, as often as they are asked for. */
export interface Sites extends Iterable<SiteCells> {
  readonly names: readonly string[];
  /** To be looked at and not to be changed. Undefined where nothing is known of the site. */
  readonly get: (site: string) => SiteCells | undefined;
}

export interface StoreOptions {
  /** Bytes of cells that may be held in memory. */
  readonly memory?: number | undefined;
  /** A folder for the cells beyond that; without one all are held. */
  readonly temporary?: (() => string) | undefined;
}

/** Some 1,200 site-years of hourly load and traffic. */
export const MEMORY = 2 ** 29;
/** So many places of as many runs stand side by side. */
const FAN = 4;

export class CellStore {
  readonly #sites = new Map<string, Map<Quantity, Shelf>>();
  readonly #memory: number;
  readonly #temporary: (() => string) | undefined;
  #spill: Spill | undefined;
  /** Bytes of the cells that are held, those of `#last` as they were when it was taken up. */
  #held = 0;
  #last: Taken | undefined;

  constructor({ memory = MEMORY, temporary }: StoreOptions = {}) {
    this.#memory = temporary === undefined ? Number.POSITIVE_INFINITY : memory;
    this.#temporary = temporary;
  }

  /** The cells of a quantity at a site, to put readings in: to be asked for again at each of them. */
  cellsOf(site: string, quantity: Quantity): QuantityCells {
    const last = this.#last;
    if (last !== undefined && last.site === site && last.quantity === quantity) return last.cells;
    this.#putBack();
    if (this.#held > this.#memory) this.#write();
    const shelf = this.#shelfOf(site, quantity);
    shelf.cells ??= new QuantityCells();
    this.#last = { site, quantity, shelf, cells: shelf.cells };
    return shelf.cells;
  }

  /** Adds cells, which are taken over as they are. */
  merge(site: string, quantity: Quantity, cells: QuantityCells): void {
    this.#putBack();
    const shelf = this.#shelfOf(site, quantity);
    if (shelf.cells === undefined) shelf.cells = cells;
    else shelf.cells.add(cells);
    this.#weigh(shelf);
    if (this.#held > this.#memory) this.#write();
  }

  /** Puts cells, which are taken over as they are, in the place of those that were there. */
  replace(site: string, quantity: Quantity, cells: QuantityCells): void {
    this.#putBack();
    const shelf = this.#shelfOf(site, quantity);
    shelf.cells = cells;
    shelf.places = [];
    this.#weigh(shelf);
  }

  delete(site: string): void {
    this.#putBack();
    for (const shelf of this.#sites.get(site)?.values() ?? []) this.#held -= shelf.bytes;
    this.#sites.delete(site);
  }

  /** To be looked at and not to be changed. */
  get(site: string): SiteCells | undefined {
    const quantities = this.#sites.get(site);
    if (quantities === undefined) return undefined;
    const inOrder = [...quantities].sort(([a], [b]) => (a < b ? -1 : 1));
    return { site, quantities: new Map(inOrder.map(([quantity, shelf]) => [quantity, this.#whole(shelf)])) };
  }

  /** In their order by code unit. */
  get names(): string[] {
    return [...this.#sites.keys()].sort();
  }

  sites(): Sites {
    return sitesOf(this.names, (site) => this.get(site));
  }

  #shelfOf(site: string, quantity: Quantity): Shelf {
    let quantities = this.#sites.get(site);
    if (quantities === undefined) {
      quantities = new Map();
      this.#sites.set(site, quantities);
    }
    let shelf = quantities.get(quantity);
    if (shelf === undefined) {
      shelf = { cells: undefined, bytes: 0, places: [] };
      quantities.set(quantity, shelf);
    }
    return shelf;
  }

  #putBack(): void {
    if (this.#last !== undefined) this.#weigh(this.#last.shelf);
    this.#last = undefined;
  }

  #weigh(shelf: Shelf): void {
    const bytes = shelf.cells?.bytes ?? 0;
    this.#held += bytes - shelf.bytes;
    shelf.bytes = bytes;
  }

  /** In the order of names, as they will be looked at. */
  #write(): void {
    this.#spill ??= new Spill(this.#temporary!());
    for (const site of this.names) {
      for (const shelf of this.#sites.get(site)!.values()) {
        if (shelf.cells === undefined) continue;
        this.#writeShelf(shelf, shelf.cells, this.#spill);
        shelf.cells = undefined;
        this.#weigh(shelf);
      }
    }
    this.#spill.flush();
  }

  /** Places that hold as many runs each become one, so that there are few, and each reading is written few times. */
  #writeShelf({ places }: Shelf, cells: QuantityCells, spill: Spill): void {
    let runs = 1;
    while (places.length >= FAN && places.at(-FAN)!.runs === runs) {
      for (const part of spill.read(places.splice(-FAN))) cells.add(part);
      runs *= FAN + 1;
    }
    places.push({ ...spill.write(cells), runs });
  }

  #whole({ cells, places }: Shelf): QuantityCells {
    if (places.length === 0) return cells ?? new QuantityCells();
    const [first, ...more] = this.#spill!.read(places);
    for (const part of more) first!.add(part);
    if (cells !== undefined) first!.add(cells);
    return first!;
  }
}

/** Cells that are got one site after another. */
export function sitesOf(names: readonly string[], get: (site: string) => SiteCells | undefined): Sites {
  return {
    names,
    get,
    *[Symbol.iterator]() {
      for (const name of names) yield get(name)!;
    },
  };
}

/** The cells of one quantity at one site: what is held of them, and where the rest lies. */
interface Shelf {
  cells: QuantityCells | undefined;
  /** Of what is held, when last weighed. */
  bytes: number;
  places: Place[];
}

interface Place extends SpilledAt {
  /** How often what is held was written until all of it lay here. Never more than at the place before. */
  readonly runs: number;
}

/** Readings come in runs of one site, so what was asked for last is remembered. */
interface Taken {
  readonly site: string;
  readonly quantity: Quantity;
  readonly shelf: Shelf;
  readonly cells: QuantityCells;
}
