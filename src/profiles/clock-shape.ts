/**
 * The load over the clock, month by month, weekdays and weekends apart: the load shape, and how it changed.
 */

import { monthOf } from '../readings/calendar.ts';
import type { Columns } from './columns.ts';
import { monthsIn, type Period } from './period.ts';

export const HOURS = 24;

/** Which days: 0 Monday to Friday, 1 Saturday and Sunday. */
export type DayType = 0 | 1;

/** By hour of the day. Plain lists: so short a block of memory costs more than what it holds. */
export type Shape = readonly number[];
export type MonthShape = readonly [weekday: Shape, weekend: Shape];

/** Means by month of the period, day type and hour; an hour with fewer than two readings is NaN. */
export interface ClockShape {
  readonly months: readonly MonthShape[];
  /** The first of them, in months since January 1970. */
  readonly firstMonth: number;
  /** Mean by hour over all months and days, NaN where nothing was read. */
  readonly overall: Shape;
}

/** The clock shape of a quantity from its clock cells; `scale` turns their fixed point into the unit wanted. */
export function clockShape({ keys, n, sum }: Columns, period: Period, scale: number): ClockShape {
  const first = monthOf(period.from);
  const months = Array.from({ length: monthsIn(period) }, () => [unread(), unread()] as const);
  const sums = nothing();
  const counts = nothing();
  for (let row = 0; row < keys.length; row += 1) {
    const { month, dayType, hour } = placeOf(keys[row]!);
    sums[hour]! += sum[row]! * scale;
    counts[hour]! += n[row]!;
    const hours = months[month - first]?.[dayType];
    if (hours !== undefined && n[row]! >= MIN_READINGS) hours[hour] = (sum[row]! / n[row]!) * scale;
  }
  return { months, firstMonth: first, overall: meanOfHours(sums, counts) };
}

/** One reading is no mean. */
const MIN_READINGS = 2;

function unread(): number[] {
  return new Array<number>(HOURS).fill(Number.NaN);
}

function nothing(): number[] {
  return new Array<number>(HOURS).fill(0);
}

function placeOf(key: number): { month: number; dayType: DayType; hour: number } {
  const monthAndType = Math.floor(key / HOURS);
  return { month: Math.floor(monthAndType / 2), dayType: (monthAndType % 2) as DayType, hour: key % HOURS };
}

function meanOfHours(sums: Shape, counts: Shape): Shape {
  return sums.map((sum, hour) => (counts[hour]! > 0 ? sum / counts[hour]! : Number.NaN));
}
