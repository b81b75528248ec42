/** What a site is composed from, and what comes of it. */
import type { Chance } from '../random.ts';
import type { Character } from './character.ts';
import type { Happenings } from './events.ts';
import type { Surroundings } from './kind.ts';

export interface Composition {
  readonly label: 'clean' | 'illegal' | 'licensed' | 'licensed_excess';
  readonly scenario: string;
  /** The kind of load that was there before the farm. */
  readonly host: string;
  readonly sector: string;
  /** kW, every hour, as far as the meter is let see it; and what of that is illegal. */
  readonly load: Float64Array;
  readonly illegal: Float64Array;
  /** Bytes an hour, as long as the line holds. */
  readonly bytes: Float64Array;
  /** Hour at which the farm or the added block began; `undefined` for none, or one that was there before. */
  readonly onset: number | undefined;
  readonly licensedKw: number | undefined;
  /** Where it is not left to chance whether the line is recorded, and what sector the register tells. */
  readonly record?: 'none' | undefined;
  readonly declared?: 'blank' | 'false' | undefined;
}

export interface Situation {
  /** A point from 0 to 1 on the line of all kinds. */
  readonly kindAt: number;
  readonly character: Character;
  readonly surroundings: Surroundings;
  readonly happenings: Happenings;
  /** A stream of chance each, so that a change in one does not stir the others. */
  readonly chance: { readonly host: Chance; readonly block: Chance; readonly traffic: Chance };
}
