/** When a quantity was read: each interval with its length, not only the slot in which it begins. */
import { HOUR } from '../sources/interval-minutes.ts';
import type { Facets } from './cells.ts';
import { resolution, SLOT_MINUTES, SLOTS_A_DAY, setSlot, slotsSet, WORDS_A_DAY } from './slots.ts';

/** By local calendar day, the five-minute slots over which it was read (slots.ts). */
export type Covered = ReadonlyMap<number, Uint32Array>;

/** An interval is as long as most distances of its day, or of the day before it where it has too few. */
export function covered(cells: Facets): Covered {
  let minutes = HOUR;
  return new Map(
    cells.days().map(({ key, slots }) => {
      minutes = Math.min(HOUR, resolution(slots) ?? minutes);
      return [key, widened(slots, minutes / SLOT_MINUTES)];
    }),
  );
}

function widened(slots: Uint32Array, by: number): Uint32Array {
  const words = new Uint32Array(WORDS_A_DAY);
  for (const slot of slotsSet(slots)) {
    for (let at = slot; at < Math.min(slot + by, SLOTS_A_DAY); at += 1) setSlot(words, 0, at);
  }
  return words;
}

/** Whether both cover some slot. */
export function overlaps(one: Covered, other: Covered): boolean {
  for (const [day, words] of one) {
    const others = other.get(day);
    if (others?.some((word, i) => (word & words[i]!) !== 0)) return true;
  }
  return false;
}
