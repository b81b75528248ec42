/** The day of a rise to the day: medians of a week stay the same for three days on either side of a step, means do not. */
import { meanOf } from './series.ts';

const WEEK = 7;

/**
 * Of the days from `first` to `last`, the one on which the mean of a week rises most over that of the week before; whole
 * weeks, so that weekends weigh alike. `first` where none rises.
 */
export function steepestDay(mean: Float64Array, first: number, last: number): number {
  let [best, most] = [first, Number.NEGATIVE_INFINITY];
  for (let day = Math.max(1, first); day <= Math.min(last, mean.length - 1); day += 1) {
    const before = meanOf(mean.subarray(Math.max(0, day - WEEK), day));
    const after = meanOf(mean.subarray(day, day + WEEK));
    if (before !== undefined && after !== undefined && after - before > most)
      [best, most] = [day, after - before];
  }
  return best;
}
