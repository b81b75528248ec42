/** What a site of each role is made of, and what of it is illegal. */

import type { Composition, Situation } from './composition.ts';
import { honest, withAddedBlock } from './honest-sites.ts';
import { licensed } from './licensed-sites.ts';
import { hidden, ownLine } from './mining-sites.ts';
import type { Role } from './roles.ts';

/** A site of that role: its load, what of it is illegal, its traffic, and its label. */
export function compose(role: Role, situation: Situation): Composition {
  return ROLES[role](situation);
}

const ROLES: Record<Role, (situation: Situation) => Composition> = {
  honest: (situation) => honest(situation),
  honest_with_added_block: withAddedBlock,
  hidden: (situation) => hidden(situation),
  own_line: (situation) => ownLine(situation),
  licensed: (situation) =>
    licensed(situation, { label: 'licensed', licence: situation.chance.block.between(1, 1.25) }),
  licensed_excess: (situation) =>
    licensed(situation, { label: 'licensed_excess', licence: situation.chance.block.between(0.4, 0.8) }),
};
