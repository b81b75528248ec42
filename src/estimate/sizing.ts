/**
 * How large the block of a site would be if it is mining, before anything is said of how well that is known: the first
 * way that the data allows is taken (eq. 16).
 */
import type { Peers } from '../evidence/peers.ts';
import { shutdownResponse } from '../evidence/shutdown-response.ts';
import { recentDays } from '../profiles/period.ts';
import type { Profile } from '../profiles/profile.ts';
import { type Kw, kw } from '../units.ts';
import { type Arrival, arrivalOf, daysBefore } from './arrival.ts';
import { riseError } from './rise-error.ts';
import { type Seen, SHARES, type Shares, WAYS, type Way } from './ways.ts';

export interface Sizing {
  readonly way: Way;
  /** As the way has it, within today's load. */
  readonly kw: Kw;
  readonly recent: Kw;
  /** Standard error of the rise; undefined where it was not sized by one. */
  readonly error: Kw | undefined;
  /** First day of the block, as a place in the period; undefined where it was there before the data. */
  readonly onset: number | undefined;
}

/** Undefined where the site has no current draw. */
export function sizingOf(profile: Profile, peers: Peers, shares: Shares = SHARES): Sizing | undefined {
  const { load } = profile;
  const recent = load?.recent;
  if (load === undefined || recent === undefined) return undefined;
  const arrival = arrivalOf(load);
  const event = shutdownResponse(profile, peers);
  const { way, size } = sized({ profile, peers, load, recent, arrival, event, shares });
  return {
    way,
    kw: kw(Math.min(Math.max(size, LEAST_SHARE * recent), recent)),
    recent,
    error: BY_RISE.has(way) && arrival !== undefined ? errorOf(load.days.mean, arrival) : undefined,
    onset: arrival?.day,
  };
}

/** Of today's load: what is smaller would not have been seen. Assumed, 2026-11. */
const LEAST_SHARE = 0.02;

function sized(seen: Seen): { way: Way; size: number } {
  for (const [way, sizeBy] of WAYS) {
    const size = sizeBy(seen);
    if (size !== undefined) return { way, size };
  }
  throw new Error('a site with a current draw has a floor, so the last way applies');
}

const BY_RISE: ReadonlySet<Way> = new Set(['most_by_rise', 'step']);

function errorOf(mean: Float64Array, arrival: Arrival): Kw | undefined {
  return riseError(daysBefore(mean, arrival.day), recentDays(mean));
}
