/**
 * A quantity day by day over the period of the scan: what the steps, the events and the persistence are read from.
 */
import { deviation } from '../readings/moments.ts';
import { countSlots, resolution } from '../readings/slots.ts';
import type { DayColumns } from './columns.ts';
import { daysIn, type Period } from './period.ts';

/**
 * Series with one entry a day from the first day of the period; NaN on days that are missing or that hold less than
 * MIN_HOURS of readings. In the unit of the quantity, per reading.
 */
export interface DaySeries {
  readonly mean: Float64Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** Share of the readings of each day that the utility filled in, 0 to 1; without entries where it filled in none. */
  readonly estimated: Float64Array;
  /** Days from the first with a reading to the last. */
  readonly span: number;
  /** Days with enough readings, and those of them on which all are the same and not zero. */
  readonly valid: number;
  readonly still: number;
  /** Sum of mean x hours read, rejected days included: the energy in kWh where the quantity is a load in kW. */
  readonly amount: number;
  /** Commonest resolution of the days, in minutes; undefined if no day has three readings. */
  readonly intervalMinutes: number | undefined;
}

/** Hours that must have been read for a day to count: CalTRACK asks for 90 % of a day; 20 of 24 leaves room for a trip. */
const MIN_HOURS = 20;
const MINUTES_AN_HOUR = 60;
/** The day on which the clock is put back. */
const MOST_HOURS = 25;

/** Makes the series of a quantity from its day cells; `scale` turns their fixed point into the unit wanted. */
export function daySeries(days: DayColumns, period: Period, scale: number): DaySeries {
  const length = daysIn(period);
  const isFilledIn = days.estimated.some((readings) => readings > 0);
  const series = {
    mean: missing(length),
    min: missing(length),
    max: missing(length),
    estimated: missing(isFilledIn ? length : 0),
  };
  let [valid, still, amount] = [0, 0, 0];
  let [first, last] = [length, -1];
  const { keys, n, sum, min, max, estimated } = days;
  const { hours, intervalMinutes } = hoursRead(days);
  for (let row = 0; row < hours.length; row += 1) {
    const at = keys[row]! - period.from;
    if (at < 0 || at >= length) continue;
    const mean = (sum[row]! / n[row]!) * scale;
    first = Math.min(first, at);
    last = at;
    amount += mean * hours[row]!;
    if (hours[row]! < MIN_HOURS) continue;
    valid += 1;
    if (min[row] === max[row] && mean > 0) still += 1;
    series.mean[at] = mean;
    series.min[at] = min[row]! * scale;
    series.max[at] = max[row]! * scale;
    if (isFilledIn) series.estimated[at] = estimated[row]! / n[row]!;
  }
  return { ...series, span: Math.max(0, last - first + 1), valid, still, amount, intervalMinutes };
}

/** Sum of each day's readings over the hours that were read, per hour; NaN as above. */
export function perHourSeries(days: DayColumns, period: Period): Float64Array {
  const series = missing(daysIn(period));
  const { keys, sum } = days;
  const { hours } = hoursRead(days);
  for (let row = 0; row < hours.length; row += 1) {
    const at = keys[row]! - period.from;
    const isInside = at >= 0 && at < series.length;
    if (isInside && hours[row]! >= MIN_HOURS) series[at] = sum[row]! / hours[row]!;
  }
  return series;
}

/**
 * Standard deviation of the last days of the period within each, in their fixed point; NaN on days without readings. It is
 * taken of exact sums, which costs time: of all days nobody asks for it.
 */
export function lastDeviations(days: DayColumns, period: Period, last: number): Float64Array {
  const length = Math.min(last, daysIn(period));
  const deviations = missing(length);
  for (let row = days.keys.length - 1; row >= 0; row -= 1) {
    const at = days.keys[row]! - period.to - 1 + length;
    if (at < 0) break;
    if (at < length) deviations[at] = deviation(days.exact(row));
  }
  return deviations;
}

function missing(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN);
}

interface HoursRead {
  /** On the day of each row. */
  readonly hours: Float64Array;
  readonly intervalMinutes: number | undefined;
}

function hoursRead(days: DayColumns): HoursRead {
  const times = timesOf(days);
  const intervalMinutes = commonest(times);
  const hours = new Float64Array(times.length);
  for (let row = 0; row < hours.length; row += 1) {
    const { slots, minutes = intervalMinutes ?? MINUTES_AN_HOUR } = times[row]!;
    hours[row] = Math.min(MOST_HOURS, (slots * minutes) / MINUTES_AN_HOUR);
  }
  return { hours, intervalMinutes };
}

/** When a day was read: how many slots, and at what distance. */
interface Times {
  readonly slots: number;
  readonly minutes: number | undefined;
}

/** Most days were read at the times of the day before: a bitmap that comes again is not looked at again. */
function timesOf({ keys, slots, sameSlots }: DayColumns): Times[] {
  const times: Times[] = [];
  for (let row = 0; row < keys.length; row += 1) {
    times.push(row > 0 && sameSlots(row - 1, row) ? times[row - 1]! : timesIn(slots(row)));
  }
  return times;
}

function timesIn(slots: Uint32Array): Times {
  return { slots: countSlots(slots), minutes: resolution(slots) };
}

/** The shorter of two that are equally common. */
function commonest(times: readonly Times[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { minutes } of times) {
    if (minutes !== undefined) counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0];
}
