/** How much of a load lies over a limit, where the least, the mean and the most of each day are known, but not its hours. */
import type { LoadProfile } from '../profiles/load.ts';
import { recentDays } from '../profiles/period.ts';
import { type Kw, kw } from '../units.ts';

/** kW, mean over the last 28 days. */
export interface ExcessBounds {
  readonly least: Kw;
  readonly most: Kw;
}

/**
 * Bounds of the mean of max(0, load - limit). What lies over a limit is convex in the load, so of each day it is no less
 * than that of its mean (J. Jensen) and no more than that of a load which only knows the day's least and most (H. P.
 * Edmundson, A. Madansky, Management Science 5, 1959):
 *
 *     max(0, mean - limit)  <=  excess  <=  max(0, most - limit) x (mean - least) / (most - least)    (eq. 19)
 *
 * Where the least is over the limit, or the most under it, both are the same. Rigs are on or off, so theirs is near the
 * upper one. Undefined where none of the days was read.
 */
export function excessOver(limit: Kw, load: LoadProfile): ExcessBounds | undefined {
  const [means, mins, maxs] = [load.days.mean, load.minAsRead, load.maxAsRead];
  const from = means.length - recentDays(means).length;
  let [days, least, most] = [0, 0, 0];
  for (let day = from; day < means.length; day += 1) {
    const mean = means[day]!;
    if (Number.isNaN(mean)) continue;
    const low = Math.max(0, mean - limit);
    days += 1;
    least += low;
    most += Math.max(low, atMost(mean, mins[day]!, maxs[day]!, limit));
  }
  return days === 0 ? undefined : { least: kw(least / days), most: kw(most / days) };
}

function atMost(mean: number, min: number, max: number, limit: number): number {
  if (max <= limit) return 0;
  return min >= limit || !(max > min)
    ? Math.max(0, mean - limit)
    : ((mean - min) / (max - min)) * (max - limit);
}
