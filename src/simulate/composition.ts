/** What a site is composed from, and what comes of it. */
import type { Chance } from '../random.ts';
import type { Kind, Surroundings } from './kind.ts';
import type { Hours } from './series.ts';

export interface Composition {
  readonly label: 'clean' | 'illegal' | 'licensed' | 'licensed_excess';
  readonly scenario: string;
  /** The kind of load that was there before the farm. */
  readonly host: string;
  readonly sector: string;
  /** kW, every hour. */
  readonly load: Float64Array;
  readonly illegal: Float64Array;
  /** Bytes an hour, as long as the line holds. */
  readonly bytes: Float64Array;
  /** Hour at which the farm or the added block began; `undefined` for none, or one that was there before. */
  readonly onset: number | undefined;
  readonly licensedKw: number | undefined;
}

export interface Situation {
  readonly kind: Kind;
  readonly surroundings: Surroundings;
  /** Hours without an internet line, and hours in which registered miners had no power. */
  readonly silenced: Hours;
  readonly cut: Hours;
  /** A stream of chance each, so that a change in one does not stir the others. */
  readonly chance: { readonly host: Chance; readonly block: Chance; readonly traffic: Chance };
}
