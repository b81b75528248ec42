/** The bounds of an interval from draws. */
import { quantileOfSorted } from '../profiles/series.ts';

export type Bounds = readonly [low: number, high: number];

/**
 * The bounds of an interval of the level: no more than half of the rest lies under it, and all that then remains over it.
 * Where the least is as likely as that half (nobody mines, say), it is the lower bound, and the whole rest lies over the
 * upper one; else a half on either side.
 */
export function boundsOf(draws: Float64Array, level: number): Bounds {
  const sorted = draws.sort();
  const low = quantileOfSorted(sorted, (1 - level) / 2)!;
  const under = sorted.findIndex((draw) => draw >= low) / sorted.length;
  return [low, quantileOfSorted(sorted, Math.min(1, level + Math.max(0, under)))!];
}
