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
  const [x, y] = logsOfBoth(load, traffic);
  const [centreX, centreY] = [medianOf(x), medianOf(y)];
  let [n, xx, xy, yy] = [0, 0, 0, 0];
  for (let i = 0; i < x.length; i += 1) {
    const [dx, dy] = [x[i]! - centreX!, y[i]! - centreY!];
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

/** Of the days that have both. */
function logsOfBoth(load: Float64Array, traffic: Float64Array): readonly [number[], number[]] {
  const [x, y]: [number[], number[]] = [[], []];
  for (let day = 0; day < load.length; day += 1) {
    if (!(load[day]! > 0 && traffic[day]! > 0)) continue;
    x.push(Math.log(load[day]!));
    y.push(Math.log(traffic[day]!));
  }
  return [x, y];
}
