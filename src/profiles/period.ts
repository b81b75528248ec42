/** The period of a scan, in local calendar days. */
import { monthOf } from '../readings/calendar.ts';
import type { SiteCells } from '../readings/cells.ts';

export interface Period {
  /** First and last day read at any site, in days since 1970-01-01. */
  readonly from: number;
  readonly to: number;
}

/** "Current" is the mean over this many days at the end of the period: four weeks, so that weekdays weigh alike. */
export const RECENT_DAYS = 28;

/** One mistyped date must not stretch the period: a day bounds it from so many readings at one site on. Assumed, 2026-11. */
const LEAST_READINGS = 3;

/** The days from the first load read at any site to the last; undefined if no load was read. */
export function periodOf(sites: readonly SiteCells[]): Period | undefined {
  const days = sites.flatMap(({ quantities }) => quantities.get('load')?.days() ?? []);
  const bounding = days.filter(({ n }) => n >= LEAST_READINGS);
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { key } of bounding.length > 0 ? bounding : days) {
    from = Math.min(from, key);
    to = Math.max(to, key);
  }
  return from <= to ? { from, to } : undefined;
}

export interface Outside {
  readonly readings: number;
  /** The first of them, by site and then by day. */
  readonly site: string;
  readonly day: number;
}

/** Readings of load on days too thin to bound the period that lie outside of it: read, and in no day's figures. */
export function outsideOf(sites: readonly SiteCells[], { from, to }: Period): Outside | undefined {
  const outside = sites.flatMap(({ site, quantities }) =>
    (quantities.get('load')?.days() ?? [])
      .filter(({ key }) => key < from || key > to)
      .map(({ key, n }) => ({ site, day: key, n })),
  );
  const [first] = outside;
  return first && { site: first.site, day: first.day, readings: outside.reduce((sum, { n }) => sum + n, 0) };
}

export function daysIn({ from, to }: Period): number {
  return to - from + 1;
}

/** The last entries of a series of days of the period: those that are current, or as many as asked for. */
export function recentDays(series: Float64Array, days: number = RECENT_DAYS): Float64Array {
  return series.subarray(Math.max(0, series.length - days));
}

/** Number of local months the period touches. */
export function monthsIn({ from, to }: Period): number {
  return monthOf(to) - monthOf(from) + 1;
}

/** Place of a day's month among them. */
export function monthIndex({ from }: Period, day: number): number {
  return monthOf(day) - monthOf(from);
}
