/** How the traffic of a site goes with its load, day by day. */
import type { LoadProfile } from './load.ts';
import { medianOf } from './series.ts';

/** A line through the days of the last half year in logarithms: traffic goes as load to the power of the slope (eq. 23). */
export interface Proportion {
  readonly slope: number;
  /** Standard deviations of ln load, and of ln traffic about the line. */
  readonly loadSpread: number;
  readonly rest: number;
}

/** Two months of days with both. Assumed, 2026-11. */
const LEAST_DAYS = 61;
/** Half a year: over a whole one, who uses a line and what hangs on it changes. Assumed, 2026-11. */
const PROPORTION_DAYS = 180;

/** `perHour`: bytes per hour, day by day. Undefined with fewer than 61 days that have both, or where the load never moves. */
export function trafficWithLoad(perHour: Float64Array, { days }: LoadProfile): Proportion | undefined {
  return proportionOf(days.mean.subarray(-PROPORTION_DAYS), perHour.subarray(-PROPORTION_DAYS));
}

/** Farther than this from the median, in ln, a day is another state of the site: off, or a backup that ran. Assumed, 2026-11. */
const USUAL = 1.5;

function proportionOf(load: Float64Array, traffic: Float64Array): Proportion | undefined {
  const [x, y] = [logs(load), logs(traffic)];
  const both = [...x.keys()].filter((day) => !Number.isNaN(x[day]! + y[day]!));
  const centreX = medianOf(both.map((day) => x[day]!));
  const centreY = medianOf(both.map((day) => y[day]!));
  let [n, xx, xy, yy] = [0, 0, 0, 0];
  for (const day of both) {
    const [dx, dy] = [x[day]! - centreX!, y[day]! - centreY!];
    if (Math.abs(dx) > USUAL || Math.abs(dy) > USUAL) continue;
    n += 1;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  if (n < LEAST_DAYS || xx === 0) return undefined;
  const slope = xy / xx;
  return {
    slope,
    loadSpread: Math.sqrt(xx / n),
    rest: Math.sqrt(Math.max(0, yy - slope * xy) / n),
  };
}

function logs(series: Float64Array): Float64Array {
  return series.map((value) => (value > 0 ? Math.log(value) : Number.NaN));
}
