/** What a site of each role is made of, and what of it is illegal. */

import type { Chance } from '../random.ts';
import { honest, withAddedBlock } from './honest-sites.ts';
import type { Kind, Surroundings } from './kind.ts';
import { hidden, licensed, ownLine } from './mining-sites.ts';
import type { Role } from './roles.ts';
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

export function compose(role: Role, situation: Situation): Composition {
  return ROLES[role](situation);
}

const ROLES: Record<Role, (situation: Situation) => Composition> = {
  honest: (situation) => honest(situation),
  honest_with_added_block: withAddedBlock,
  hidden,
  own_line: ownLine,
  licensed: (situation) =>
    licensed(situation, { label: 'licensed', licence: situation.chance.block.between(1, 1.25) }),
  licensed_excess: (situation) =>
    licensed(situation, { label: 'licensed_excess', licence: situation.chance.block.between(0.4, 0.8) }),
};
