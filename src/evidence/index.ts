/** All indicators, and all that they see at a site. */
import type { Profile } from '../profiles/profile.ts';
import { declaredSector } from './declared-sector.ts';
import { eventBlock } from './event-block.ts';
import { eventDrop } from './event-drop.ts';
import { floorRatchet } from './floor-ratchet.ts';
import { hugeLoad } from './huge-load.ts';
import type { Indicator, Observation } from './indicator.ts';
import { loadAmongPeers } from './load-among-peers.ts';
import { overdraw } from './overdraw.ts';
import type { Peers } from './peers.ts';
import { proportionalTraffic } from './proportional-traffic.ts';
import { rectangularStep } from './rectangular-step.ts';
import { restlessLevel } from './restless-level.ts';
import { restlessWeeks } from './restless-weeks.ts';
import { season } from './season.ts';
import { step } from './step.ts';
import { timetableEdges } from './timetable-edges.ts';
import { trafficEarnsLoad } from './traffic-earns-load.ts';
import { trafficWithStep } from './traffic-with-step.ts';

/** In the order of the report: by family. */
export const INDICATORS: readonly Indicator[] = [
  timetableEdges,
  restlessWeeks,
  season,
  loadAmongPeers,
  hugeLoad,
  step,
  rectangularStep,
  floorRatchet,
  restlessLevel,
  proportionalTraffic,
  trafficEarnsLoad,
  trafficWithStep,
  eventBlock,
  eventDrop,
  overdraw,
  declaredSector,
];

/** What an indicator saw at a site. */
export interface Evidence {
  readonly indicator: Indicator;
  readonly observation: Observation;
}

/** What can be seen at a site, in the order of the indicators; nothing where the site cannot be assessed. */
export function observeAll(profile: Profile, peers: Peers): Evidence[] {
  if (profile.disqualified.length > 0) return [];
  return INDICATORS.flatMap((indicator) => {
    const observation = indicator.observe(profile, peers);
    return observation === undefined ? [] : [{ indicator, observation }];
  });
}
