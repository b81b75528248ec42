/** Puts differences into cells, where no reading of an interval stands already. */
import { INTERVALS } from '../../sources/interval-minutes.ts';
import type { Quality } from '../../sources/quality.ts';
import type { Piece, QuantityCells } from '../cells.ts';
import type { Kind } from '../ledger.ts';
import { LARGEST_VALUE } from '../moments.ts';
import { resolution } from '../slots.ts';
import { type Amount, daysOf, piecesOf, type Steps, stepsOf } from './spread.ts';

interface Placed extends Amount {
  readonly quality: Quality;
}

/**
 * Puts each amount into the cells, in the order of time: the pieces that it became, or why it did not. `there`: all that is
 * known of the quantity at the site already, of which the cells may hold a part alone.
 */
export function place(
  amounts: readonly Placed[],
  cells: QuantityCells,
  there: QuantityCells | undefined,
  isTraffic: boolean,
): (readonly Piece[] | Kind)[] {
  if (amounts.length === 0) return [];
  const taken = new Map(there?.daysAsRead().map(({ day, slots }) => [day, Uint32Array.from(slots)]));
  const steps = stepsOf(amounts, knownSteps(amounts, taken));
  return amounts.map((amount) => {
    const pieces = piecesOf(amount, steps, isTraffic);
    if (pieces.some(({ moment: { day, slot } }) => isSet(taken.get(day), slot))) return 'measured_twice';
    if (pieces.some(({ value }) => value > LARGEST_VALUE)) return 'too_large';
    cells.putPieces(pieces, amount.quality);
    return pieces;
  });
}

/** The step of days that hold readings already, as these show it. */
function knownSteps(amounts: readonly Amount[], taken: ReadonlyMap<number, Uint32Array>): Steps {
  const steps: Steps = new Map();
  for (const amount of amounts) {
    for (const day of daysOf(amount)) {
      const slots = taken.get(day);
      const minutes = slots === undefined ? undefined : resolution(slots);
      if (minutes !== undefined && INTERVALS.includes(minutes)) steps.set(day, minutes);
    }
  }
  return steps;
}

function isSet(slots: Uint32Array | undefined, slot: number): boolean {
  return slots !== undefined && (slots[slot >>> 5]! & (1 << (slot & 31))) !== 0;
}
