import stringWidth from 'string-width';
import { printable } from './printable.ts';

/**
 * Every string that reaches the page comes through one of these two, so every one is made printable, and none is
 * wider than it may be. Width is what a terminal shows: two columns for a Chinese letter, one for a Cyrillic one.
 */

/** The text in lines of at most `width` columns, broken between words, and within a word only if it fits no line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(BREAK)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (stringWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

/** A figure stays on one line with its unit, in Latin and in Cyrillic letters. */
const BREAK = / (?!(?:[kMGT]?Wh?|[кМГТ]?Вт(?:·(?:ч|сағ))?|%)(?![\p{L}\d]))/u;

/** The text on one line; what does not fit is taken out of its middle, as names differ at both ends. */
export function shorten(text: string, width: number, ellipsis: string): string {
  const whole = printable(text);
  if (stringWidth(whole) <= width) return whole;
  const room = Math.max(0, width - stringWidth(ellipsis));
  const letters = lettersOf(whole);
  const head = take(letters, Math.ceil(room / 2));
  const tail = take(letters.slice(head.length).reverse(), Math.floor(room / 2)).reverse();
  return head.join('') + ellipsis.slice(0, width) + tail.join('');
}

/** A text that is already fit, filled up with spaces. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** The same, to the right. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}

export { stringWidth as widthOf };

function broken(word: string, width: number): string[] {
  const pieces: string[] = [];
  let rest = lettersOf(word);
  while (rest.length > 0) {
    const piece = take(rest, width);
    pieces.push(piece.join(''));
    rest = rest.slice(Math.max(1, piece.length));
  }
  return pieces;
}

/** As a reader sees them: with their accents, and flags and faces of several characters whole. */
function lettersOf(text: string): string[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}

/** The clusters are the same in every language (https://unicode.org/reports/tr29/). */
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** As many letters as fit into `width` columns. */
function take(letters: readonly string[], width: number): string[] {
  const taken: string[] = [];
  let used = 0;
  for (const letter of letters) {
    used += stringWidth(letter);
    if (used > width) break;
    taken.push(letter);
  }
  return taken;
}
