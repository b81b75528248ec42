/** A simulated town as a scan judges it. */
import { datedEvents } from '../../calibrate/dated-events.ts';
import { type Evidence, observeAll } from '../../src/evidence/index.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import { periodOf } from '../../src/profiles/period.ts';
import { profileOf } from '../../src/profiles/profile.ts';
import { extentOf } from '../../src/readings/extent.ts';
import { type Judged, judge } from '../../src/score/judge.ts';
import { PRIOR, THRESHOLD } from '../../src/score/weights.ts';
import type { SiteInCells } from '../../src/simulate/into-cells.ts';
import type { Town } from '../../src/simulate/town.ts';

const BAR = { prior: PRIOR, threshold: THRESHOLD } as const;

/** Its sites, judged in the order in which they come, by all that is seen at them or by a part of it. */
export function judgedTown(
  { events }: Pick<Town, 'events'>,
  made: readonly SiteInCells[],
  counts: (evidence: Evidence) => boolean = () => true,
): Judged[] {
  const extents = made.flatMap(({ cells }) => {
    const load = cells.quantities.get('load');
    return load === undefined ? [] : [extentOf(load)];
  });
  const period = periodOf(extents)!;
  const profiles = made.map(({ cells, registered }) => profileOf(cells, registered, period));
  const peers = peersOf(profiles, datedEvents(events));
  return profiles.map((profile) => judge(profile, observeAll(profile, peers).filter(counts), BAR));
}

/** What a reader goes by, site by site. */
export function toldOf({ profile, verdict, score }: Judged) {
  return { site: profile.site, verdict, bits: score?.bits, probability: score?.probability };
}
