/** The internet traffic of a site over the period, in bytes per hour, both directions together unless said otherwise. */
import type { QuantityCells } from '../readings/cells.ts';
import { type Ratio, ratio } from '../units.ts';
import { clippedOf } from './clipped.ts';
import { clockShape, type Shape } from './clock-shape.ts';
import { columnsOf, type FacetColumns } from './columns.ts';
import { perHourSeries } from './days.ts';
import { exceeded } from './duration-curve.ts';
import { quotient } from './known.ts';
import type { LoadProfile } from './load.ts';
import { type Period, RECENT_DAYS } from './period.ts';
import { meanOf, present, sumOf } from './series.ts';
import { type Proportion, trafficWithLoad } from './traffic-with-load.ts';

export interface TrafficProfile {
  /** Bytes per interval by hour of the day, both directions together; NaN at an hour that one of them lacks. */
  readonly overall: Shape;
  /** Bytes per hour, day by day of the period, in single precision; NaN on days that are missing. */
  readonly perHour: Float32Array;
  /** Bytes per hour. */
  readonly mean: number | undefined;
  /** Bytes per kWh over those of the last 28 days that have both load and traffic (eq. 5). */
  readonly bytesPerKwh: number | undefined;
  /** The speed at which a monitor cut it off, in bits a second; undefined where nothing shows that. */
  readonly clippedAt: number | undefined;
  /** How it goes with the load; undefined where that cannot be said: traffic that was cut off is steady for no reason of the site. */
  readonly withLoad: Proportion | undefined;
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
  const [into, out] = [bytesIn, bytesOut].map((cells) => cells && columnsOf(cells));
  const directions = [into, out].filter((facets) => facets !== undefined);
  if (directions.length === 0) return undefined;
  const [incoming, outgoing] = [into, out].map((facets) => facets && perHourSeries(facets.days, period));
  const clocks = directions.map((facets) => clockShape(facets.clock, period, 1));
  const perHour = total(incoming, outgoing);
  const mean = meanOf(perHour);
  const clipped = clippedOf(directions);
  return {
    overall: added(clocks.map(({ overall }) => overall)),
    perHour: Float32Array.from(perHour),
    mean,
    bytesPerKwh: load && bytesPerKwh(perHour, load),
    clippedAt: clipped,
    withLoad: clipped === undefined ? load && trafficWithLoad(perHour, load) : undefined,
    floorShare: floorShare(directions),
    variation: mean === undefined ? undefined : quotient(deviationOf(perHour, mean), mean),
    inShare: incoming && outgoing && inShare(incoming, outgoing),
    coverage: ratio(present(perHour) / perHour.length),
  };
}

function added([first, second]: readonly Shape[]): Shape {
  return second === undefined ? first! : first!.map((value, hour) => value + second[hour]!);
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

function floorShare(directions: readonly FacetColumns[]): Ratio | undefined {
  const levels = directions.map(({ level }) => ({ level, n: sumOf(level.n), sum: sumOf(level.sum) }));
  const { level, n, sum } = levels.reduce((a, b) => (b.sum > a.sum ? b : a));
  return quotient(exceeded(level, 0.95), sum / n);
}

function deviationOf(series: Float64Array, mean: number): number {
  return Math.sqrt(meanOf(series.map((value) => (value - mean) ** 2))!);
}

/** Of the days that have both directions. */
function inShare(incoming: Float64Array, outgoing: Float64Array): Ratio | undefined {
  let [days, bytesIn, bytesOut] = [0, 0, 0];
  for (let day = 0; day < incoming.length; day += 1) {
    if (Number.isNaN(incoming[day]! + outgoing[day]!)) continue;
    days += 1;
    bytesIn += incoming[day]!;
    bytesOut += outgoing[day]!;
  }
  return days === 0 ? undefined : quotient(bytesIn / days, bytesIn / days + bytesOut / days);
}
