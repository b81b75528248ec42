/** The internet traffic of a site over the period, in bytes per hour, both directions together unless said otherwise. */
import type { QuantityCells } from '../readings/cells.ts';
import { type Ratio, ratio } from '../units.ts';
import { type ClockShape, clockShape } from './clock-shape.ts';
import { daySeries } from './days.ts';
import { exceeded } from './duration-curve.ts';
import { quotient } from './known.ts';
import type { LoadProfile } from './load.ts';
import { type Period, RECENT_DAYS } from './period.ts';
import { meanOf, present } from './series.ts';

export interface TrafficProfile {
  /** Bytes per hour, day by day; NaN where a day is missing in a direction that is recorded at all. */
  readonly perHour: Float64Array;
  /** Of each direction that is recorded, in bytes per interval. */
  readonly clock: readonly ClockShape[];
  readonly mean: number | undefined;
  /** Bytes per kWh over those of the last 28 days that have both load and traffic (eq. 5). */
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

/** Traffic from the cells of either direction or both; undefined where there is no record: unknown, not zero. */
export function trafficProfile(
  bytesIn: QuantityCells | undefined,
  bytesOut: QuantityCells | undefined,
  load: LoadProfile | undefined,
  period: Period,
): TrafficProfile | undefined {
  const directions = [bytesIn, bytesOut].filter((cells) => cells !== undefined);
  if (directions.length === 0) return undefined;
  const [incoming, outgoing] = [bytesIn, bytesOut].map((cells) => cells && perHourOf(cells, period));
  const perHour = total(incoming, outgoing);
  const mean = meanOf(perHour);
  return {
    perHour,
    clock: directions.map((cells) => clockShape(cells, period, 1)),
    mean,
    bytesPerKwh: load && bytesPerKwh(perHour, load),
    floorShare: floorShare(directions),
    variation: mean === undefined ? undefined : quotient(deviationOf(perHour, mean), mean),
    inShare: incoming && outgoing && inShare(incoming, outgoing),
    coverage: ratio(present(perHour) / perHour.length),
  };
}

function perHourOf(cells: QuantityCells, period: Period): Float64Array {
  return daySeries(cells, period, 1).perHour;
}

function total(incoming: Float64Array | undefined, outgoing: Float64Array | undefined): Float64Array {
  if (incoming === undefined) return outgoing!;
  return outgoing === undefined ? incoming : incoming.map((value, day) => value + outgoing[day]!);
}

/** Fewer days than these with both load and traffic give no bytes per kWh. Assumed. */
const LEAST_DAYS = 7;

/** A day without a byte is a link that is down or a record that is lost: it says nothing of what a kWh comes with. */
function bytesPerKwh(perHour: Float64Array, load: LoadProfile): number | undefined {
  let [bytes, energy, days] = [0, 0, 0];
  for (let day = Math.max(0, perHour.length - RECENT_DAYS); day < perHour.length; day += 1) {
    const power = load.days.mean[day]!;
    if (!(perHour[day]! > 0) || Number.isNaN(power)) continue;
    bytes += perHour[day]!;
    energy += power;
    days += 1;
  }
  return days < LEAST_DAYS || energy <= 0 ? undefined : bytes / energy;
}

function floorShare(directions: readonly QuantityCells[]): Ratio | undefined {
  const levels = directions.map((cells) => {
    const bins = cells.level();
    const n = bins.reduce((sum, bin) => sum + bin.n, 0);
    return { bins, n, sum: Number(bins.reduce((sum, bin) => sum + bin.sum, 0n)) };
  });
  const { bins, n, sum } = levels.reduce((a, b) => (b.sum > a.sum ? b : a));
  return quotient(exceeded(bins, 0.95), sum / n);
}

function deviationOf(series: Float64Array, mean: number): number {
  return Math.sqrt(meanOf(series.map((value) => (value - mean) ** 2))!);
}

/** Of the days that have both directions. */
function inShare(incoming: Float64Array, outgoing: Float64Array): Ratio | undefined {
  const both = (series: Float64Array) =>
    meanOf(series.filter((_, day) => !Number.isNaN(incoming[day]! + outgoing[day]!)));
  const [bytesIn, bytesOut] = [both(incoming), both(outgoing)];
  return bytesIn === undefined || bytesOut === undefined ? undefined : quotient(bytesIn, bytesIn + bytesOut);
}
