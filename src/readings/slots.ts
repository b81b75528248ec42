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

/** A figure of bitmaps, worked out anew only where one is another than the last: most days are like the day before. */
export function remembered<Figure>(figureOf: (words: Uint32Array) => Figure): (words: Uint32Array) => Figure {
  let last: { readonly words: Uint32Array; readonly figure: Figure } | undefined;
  return (words) => {
    if (last === undefined || !areSame(last.words, words)) last = { words, figure: figureOf(words) };
    return last.figure;
  };
}

function areSame(one: Uint32Array, other: Uint32Array): boolean {
  for (let i = 0; i < WORDS_A_DAY; i += 1) if (one[i] !== other[i]) return false;
  return true;
}

/**
 * The day's resolution in minutes: the commonest distance between neighbouring slots (the shorter of two that are
 * equally common). Undefined with fewer than three slots: a gap is then no distance.
 */
export function resolution(words: Uint32Array): number | undefined {
  TIMES.fill(0);
  let [slots, last] = [0, 0];
  for (let i = 0; i < WORDS_A_DAY; i += 1) {
    for (let word = words[i]!; word !== 0; word &= word - 1) {
      const slot = i * 32 + 31 - Math.clz32(word & -word);
      if (slots > 0) TIMES[slot - last]! += 1;
      last = slot;
      slots += 1;
    }
  }
  if (slots < 3) return undefined;
  let commonest = 1;
  for (let gap = 2; gap < SLOTS_A_DAY; gap += 1) if (TIMES[gap]! > TIMES[commonest]!) commonest = gap;
  return commonest * SLOT_MINUTES;
}

/** How often each distance was met: used anew for each day, since there are many. */
const TIMES = new Uint16Array(SLOTS_A_DAY);
