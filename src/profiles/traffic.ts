/** The internet traffic of a site over the period, in bytes per hour, both directions together unless said otherwise. */
import type { QuantityCells } from '../readings/cells.ts';
import { type Ratio, ratio } from '../units.ts';
import { type ClockShape, clockShape } from './clock-shape.ts';
import { type DaySeries, daySeries } from './days.ts';
import { durationCurve } from './duration-curve.ts';
import type { LoadProfile } from './load.ts';
import { type Period, RECENT_DAYS } from './period.ts';
import { meanOf } from './series.ts';

export interface TrafficProfile {
  /** Bytes per hour, day by day; NaN where a day is missing in a direction that is recorded at all. */
  readonly perHour: Float64Array;
  readonly clock: readonly ClockShape[];
  readonly mean: number | undefined;
  /** Bytes per kWh over the last 28 days with both load and traffic (eq. 5). */
  readonly bytesPerKwh: number | undefined;
  /** Traffic exceeded 95 % of the time / mean, of the busier direction. */
  readonly floorShare: Ratio | undefined;
  /** Standard deviation / mean of the days. */
  readonly variation: Ratio | undefined;
  /** Bytes in / (bytes in + bytes out). */
  readonly inShare: Ratio | undefined;
  /** Valid days / days of the period. */
  readonly coverage: Ratio;
}

/** Fewer days than these with both load and traffic give no bytes per kWh. */
const MIN_DAYS = 7;

/** Traffic from the cells of either direction or both; undefined where there is no record: unknown, not zero. */
export function trafficProfile(
  bytesIn: QuantityCells | undefined,
  bytesOut: QuantityCells | undefined,
  load: LoadProfile | undefined,
  period: Period,
): TrafficProfile | undefined {
  const directions = [bytesIn, bytesOut].filter((cells) => cells !== undefined);
  if (directions.length === 0) return undefined;
  const series = directions.map((cells) => daySeries(cells, period, 1));
  const perHour = total(series);
  const [inMean, outMean] = [bytesIn, bytesOut].map(
    (cells) => cells && meanOf(daySeries(cells, period, 1).perHour),
  );
  const mean = meanOf(perHour);
  const valid = perHour.filter((value) => !Number.isNaN(value)).length;
  return {
    perHour,
    clock: directions.map((cells) => clockShape(cells, period, 1)),
    mean,
    bytesPerKwh: load === undefined ? undefined : bytesPerKwh(perHour, load),
    floorShare: floorShare(directions),
    variation: variation(perHour, mean),
    inShare:
      inMean === undefined || outMean === undefined || inMean + outMean === 0
        ? undefined
        : ratio(inMean / (inMean + outMean)),
    coverage: ratio(valid / perHour.length),
  };
}

function total(series: readonly DaySeries[]): Float64Array {
  const [first, second] = series;
  return second === undefined
    ? first!.perHour
    : first!.perHour.map((value, day) => value + second.perHour[day]!);
}

function bytesPerKwh(perHour: Float64Array, load: LoadProfile): number | undefined {
  let [bytes, energy, days] = [0, 0, 0];
  for (let day = Math.max(0, perHour.length - RECENT_DAYS); day < perHour.length; day += 1) {
    const power = load.days.mean[day]!;
    if (Number.isNaN(perHour[day]!) || Number.isNaN(power)) continue;
    bytes += perHour[day]!;
    energy += power;
    days += 1;
  }
  return days < MIN_DAYS || energy <= 0 ? undefined : bytes / energy;
}

function floorShare(directions: readonly QuantityCells[]): Ratio | undefined {
  const shares = directions.map((cells) => {
    const bins = cells.level();
    const n = bins.reduce((sum, bin) => sum + bin.n, 0);
    const sum = Number(bins.reduce((all, bin) => all + bin.sum, 0n));
    return { sum, share: sum > 0 ? (durationCurve(cells, 1).exceeded(0.95) ?? 0) / (sum / n) : undefined };
  });
  const busier = shares.reduce((a, b) => (b.sum > a.sum ? b : a));
  return busier.share === undefined ? undefined : ratio(busier.share);
}

function variation(series: Float64Array, mean: number | undefined): Ratio | undefined {
  if (mean === undefined || mean <= 0) return undefined;
  const squares = meanOf(series.map((value) => (value - mean) ** 2));
  return squares === undefined ? undefined : ratio(Math.sqrt(squares) / mean);
}
