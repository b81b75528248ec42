/**
 * The bitmap of a day as text: hexadecimal digits that, read from left to right bit by bit, are the five-minute slots
 * from local midnight on. In DuckDB `bit_or(unhex(slots)::BIT)` is what several hold together.
 */
import { SLOTS_A_DAY, WORDS_A_DAY } from '../slots.ts';

const DIGITS_A_WORD = 8;
/** Of whole bytes: 38 hold 300 bits, and four more that are never set. */
const DIGITS = 2 * Math.ceil(SLOTS_A_DAY / 8);
const HEX = /^[0-9a-f]+$/u;

/** The text of the bitmap that begins at a word. */
export function slotsText(words: Uint32Array, at: number): string {
  let text = '';
  for (let i = at; i < at + WORDS_A_DAY; i += 1) {
    text += reversed(words[i]!).toString(16).padStart(DIGITS_A_WORD, '0');
  }
  return text.slice(0, DIGITS);
}

/** The words of a bitmap; undefined where the text is none. */
export function slotsOfText(text: string): number[] | undefined {
  if (text.length !== DIGITS || !HEX.test(text)) return undefined;
  const padded = text.padEnd(WORDS_A_DAY * DIGITS_A_WORD, '0');
  const words = Array.from({ length: WORDS_A_DAY }, (_, i) =>
    reversed(Number.parseInt(padded.slice(i * DIGITS_A_WORD, (i + 1) * DIGITS_A_WORD), 16)),
  );
  return words.at(-1)! >>> (SLOTS_A_DAY % 32) === 0 ? words : undefined;
}

/** The bits of a word from last to first: neighbours change places, then pairs, fours, bytes and halves. */
function reversed(word: number): number {
  let bits = word;
  bits = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8);
  return ((bits >>> 16) | (bits << 16)) >>> 0;
}
