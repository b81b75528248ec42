/** Who is what in the town: which sites are honest, where the farms hide, and who has a licence. */
import { chanceOf } from '../random.ts';

export type Role =
  | 'honest'
  | 'honest_with_added_block'
  | 'hidden'
  | 'own_line'
  | 'licensed'
  | 'licensed_excess';

/** Where a site stands: its role, and a point from 0 to 1 on the line of all kinds. */
export interface Lot {
  readonly role: Role;
  readonly kindAt: number;
}

/**
 * The lot of a site, by its number alone: a town of a hundred is the first hundred of a town of a thousand. Lots are
 * not drawn but laid out evenly (the R2 sequence: M. Roberts, "The Unreasonable Effectiveness of Quasirandom
 * Sequences", 2018), so that a small town has its share of everything too.
 */
export function lotOf(seed: number, index: number, illegalShare: number): Lot {
  const start = chanceOf(seed, LOTS);
  const [first, second] = [start.uniform(), start.uniform()];
  return {
    role: roleAt((first + index * 0.7548776662466927) % 1, illegalShare),
    kindAt: (second + index * 0.5698402909980532) % 1,
  };
}

function roleAt(at: number, illegalShare: number): Role {
  let left = at;
  for (const [role, share] of shares(illegalShare)) {
    left -= share;
    if (left < 0) return role;
  }
  return 'honest';
}

/** Seven farms of ten ride on an honest load; in 2022 the licensed were about as many as the known illegal. Assumed 2026-11. */
function shares(illegalShare: number): readonly (readonly [Role, number])[] {
  return [
    ['hidden', 0.7 * illegalShare],
    ['own_line', 0.3 * illegalShare],
    ['licensed', 0.015],
    ['licensed_excess', 0.01],
    ['honest_with_added_block', 0.07],
  ];
}

const LOTS = -1;
