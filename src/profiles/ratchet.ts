/**
 * The ratchet: a level that was never seen before a day and never left again after it. When a farm joins, the day's
 * minimum rises by its load and stays there.
 *
 *     ratchet(c) = P20(from day c to the end) - P90(before day c)        (eq. 8)
 */
import { type Kw, kw } from '../units.ts';
import { quantilesBefore, quantilesFrom } from './running-quantile.ts';
import { medianOf } from './series.ts';

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
  const rises = risesOf(series, LEAST_DAYS);
  let best: Ratchet | undefined;
  for (let day = MARGIN; day < series.length - MARGIN + 1; day += 1) {
    if (rises[day]! > (best?.rise ?? 0)) best = { rise: kw(rises[day]!), day };
  }
  return best;
}

/** An onset is looked for up to two weeks before the end. */
const ONSET_MARGIN = 13;
const ONSET_LEAST_DAYS = 10;
/** The steepest day is looked for so many days after the first on which the level is new. */
const ONSET_REACH = 10;
const WEEK = 7;

/**
 * The day on which the level first rose for good by `need` kW: the first from which the ratchet reaches it and on
 * which the weekly median rises by half of it; of the ten days after, the one with the steepest rise.
 */
export function onsetOf(series: Float64Array, need: Kw): number | undefined {
  const rises = risesOf(series, ONSET_LEAST_DAYS);
  const weekRise = (day: number) =>
    (medianOf(series.subarray(day, day + WEEK)) ?? Number.NaN) -
    (medianOf(series.subarray(Math.max(0, day - WEEK), day)) ?? Number.NaN);
  for (let day = MARGIN; day < series.length - ONSET_MARGIN; day += 1) {
    const isNewLevel = rises[day]! >= need;
    if (!isNewLevel || !(weekRise(day) >= need / 2)) continue;
    let steepest = day;
    for (let later = day; later <= Math.min(day + ONSET_REACH, series.length - WEEK - 1); later += 1) {
      if (weekRise(later) > weekRise(steepest)) steepest = later;
    }
    return steepest;
  }
  return undefined;
}

function risesOf(series: Float64Array, leastAfter: number): Float64Array {
  const before = quantilesBefore(series, BEFORE, LEAST_DAYS);
  return quantilesFrom(series, AFTER, leastAfter).map((after, day) => after - before[day]!);
}
