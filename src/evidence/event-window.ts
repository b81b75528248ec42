/**
 * A window of days held against the same weekdays before and after it: what is missing inside (eq. 13). Knows series
 * of days and nothing of what happened in them.
 */
import { meanOf, medianOf, present } from '../profiles/series.ts';

/** Length of a window: that of the shutdown's whole days, Thursday to Sunday. */
export const WINDOW_DAYS = 4;
export const WEEK = 7;

/** Shares of a load; negative where it was higher in the window. */
export interface WindowDrop {
  /** Of the load before the window, what is missing in it. */
  readonly drop: number;
  /** Of the load after the window, what is missing in it. */
  readonly recovery: number;
}

/** The same weekdays, one to three weeks before and after. Assumed, 2026-11. */
const WEEKS = [1, 2, 3] as const;
/** Of the four days, half must have been read. Assumed, 2026-11. */
const LEAST_DAYS = 2;

/**
 * Drop and recovery of a series of day means in the window from `start`; undefined where too little of it was read, or
 * of the weeks on either side nothing, or nothing but zero.
 */
export function windowDrop(mean: Float64Array, start: number): WindowDrop | undefined {
  const inside = mean.subarray(start, start + WINDOW_DAYS);
  const level = meanOf(inside);
  const before = levelAround(mean, start, -1);
  const after = levelAround(mean, start, 1);
  const isKnown = present(inside) >= LEAST_DAYS && before !== undefined && after !== undefined;
  return isKnown && before > 0 && after > 0
    ? { drop: 1 - level! / before, recovery: 1 - level! / after }
    : undefined;
}

/** The smaller of the two, what fell and came back: a fall that stays is another matter. */
export function inAndOut({ drop, recovery }: WindowDrop): number {
  return Math.min(drop, recovery);
}

function levelAround(mean: Float64Array, start: number, direction: -1 | 1): number | undefined {
  const days: number[] = [];
  for (const weeks of WEEKS) {
    const from = start + direction * weeks * WEEK;
    if (from < 0 || from + WINDOW_DAYS > mean.length) continue;
    for (let day = from; day < from + WINDOW_DAYS; day += 1) days.push(mean[day]!);
  }
  return medianOf(days);
}
