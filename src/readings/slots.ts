/**
 * The day's bitmap of interval slots: a bit for each five minutes since local midnight, 300 of them, since a local
 * day can last 25 hours. Readings minus set bits are duplicates; the gaps between bits are the day's resolution.
 */
import { GRID_MINUTES } from '../sources/interval-minutes.ts';

export const SLOT_MINUTES = GRID_MINUTES;
export const SLOTS_A_DAY = 300;
export const WORDS_A_DAY = Math.ceil(SLOTS_A_DAY / 32);

/** Sets the bit of a slot in the bitmap that begins at `at`. */
export function setSlot(words: Uint32Array, at: number, slot: number): void {
  words[at + (slot >>> 5)]! |= 1 << (slot & 31);
}

/** The slots that are set, in order. */
export function slotsSet(words: Uint32Array): number[] {
  const slots: number[] = [];
  for (let i = 0; i < WORDS_A_DAY; i += 1) {
    for (let word = words[i]!; word !== 0; word &= word - 1) {
      const lowest = word & -word;
      slots.push(i * 32 + 31 - Math.clz32(lowest));
    }
  }
  return slots;
}

export function countSlots(words: Uint32Array, at = 0): number {
  let count = 0;
  for (let i = at; i < at + WORDS_A_DAY; i += 1) {
    for (let word = words[i]!; word !== 0; word &= word - 1) count += 1;
  }
  return count;
}

/**
 * The day's resolution in minutes: the commonest distance between neighbouring slots (the shorter of two that are
 * equally common). Undefined with fewer than three slots: a gap is then no distance.
 */
export function resolution(words: Uint32Array): number | undefined {
  const slots = slotsSet(words);
  if (slots.length < 3) return undefined;
  const counts = new Map<number, number>();
  for (let i = 1; i < slots.length; i += 1) {
    const gap = slots[i]! - slots[i - 1]!;
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  let [commonest, most] = [0, 0];
  for (const [gap, count] of counts) {
    if (count > most || (count === most && gap < commonest)) [commonest, most] = [gap, count];
  }
  return commonest * SLOT_MINUTES;
}
