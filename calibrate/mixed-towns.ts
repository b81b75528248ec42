/** Towns of all sizes and with few or many farms: what the estimate needs of each site, and what is true of it. */

import { chanceOf } from '../src/random.ts';
import { intoCells } from '../src/simulate/into-cells.ts';
import { simulateTown, type TownOptions } from '../src/simulate/town.ts';
import type { TruthEntry } from '../src/simulate/truth.ts';
import { datedEvents } from './dated-events.ts';
import { happeningIn } from './happening.ts';
import { type ObservedSite, observedInCells } from './observations.ts';

/** Plain data, kept as JSON. Strengths and not bits: a refit of the weights needs no new town. */
export interface MixedTown {
  readonly seed: number;
  /** The share of farms that was drawn; what the town holds of them is counted from its sites. */
  readonly illegalShare: number;
  readonly sites: readonly MixedSite[];
}

export interface MixedSite {
  readonly label: TruthEntry['label'];
  readonly scenario: string;
  readonly illegalKw: number;
  readonly isAssessed: boolean;
  /** On the register of miners, whatever it draws. */
  readonly isLicensed: boolean;
  readonly recentKw: number | null;
  readonly excess: NonNullable<ObservedSite['excess']> | null;
  /** By indicator; what was not seen is absent. */
  readonly strengths: Readonly<Record<string, number>>;
  readonly block: { readonly way: string; readonly kw: number; readonly error: number | null } | null;
}

/** From 20 to 400 sites and from 0.5 to 20 % of farms, evenly over their logarithms; events in turn, as the weights have it. */
export function townOptions(seed: number): TownOptions & { readonly illegalShare: number } {
  const chance = chanceOf(seed, OPTIONS);
  return {
    seed,
    sites: Math.round(chance.logUniform(20, 400)),
    illegalShare: chance.logUniform(0.005, 0.2),
    ...happeningIn(seed, 'in-turn'),
  };
}

/** A stream of its own, apart from those that make the town. */
const OPTIONS = -90;

export function mixedTown(seed: number): MixedTown {
  const options = townOptions(seed);
  const town = simulateTown(options);
  const made = [...intoCells(town)];
  const truths = new Map(made.map(({ truth }) => [truth.siteId, truth]));
  const { sites } = observedInCells(made, datedEvents(town.events));
  return {
    seed,
    illegalShare: options.illegalShare,
    sites: sites.map((site) => mixedSite(site, truths.get(site.siteId)!)),
  };
}

function mixedSite(
  { isAssessed, recentKw, excess, evidence, block }: ObservedSite,
  { label, scenario, illegalKwRecent }: TruthEntry,
): MixedSite {
  return {
    label,
    scenario,
    illegalKw: illegalKwRecent,
    isAssessed,
    isLicensed: label !== 'clean' && label !== 'illegal',
    recentKw: recentKw ?? null,
    excess: excess ?? null,
    strengths: Object.fromEntries(evidence.map(({ indicator, strength }) => [indicator, strength])),
    block: block === undefined ? null : { way: block.way, kw: block.kw, error: block.error ?? null },
  };
}
