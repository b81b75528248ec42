import { widthOf, wrap } from '../lines.ts';
import type { Ink } from '../pen.ts';
import { printable } from '../printable.ts';

export interface Mark {
  /** First column of the page, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly mark: string;
  readonly says: string;
  readonly ink: Ink;
}

/**
 * A line under a chart with a mark at its place, and beside it what it means: after it or before it, where there is room;
 * else in lines under it.
 */
export function marked({ from, to, mark, says, ink }: Mark, width: number): string[] {
  const drawn = ink(mark.repeat(Math.max(1, to - from)));
  const text = printable(says);
  const before = from - 1 - widthOf(text);
  if (to + 1 + widthOf(text) <= width) return [`${' '.repeat(from)}${drawn} ${text}`];
  if (before >= 0) return [`${' '.repeat(before)}${text} ${drawn}`];
  const under = ' '.repeat(Math.max(0, Math.min(from, width - widthOf(text))));
  return [' '.repeat(from) + drawn, ...wrap(text, width).map((line) => under + line)];
}
