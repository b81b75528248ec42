/** Blocks of known size, planted one at a time into the honest sites of a simulated town: which of them are noticed. */
import { leastVisible } from '../src/estimate/least-visible.ts';
import { observeAll } from '../src/evidence/index.ts';
import { peersOf } from '../src/evidence/peers.ts';
import { classOf } from '../src/evidence/sector.ts';
import { shutdownResponse } from '../src/evidence/shutdown-response.ts';
import { profileOf } from '../src/profiles/profile.ts';
import { type Chance, chanceOf, weighted } from '../src/random.ts';
import { judge } from '../src/score/judge.ts';
import { PRIOR, THRESHOLD } from '../src/score/weights.ts';
import { WAYS } from '../src/simulate/hiding/index.ts';
import { intoCells } from '../src/simulate/into-cells.ts';
import { hidden } from '../src/simulate/mining-sites.ts';
import { lotOf } from '../src/simulate/roles.ts';
import { type SimulatedSite, siteOf } from '../src/simulate/site.ts';
import type { Town } from '../src/simulate/town.ts';
import type { Way } from '../src/simulate/way.ts';
import { datedEvents } from './dated-events.ts';
import { profilesInCells } from './observations.ts';

export interface Planted {
  /** Mean of the last 28 days, kW. */
  readonly size: number;
  /** What was said to be the least that is noticed there. */
  readonly least: number;
  readonly came: 'during the data' | 'before the data';
  readonly isTested: boolean;
  readonly isHome: boolean;
  /** Flagged or unclear; and flagged. */
  readonly isNoticed: boolean;
  readonly isFlagged: boolean;
}

/** From one in a hundred to four in five of the site with the block. */
const SHARE_OF_SITE = [0.01, 0.8] as const;
/** Of today's load: what has shrunk to less by the end is no block any more. */
const LEAST_SHARE = 0.002;

/** Each honest site has another host and a block by one of the ways to hide; its peers are the town as it is. */
export function* plantedIn(town: Town): Generator<Planted> {
  const { profiles, period } = profilesInCells([...intoCells(town)]);
  const peers = peersOf(profiles, datedEvents(town.events));
  for (const { cells, registered, truth } of intoCells(town, sitesWithBlocks(town))) {
    const profile = profileOf(cells, registered, period);
    const least = leastVisible(profile, peers);
    const size = truth.illegalKwRecent;
    if (least === undefined || size < LEAST_SHARE * truth.loadKwRecent) continue;
    const { verdict } = judge(profile, observeAll(profile, peers), { prior: PRIOR, threshold: THRESHOLD });
    yield {
      size,
      least,
      came: truth.onset === undefined ? 'before the data' : 'during the data',
      isTested: shutdownResponse(profile, peers) !== undefined,
      isHome: classOf(registered.sector) === 'home',
      isNoticed: verdict === 'suspected' || verdict === 'unclear',
      isFlagged: verdict === 'suspected',
    };
  }
}

function* sitesWithBlocks(town: Town): Generator<SimulatedSite> {
  for (let index = 0; index < town.sites; index += 1) {
    if (lotOf(town.seed, index, town.character).role !== 'honest') continue;
    const chance = chanceOf(town.seed, index, PLANTING);
    const way = planted(town, chance);
    yield siteOf(town, index, (_, situation) => hidden(situation, way));
  }
}

/** A farm that has gone by the end has no size any more. */
const STAYING = WAYS.filter(({ id }) => id !== 'moved_away') as [Way, ...Way[]];

function planted({ character }: Town, chance: Chance): Way {
  const way = weighted(STAYING, ({ id, share }) => share * character.tilt('way', id), chance.uniform());
  const share = chance.logUniform(...SHARE_OF_SITE);
  return { ...way, shareOfSite: [share, share] };
}

/** A stream of chance that no site has. */
const PLANTING = 77;
