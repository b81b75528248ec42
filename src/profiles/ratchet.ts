/**
 * The ratchet: a level that was never seen before a day and never left again after it. When a farm joins, the day's
 * minimum rises by its load and stays there.
 *
 *     ratchet(c) = P20(from day c to the end) - P90(before day c)        (eq. 8)
 */
import { type Kw, kw } from '../units.ts';
import { quantilesBefore, quantilesFrom } from './running-quantile.ts';

export interface Ratchet {
  readonly rise: Kw;
  /** Place of the day in the period. */
  readonly day: number;
}

/** P20 and P90 leave room for trips of the farm and for single high days before it. Assumed. */
const AFTER = 0.2;
const BEFORE = 0.9;
/** Days with readings on either side, and days of the calendar from either end, that make a level. Assumed. */
const LEAST_DAYS = 14;
const MARGIN = 21;

/** The largest ratchet of a series of days; undefined where the level never rose for good. */
export function largestRatchet(series: Float64Array): Ratchet | undefined {
  const rises = ratchets(series, LEAST_DAYS);
  let best: Ratchet | undefined;
  for (let day = MARGIN; day <= series.length - MARGIN; day += 1) {
    if (rises[day]! > (best?.rise ?? 0)) best = { rise: kw(rises[day]!), day };
  }
  return best;
}

/** The ratchet of every day; NaN with fewer than `leastAfter` days with readings from it on, or 14 before it. */
export function ratchets(series: Float64Array, leastAfter: number): Float64Array {
  const before = quantilesBefore(series, BEFORE, LEAST_DAYS);
  return quantilesFrom(series, AFTER, leastAfter).map((after, day) => after - before[day]!);
}
