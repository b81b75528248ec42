/** What a site's load did when the internet was shut down, beyond what its peers' did. */
import type { Profile } from '../profiles/profile.ts';
import { type EventResponse, eventResponse } from './event-window.ts';
import type { Peers } from './peers.ts';

/** Undefined where the period does not hold the shutdown. Without peers nothing is taken off. */
export function shutdownResponse(profile: Profile, peers: Peers): EventResponse | undefined {
  return eventResponse(profile, peers.usual('event_drop', profile)?.centre ?? 0);
}
