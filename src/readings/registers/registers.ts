/** All registers of a scan: what is kept of each, and what is still open at the beginning of each of its stretches. */
import type { Quantity } from '../../sources/quantity.ts';
import type { LatePlace } from '../late-entries.ts';
import type { Kind } from '../ledger.ts';
import { addFigures, type Edge, type Figures, noFigures, type Stretch } from './known.ts';

/** A stretch, and what is to be entered for its first state unless another file goes before it. */
export interface OpenStretch extends Stretch {
  to: Edge;
  readonly origin: number;
  readonly opening: Opening;
}

/** Of a file of readings its place; of a file of cells what counts it as used. */
type Opening =
  | { readonly kind: Kind; readonly place: Omit<LatePlace, 'site'> }
  | { readonly kind: undefined; readonly used: () => void };

/** Stretches of readings come from all files of readings together. */
const OF_READINGS = -1;

export class Register {
  readonly figures: Figures;
  stretches: OpenStretch[] = [];
  readonly multipliers = new Set<number>();
  exchanges = 0;
  rollovers = 0;

  constructor(figures: Figures) {
    this.figures = figures;
  }

  /** Begins a stretch at a state of the readings. */
  begin(state: Edge, kind: Kind, place: Omit<LatePlace, 'site'>): void {
    const edge = edgeOf(state);
    this.stretches.push({ from: edge, to: edge, origin: OF_READINGS, opening: { kind, place } });
  }

  /** Goes on to a state of the readings. */
  goOn(state: Edge): void {
    this.stretches.at(-1)!.to = edgeOf(state);
  }
}

/** Without all else that a state is. */
function edgeOf(state: Edge): Edge {
  const { instant, value, serial, multiplier, digits, bytesPerMinute, zone, quality } = state;
  return { instant, value, serial, multiplier, digits, bytesPerMinute, zone, quality };
}

export class Registers {
  readonly #sites = new Map<string, Map<Quantity, Register>>();

  /** The register of a quantity at a site, to which these figures are added. */
  of(site: string, quantity: Quantity, figures: Figures): Register {
    const ofSite = this.#sites.get(site) ?? new Map<Quantity, Register>();
    this.#sites.set(site, ofSite);
    const register = ofSite.get(quantity) ?? new Register(noFigures(figures));
    ofSite.set(quantity, register);
    addFigures(register.figures, figures);
    return register;
  }

  get(site: string, quantity: Quantity): Register | undefined {
    return this.#sites.get(site)?.get(quantity);
  }

  /** In the order of their sites by code unit. */
  *all(): Generator<{ site: string; quantity: Quantity; register: Register }> {
    for (const site of [...this.#sites.keys()].sort()) {
      for (const [quantity, register] of [...this.#sites.get(site)!].sort(([a], [b]) => (a < b ? -1 : 1)))
        yield { site, quantity, register };
    }
  }
}
