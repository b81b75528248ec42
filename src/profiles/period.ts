/** The period of a scan, in local calendar days. */
import { monthOf } from '../readings/calendar.ts';
import type { Extent, Span } from '../readings/extent.ts';
import type { Sites } from '../readings/store.ts';

/** First and last day read at any site, in days since 1970-01-01. */
export type Period = Span;

/** "Current" is the mean over this many days at the end of the period: four weeks, so that weekdays weigh alike. */
export const RECENT_DAYS = 28;

/** The days from the first load read at any site to the last; undefined if no load was read. */
export function periodOf(extents: Iterable<Extent>): Period | undefined {
  const [all, bounding] = [new Bounds(), new Bounds()];
  for (const extent of extents) {
    all.take(extent.all);
    bounding.take(extent.bounding);
  }
  return bounding.span ?? all.span;
}

class Bounds {
  span: Span | undefined;

  take(span: Span | undefined): void {
    if (span === undefined) return;
    const { from, to } = this.span ?? span;
    this.span = { from: Math.min(from, span.from), to: Math.max(to, span.to) };
  }
}

export interface Outside {
  readonly readings: number;
  /** The first of them, by site and then by day. */
  readonly site: string;
  readonly day: number;
}

/** Readings of load on days too thin to bound the period that lie outside of it: read, and in no day's figures. */
export function outsideOf(
  sites: Sites,
  extents: ReadonlyMap<string, Extent>,
  { from, to }: Period,
): Outside | undefined {
  const isBeyond = (day: number) => day < from || day > to;
  const beyond = sites.names.filter((site) => {
    const all = extents.get(site)?.all;
    return all !== undefined && (isBeyond(all.from) || isBeyond(all.to));
  });
  const outside = beyond.flatMap((site) => {
    const days = sites.get(site)?.quantities.get('load')?.daysAsRead() ?? [];
    return days.filter(({ day }) => isBeyond(day)).map(({ day, n }) => ({ site, day, n }));
  });
  const [first] = outside;
  return first && { site: first.site, day: first.day, readings: outside.reduce((sum, { n }) => sum + n, 0) };
}

export function daysIn({ from, to }: Period): number {
  return to - from + 1;
}

/** The days that are current, in days since 1970-01-01: all of them where the period is shorter. */
export function recentSpan({ from, to }: Period): Span {
  return { from: Math.max(from, to - RECENT_DAYS + 1), to };
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
