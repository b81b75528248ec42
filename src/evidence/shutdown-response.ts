/** What a site's load did when the internet was shut down: what the size of a block that fell with it is read from. */
import type { Profile } from '../profiles/profile.ts';
import type { Kw } from '../units.ts';
import { responseTo } from './event-response.ts';
import type { Peers } from './peers.ts';

export interface ShutdownResponse {
  /** First whole day of the shutdown, as a place in the period. */
  readonly day: number;
  /** What fell and came back beyond what the peers lost, as a share of the load (eq. 13). */
  readonly excess: number;
  /** More than nine in ten of its other weeks. */
  readonly isClear: boolean;
  /** Median load of the two weeks before, without the last day. */
  readonly before: Kw;
}

/** Undefined where the period does not hold a shutdown, or too few other weeks to hold it against. */
export function shutdownResponse(profile: Profile, peers: Peers): ShutdownResponse | undefined {
  const response = responseTo(profile, peers);
  if (response === undefined) return undefined;
  const { day, before, mean } = response;
  return { day, before, excess: mean.excess, isClear: mean.excess > mean.placebo };
}
