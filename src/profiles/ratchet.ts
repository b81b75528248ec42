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
/** Days with readings that are enough to tell that an onset was no happening of a week. Assumed. */
const LEAST_DAYS_AFTER = 10;

/** The ratchet of every day of a series; NaN with fewer than 10 days with readings from it on, or 14 before it. */
export function ratchetsOf(series: Float64Array): Float64Array {
  const before = quantilesBefore(series, BEFORE, LEAST_DAYS);
  return quantilesFrom(series, AFTER, LEAST_DAYS_AFTER).map((after, day) => after - before[day]!);
}

/** The largest of the ratchets of a series; undefined where the level never rose for good. */
export function largestRatchet(series: Float64Array, rises: Float64Array): Ratchet | undefined {
  const last = Math.min(series.length - MARGIN, lastDayWith(series, LEAST_DAYS));
  let [rise, day] = [0, -1];
  for (let one = MARGIN; one <= last; one += 1) if (rises[one]! > rise) [rise, day] = [rises[one]!, one];
  return day < 0 ? undefined : { rise: kw(rise), day };
}

/** The last day from which on so many days have readings; -1 without any. */
function lastDayWith(series: Float64Array, days: number): number {
  let found = 0;
  for (let day = series.length - 1; day >= 0; day -= 1) {
    if (!Number.isNaN(series[day]!)) found += 1;
    if (found === days) return day;
  }
  return -1;
}
