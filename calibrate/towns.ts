/** The labelled towns that weights are fitted on: folders of real load, and simulated ones made from seeds. */
import { intoCells } from '../src/simulate/into-cells.ts';
import { type SimulatedSite, sitesOf } from '../src/simulate/site.ts';
import { type Town as SimulatedTown, simulateTown, type TownOptions } from '../src/simulate/town.ts';
import { type Cached, hashOfFolder } from './cache.ts';
import { datedEvents } from './dated-events.ts';
import { type Label, labelOf, labelsOf } from './labels.ts';
import {
  type Observed,
  type ObservedSite,
  observationsOf,
  observedInCells,
  type Shutdown,
} from './observations.ts';
import { ALL, type Thinning, thinnedBy } from './thinnings.ts';

export interface Town {
  /** Such as `real 1` or `simulated 7`, by place among the folders or by seed. */
  readonly name: string;
  readonly domain: Domain;
  readonly shutdown: Shutdown;
  /** Clean and illegal sites; the licensed are left out. */
  readonly sites: readonly LabelledSite[];
}

export const DOMAINS = ['real', 'simulated'] as const;
export type Domain = (typeof DOMAINS)[number];

export interface LabelledSite extends Omit<ObservedSite, 'siteId'> {
  readonly truth: Label;
  readonly isIllegal: boolean;
  /** What must stand on one side of a split: a building, or a site that shares its load with no other. */
  readonly building: string;
}

/** A folder with load.csv, traffic.csv, sites.csv (gzipped or not) and truth.csv. */
export async function realTown(folder: string, place: number, cached: Cached): Promise<Town> {
  const observed = await cached(['folder', await hashOfFolder(folder)], () => observationsOf(folder));
  return labelled({ name: `real ${place}`, domain: 'real' }, observed, await labelsOf(folder));
}

/** A town made from a seed, and of it what a thinning leaves. */
export async function simulatedTown(
  options: TownOptions,
  cached: Cached,
  thinning: Thinning = ALL,
): Promise<Town> {
  const { observed, labels } = await cached(['simulated', options, thinning.name], async () => {
    const town = simulateTown(options);
    const made = [...intoCells(town, thinned(town, thinnedBy(thinning, options.seed)))];
    return {
      observed: observedInCells(made, datedEvents(town.events)),
      labels: made.map(({ truth }) => labelOf(truth)),
    };
  });
  return labelled({ name: `simulated ${options.seed}`, domain: 'simulated' }, observed, labels);
}

/** One site after another: all of them with their readings would fill the memory. */
function* thinned(
  town: SimulatedTown,
  thin: (site: SimulatedSite) => SimulatedSite,
): Generator<SimulatedSite> {
  for (const site of sitesOf(town)) yield thin(site);
}

function labelled(
  { name, domain }: Pick<Town, 'name' | 'domain'>,
  { shutdown, sites }: Observed,
  labels: readonly Label[],
): Town {
  const seen = new Map(sites.map((site) => [site.siteId, site]));
  const ranked = labels.filter(({ label }) => label === 'clean' || label === 'illegal');
  return {
    name,
    domain,
    shutdown,
    sites: ranked.map((truth) => ({
      ...(seen.get(truth.siteId) ?? UNSEEN),
      truth,
      isIllegal: truth.label === 'illegal',
      building: truth.building ?? `${name}/${truth.siteId}`,
    })),
  };
}

/** A site with a label and without a reading. */
const UNSEEN = {
  isAssessed: false,
  recentKw: undefined,
  excess: undefined,
  evidence: [],
  block: undefined,
} as const;
