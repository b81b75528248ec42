/** How far a site's load fell when the internet was shut down. Knows no peers: it is a trait in which they are compared. */
import type { Profile } from '../profiles/profile.ts';
import { type WindowDrop, windowDrop } from './event-window.ts';
import { SHUTDOWN } from './events.ts';

/** Two weeks before the window must lie in the period. Assumed, 2026-11. */
export const DAYS_BEFORE = 14;

/** First whole day without internet, as a place in the period; negative where the period begins after it. */
export function shutdownStart({ period }: Profile): number {
  return SHUTDOWN.wholeDays.from - period.from;
}

/** Drop and recovery in the shutdown of the internet, shares of the load; undefined where the period does not hold it. */
export function shutdownDrop(profile: Profile): WindowDrop | undefined {
  const start = shutdownStart(profile);
  return profile.load === undefined || start < DAYS_BEFORE
    ? undefined
    : windowDrop(profile.load.meanAsRead, start);
}
