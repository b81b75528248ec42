/** One population, planned, visited and corrected. */
import { totalOf } from '../src/estimate/total.ts';
import { type Corrected, correctedBy } from '../src/estimate/visits/corrected.ts';
import { designOf } from '../src/estimate/visits/design.ts';
import { drawnFrom } from '../src/estimate/visits/draw.ts';
import { expectedOf, type Visit } from '../src/estimate/visits/site.ts';
import type { Interval } from '../src/interval.ts';
import { chanceOf } from '../src/random.ts';
import { kw } from '../src/units.ts';
import { type KnownSite, type ModelName, populationOf } from './population.ts';

export interface Bounds {
  readonly central: number;
  readonly low: number;
  readonly high: number;
}

/** In kW. */
export interface Trial {
  readonly truth: number;
  readonly before: Bounds;
  /** Undefined where too few were reached. */
  readonly after: Corrected | undefined;
}

export interface Asked {
  readonly model: ModelName;
  readonly visits: number;
  /** Share of the sites that are not reached. */
  readonly unreachable: number;
}

export function trialOf(seed: number, { model, visits, unreachable }: Asked): Trial {
  const sites = populationOf(seed, model);
  const drawn = drawnFrom(designOf(sites, [], visits), seed);
  const byId = new Map(sites.map((site) => [site.id, site]));
  const closed = chanceOf(seed, -1);
  const made: Visit[] = drawn.map(({ site, stratum, chance }) => ({
    ...visitTo(byId.get(site)!, closed.happens(unreachable)),
    stratum,
    chance,
  }));
  return {
    truth: sites.reduce((sum, site) => sum + site.truth, 0),
    before: before(sites),
    after: correctedBy(sites, made),
  };
}

function visitTo({ id, truth }: KnownSite, isClosed: boolean): Omit<Visit, 'stratum' | 'chance'> {
  const found = isClosed ? 'not_reachable' : truth > 0 ? 'mining' : 'clean';
  return {
    site: id,
    found,
    kw: found === 'mining' ? kw(truth) : undefined,
    date: undefined,
    note: undefined,
  };
}

/** As a scan says it without visits. */
function before(sites: readonly KnownSite[]): Bounds {
  const inKw = (value: number) => value * 1000;
  const { low, high }: Interval = totalOf(sites);
  return {
    central: sites.reduce((sum, site) => sum + expectedOf(site), 0),
    low: inKw(low),
    high: inKw(high),
  };
}
