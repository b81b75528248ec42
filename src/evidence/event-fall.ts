/** How far a site's load fell in a dated event. Knows no peers: it is a trait in which they are compared. */
import type { Profile } from '../profiles/profile.ts';
import { fallAtOnce, inAndOut, type Window, windowFall } from './event-window.ts';
import { concerns, type DatedEvent, touchedDays, wholeDays } from './events.ts';

/** Shares of the load; negative where it was higher in the window. */
export interface Fall {
  /** Of the mean load, what fell and came back: the smaller of the two. */
  readonly drop: number;
  /** What fell and came back in one block: no more than the least of the day lost, by night as by day. */
  readonly block: number;
}

/** Two weeks before the window must lie in the period. Assumed, 2026-11. */
const DAYS_BEFORE = 14;

/** The whole days of an event as places in the period of a site; undefined where it does not hold the event. */
export function windowOf(event: DatedEvent, profile: Profile): Window | undefined {
  if (!concerns(event, profile)) return undefined;
  const { from, to } = wholeDays(event);
  const touched = touchedDays(event);
  const start = from - profile.period.from;
  const isInside = from <= to && start >= DAYS_BEFORE && to < profile.period.to;
  return isInside
    ? { start, days: to - from + 1, lead: from - touched.from, tail: touched.to - to }
    : undefined;
}

/** The fall in a window; undefined where too little was read, or where nothing was drawn before it or after it. */
export function fallIn(window: Window, { load }: Profile): Fall | undefined {
  const mean = load && windowFall(load.meanAsRead, window);
  const least = load && windowFall(load.minAsRead, window);
  const most = load && windowFall(load.maxAsRead, window);
  const isKnown = mean !== undefined && least !== undefined && most !== undefined;
  if (!isKnown || mean.before <= 0 || mean.after <= 0) return undefined;
  const atOnce = fallAtOnce(load!.minAsRead, window);
  const floor = Math.min(inAndOut(least), atOnce === undefined ? Number.POSITIVE_INFINITY : inAndOut(atOnce));
  const uneven = Math.max(0, inAndOut(most) - floor);
  return {
    drop: Math.min(mean.fell / mean.before, mean.cameBack / mean.after),
    block: (Math.min(inAndOut(mean), floor) - uneven) / mean.before,
  };
}
