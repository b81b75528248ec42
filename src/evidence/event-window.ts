/**
 * A window of days held against the same weekdays before and after it: what is missing inside (eq. 13). Knows series
 * of days and nothing of what happened in them.
 */
import { meanOf, medianOf, present } from '../profiles/series.ts';

export const WEEK = 7;

/** One value a day; NaN where it is missing. */
export type DaysInOrder = Float64Array | Float32Array;

/** Whole days of a series: the place of the first, and how many they are. */
export interface Window {
  readonly start: number;
  readonly days: number;
  /** Days before them and after them in which the event began and ended. */
  readonly lead: number;
  readonly tail: number;
}

/** In the unit of the series; negative where it was higher in the window. */
export interface WindowFall {
  readonly before: number;
  readonly after: number;
  /** Of the level before the window, what is missing in it; and of the level after it. */
  readonly fell: number;
  readonly cameBack: number;
}

/** The same weekdays, one to three weeks before and after. Assumed, 2026-11. */
const WEEKS = [1, 2, 3] as const;
/** Of the days, half must have been read. Assumed, 2026-11. */
const LEAST_SHARE = 0.5;

/**
 * What a series of days lost in a window and got back after it; undefined where too little of it was read, or of the
 * weeks on either side nothing.
 */
export function windowFall(series: DaysInOrder, window: Window): WindowFall | undefined {
  const inside = series.subarray(window.start, window.start + window.days);
  const level = meanOf(inside);
  const before = levelAround(series, window, -1);
  const after = levelAround(series, window, 1);
  const isKnown = present(inside) >= LEAST_SHARE * window.days && before !== undefined && after !== undefined;
  return isKnown ? { before, after, fell: before - level!, cameBack: after - level! } : undefined;
}

/** Days right before an event and right after it. Assumed, 2026-11. */
const AT_ONCE = 3;

/** The same against the three days right before the event and right after it: what fell at once and came back at once. */
export function fallAtOnce(series: DaysInOrder, { start, days, lead, tail }: Window): WindowFall | undefined {
  const [from, to] = [start - lead, start + days + tail];
  const level = medianOf(series.subarray(start, start + days));
  const before = medianOf(series.subarray(Math.max(0, from - AT_ONCE), Math.max(0, from)));
  const after = medianOf(series.subarray(to, to + AT_ONCE));
  const isKnown = level !== undefined && before !== undefined && after !== undefined;
  return isKnown ? { before, after, fell: before - level, cameBack: after - level } : undefined;
}

/** The smaller of the two, what fell and came back: a fall that stays is another matter. */
export function inAndOut({ fell, cameBack }: WindowFall): number {
  return Math.min(fell, cameBack);
}

function levelAround(series: DaysInOrder, { start, days }: Window, direction: -1 | 1): number | undefined {
  const around: number[] = [];
  for (const weeks of WEEKS) {
    const from = start + direction * weeks * WEEK;
    if (from < 0 || from + days > series.length) continue;
    for (let day = from; day < from + days; day += 1) around.push(series[day]!);
  }
  return medianOf(around);
}
