/** A working day of late, hour by hour: what a site draws while the load of the whole system is highest. */
import { type ClockShape, HOURS, type Shape } from './clock-shape.ts';
import { monthIndex, type Period, recentSpan } from './period.ts';
import { meanOf } from './series.ts';

/**
 * Load of Monday to Friday / mean of the whole week, by hour of the day, over the months that the last 28 days of the
 * period touch; an hour that was not read is NaN. Undefined where those months have no load.
 */
export function workdayShape({ months }: ClockShape, period: Period): Shape | undefined {
  const { from, to } = recentSpan(period);
  const recent = months.slice(monthIndex(period, from), monthIndex(period, to) + 1);
  const hourly = (dayType: 0 | 1) =>
    Array.from(
      { length: HOURS },
      (_, hour) => meanOf(recent.map((month) => month[dayType][hour]!)) ?? Number.NaN,
    );
  const weekday = hourly(0);
  const [workday, weekend] = [meanOf(weekday), meanOf(hourly(1))];
  if (workday === undefined) return undefined;
  const week = (5 * workday + 2 * (weekend ?? workday)) / 7;
  return week > 0 ? weekday.map((value) => value / week) : undefined;
}
