/** What could not be seen: the smallest block that would be noticed at a site. */
import type { Peers } from '../evidence/peers.ts';
import { shutdownResponse } from '../evidence/shutdown-response.ts';
import type { Profile } from '../profiles/profile.ts';
import { usualChange } from '../profiles/usual-change.ts';
import { type Kw, kw } from '../units.ts';

/**
 * Fitted to 2,338 blocks of 1 to 80 % of a site, planted into 24 simulated towns of a year by every way of hiding; those
 * of half a year are met as well, those of a quarter by half as much again. 2026-11 (calibrate/least-visible.ts). A
 * level that changes by less than the share of the load is held to change by that.
 */
const FIT = { factor: 0.9, leastChange: 0.03, tested: 0.75, short: 1.4 } as const;
/** Fewer valid days are short. Assumed, between the half year and the quarter that were measured, 2026-11. */
const SHORT_DAYS = 135;

/** The smallest rig still common, an Antminer S9 (Bitmain, 1.37 kW): less is no farm. */
const ONE_RIG = 1.4;

/**
 * Of the blocks of this size that came to such a site during the data, half are noticed: flagged or unclear (eq. 33).
 *
 *     least = 0.9 √(load x usual change)
 *
 * times 0.75 where a shutdown of the internet tested the site, and times 1.4 where the data are short,
 *
 * with the load of today and the change of the level that one in four exceeds when nothing happens, the placebo of a
 * step (eq. 7a). Undefined where the data cannot say: not assessed, no load of late, or too short for a level to change.
 */
export function leastVisible(profile: Profile, peers: Peers): Kw | undefined {
  const { load, disqualified } = profile;
  if (disqualified.length > 0 || load?.recent === undefined || load.recent <= 0) return undefined;
  const change = usualChange(load.days.mean, load.step?.day);
  if (change === undefined) return undefined;
  const counted = Math.max(change, FIT.leastChange * load.recent);
  const isTested = shutdownResponse(profile, peers) !== undefined;
  const isShort = load.days.valid < SHORT_DAYS;
  const least = FIT.factor * Math.sqrt(load.recent * counted);
  return kw(Math.max(ONE_RIG, least * (isTested ? FIT.tested : 1) * (isShort ? FIT.short : 1)));
}
