/** The onset: the day on which the level first rose for good. */
import type { Kw } from '../units.ts';
import type { Ratchet } from './ratchet.ts';
import { mediansBefore } from './running-median.ts';
import { steepestDay } from './steepest-day.ts';

/** A rise counts from a tenth of today's load, or half of the largest rise if that is less. Assumed. */
const LEAST_SHARE = 0.1;
/** Days from the beginning and from the end of the period between which an onset is looked for. Assumed. */
const MARGIN_BEFORE = 21;
const MARGIN_AFTER = 13;
/** The steepest day is looked for so many days after the first on which the level is new. Assumed. */
const REACH = 10;
const WEEK = 7;

/**
 * Place of the onset in a series of day means, from the ratchets of its days and the largest of them: of the ten days after the first on which the ratchet (eq. 8) is high
 * enough and the medians of the week and of the three weeks rise by half of that, the one with the steepest rise.
 * Three weeks, too, since in a week with gaps the weekend can be the median. Undefined without a ratchet.
 */
export function onsetOf(
  mean: Float64Array,
  { rises, largest }: { readonly rises: Float64Array; readonly largest: Ratchet | undefined },
  recent: Kw | undefined,
): number | undefined {
  if (largest === undefined || recent === undefined || recent <= 0) return undefined;
  if (largest.rise < (LEAST_SHARE / 2) * recent) return undefined;
  const need = Math.min(LEAST_SHARE * recent, largest.rise / 2);
  const weekRise = riseOf(mean, WEEK);
  const longRise = riseOf(mean, 3 * WEEK);
  for (let day = MARGIN_BEFORE; day < mean.length - MARGIN_AFTER; day += 1) {
    const isNewLevel = rises[day]! >= need;
    const isRise = weekRise(day) >= need / 2 && longRise(day) >= need / 2;
    if (isNewLevel && isRise) return steepestDay(mean, day, Math.min(day + REACH, mean.length - WEEK - 1));
  }
  return undefined;
}

/** By day, how far the median of the `reach` days from it on lies over that of the days before; NaN without any. */
function riseOf(mean: Float64Array, reach: number): (day: number) => number {
  const medians = mediansBefore(mean, reach, 1);
  return (day) => medians[day + reach]! - medians[day]!;
}
