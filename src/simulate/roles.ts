/** Who is what in the town: which sites are honest, where the farms hide, and who has a licence. */
import { chanceOf } from '../random.ts';
import type { Character } from './character.ts';

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
export function lotOf(seed: number, index: number, character: Character): Lot {
  const start = chanceOf(seed, LOTS);
  const [first, second] = [start.uniform(), start.uniform()];
  return {
    role: roleAt((first + index * 0.7548776662466927) % 1, character),
    kindAt: (second + index * 0.5698402909980532) % 1,
  };
}

function roleAt(at: number, character: Character): Role {
  let left = at;
  for (const [role, share] of shares(character)) {
    left -= share;
    if (left < 0) return role;
  }
  return 'honest';
}

/** Three of five licensed keep to their licence. Assumed 2026-11. */
function shares(character: Character): readonly (readonly [Role, number])[] {
  const { illegalShare, ownLines, licensedShare, addedBlocks } = character;
  return [
    ['hidden', (1 - ownLines) * illegalShare],
    ['own_line', ownLines * illegalShare],
    ['licensed', 0.6 * licensedShare],
    ['licensed_excess', 0.4 * licensedShare],
    ['honest_with_added_block', addedBlocks],
  ];
}

const LOTS = -1;
