/**
 * The load over the clock, month by month, weekdays and weekends apart: the load shape, and how it changed.
 */

import { monthOf } from '../readings/calendar.ts';
import type { Cell, Facets } from '../readings/cells.ts';
import { mean } from '../readings/moments.ts';
import { monthsIn, type Period } from './period.ts';

export const HOURS = 24;

/** Which days: 0 Monday to Friday, 1 Saturday and Sunday. */
export type DayType = 0 | 1;

/** Means by month of the period, day type and hour; an hour with fewer than two readings is NaN. */
export interface ClockShape {
  readonly months: readonly (readonly [weekday: Float64Array, weekend: Float64Array])[];
  /** The first of them, in months since January 1970. */
  readonly firstMonth: number;
  /** Mean by hour over all months and days, NaN where nothing was read. */
  readonly overall: Float64Array;
}

/** The clock shape of a quantity; `scale` turns its fixed point into the unit wanted. */
export function clockShape(cells: Facets, period: Period, scale: number): ClockShape {
  const first = monthOf(period.from);
  const months = Array.from({ length: monthsIn(period) }, () => [unread(), unread()] as const);
  const sums = new Float64Array(HOURS);
  const counts = new Float64Array(HOURS);
  for (const cell of cells.clock()) {
    const { month, dayType, hour } = placeOf(cell);
    sums[hour]! += Number(cell.sum) * scale;
    counts[hour]! += cell.n;
    const hours = months[month - first]?.[dayType];
    if (hours !== undefined && cell.n >= MIN_READINGS) hours[hour] = mean(cell) * scale;
  }
  return {
    months,
    firstMonth: first,
    overall: sums.map((sum, hour) => (counts[hour]! > 0 ? sum / counts[hour]! : Number.NaN)),
  };
}

/** One reading is no mean. */
const MIN_READINGS = 2;

function unread(): Float64Array {
  return new Float64Array(HOURS).fill(Number.NaN);
}

function placeOf({ key }: Cell): { month: number; dayType: DayType; hour: number } {
  const monthAndType = Math.floor(key / HOURS);
  return { month: Math.floor(monthAndType / 2), dayType: (monthAndType % 2) as DayType, hour: key % HOURS };
}
