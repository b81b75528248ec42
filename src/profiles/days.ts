/**
 * A quantity day by day over the period of the scan: what the steps, the events and the persistence are read from.
 */
import type { Facets } from '../readings/cells.ts';
import { deviation, mean } from '../readings/moments.ts';
import { countSlots, resolution } from '../readings/slots.ts';
import { daysIn, type Period } from './period.ts';

/**
 * Series with one entry a day from the first day of the period; NaN on days that are missing or that hold less than
 * MIN_HOURS of readings. In the unit of the quantity, per reading.
 */
export interface DaySeries {
  readonly mean: Float64Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  readonly deviation: Float64Array;
  /** Sum of the day's readings over the hours that were read, per hour. */
  readonly perHour: Float64Array;
  /** Hours read on each day, those of rejected days included. */
  readonly hours: Float64Array;
  /** Share of the readings of each day that the utility filled in, 0 to 1. */
  readonly estimated: Float64Array;
  /** Days with enough readings. */
  readonly valid: number;
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

/** Makes the series of a quantity; `scale` turns its fixed point into the unit wanted. */
export function daySeries(cells: Facets, period: Period, scale: number): DaySeries {
  const length = daysIn(period);
  const series = {
    mean: missing(length),
    min: missing(length),
    max: missing(length),
    deviation: missing(length),
    perHour: missing(length),
    hours: new Float64Array(length),
    estimated: missing(length),
  };
  let [valid, amount] = [0, 0];
  const days = cells.days();
  const resolutions = days.map(({ slots }) => resolution(slots));
  const intervalMinutes = commonest(resolutions);
  for (const [i, cell] of days.entries()) {
    const at = cell.key - period.from;
    if (at < 0 || at >= length) continue;
    const minutes = resolutions[i] ?? intervalMinutes ?? MINUTES_AN_HOUR;
    const hours = Math.min(MOST_HOURS, (countSlots(cell.slots) * minutes) / MINUTES_AN_HOUR);
    series.hours[at] = hours;
    amount += mean(cell) * scale * hours;
    if (hours < MIN_HOURS) continue;
    valid += 1;
    series.mean[at] = mean(cell) * scale;
    series.min[at] = cell.min * scale;
    series.max[at] = cell.max * scale;
    series.estimated[at] = cell.estimated / cell.n;
    series.deviation[at] = deviation(cell) * scale;
    series.perHour[at] = (Number(cell.sum) * scale) / hours;
  }
  return { ...series, valid, amount, intervalMinutes };
}

function missing(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN);
}

/** The shorter of two that are equally common. */
function commonest(resolutions: readonly (number | undefined)[]): number | undefined {
  const counts = new Map<number, number>();
  for (const minutes of resolutions) {
    if (minutes !== undefined) counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0];
}
