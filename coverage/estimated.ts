/** A town as the scan would estimate it, from what was seen at its sites; and what is true of it. */

import type { Weighing } from '../calibrate/labelled-sites.ts';
import type { MixedSite, MixedTown } from '../calibrate/mixed-towns.ts';
import { excessSize } from '../src/estimate/block.ts';
import { sharedErrorOf } from '../src/estimate/shared-error.ts';
import type { Share } from '../src/estimate/shares.ts';
import { type KnownSize, withError } from '../src/estimate/size-error.ts';
import { type Total, totalOf } from '../src/estimate/total.ts';
import type { Way } from '../src/estimate/ways.ts';
import { learntPrior, meanProbability, type Prior, withShift } from '../src/score/prevalence.ts';
import { bits, kw, ratio } from '../src/units.ts';

export interface EstimatedTown {
  readonly town: MixedTown;
  readonly sites: readonly EstimatedSite[];
  readonly total: Total;
  readonly trueMw: number;
  readonly prior: Prior;
}

export interface EstimatedSite {
  readonly site: MixedSite;
  /** Undefined where it has no block: it adds nothing. */
  readonly share: Share | undefined;
}

/** What src/scan.ts does from the evidence on. */
export function estimatedTown(town: MixedTown, weighing: Weighing): EstimatedTown {
  const evidence = new Map(town.sites.map((site) => [site, weighing(site.strengths)]));
  const prior = learntPrior(town.sites.filter(isScored).map((site) => evidence.get(site)!));
  const spread = withShift(prior.spread);
  const sites = town.sites.map((site): EstimatedSite => {
    const seen = bits(evidence.get(site)!);
    const known = sizeOf(site, seen);
    if (known === undefined) return { site, share: undefined };
    const block = { ...known.size, central: known.mean };
    if (site.excess !== null) return { site, share: { probability: ratio(1), block } };
    return { site, share: { probability: meanProbability(spread, seen), evidence: seen, block } };
  });
  return {
    town,
    sites,
    prior,
    total: totalOf(
      sites.flatMap(({ share }) => (share === undefined ? [] : [share])),
      sharedErrorOf(prior),
    ),
    trueMw:
      town.sites.reduce((sum, { label, illegalKw }) => sum + (label === 'clean' ? 0 : illegalKw), 0) / 1000,
  };
}

/** Assessed, and neither licensed nor over a licence. */
function isScored({ isAssessed, isLicensed }: MixedSite): boolean {
  return isAssessed && !isLicensed;
}

function sizeOf(site: MixedSite, evidence: number): KnownSize | undefined {
  const { isAssessed, isLicensed, excess, recentKw, block } = site;
  if (!isAssessed || recentKw === null) return undefined;
  if (excess !== null) return excessSize({ least: kw(excess.least), most: kw(excess.most) }, kw(recentKw));
  if (isLicensed || block === null) return undefined;
  const error = block.error === null ? undefined : kw(block.error);
  return withError(
    {
      way: block.way as Way,
      kw: kw(block.kw),
      recent: kw(recentKw),
      error,
      onset: undefined,
    },
    evidence,
  );
}
