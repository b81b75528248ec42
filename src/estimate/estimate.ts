/**
 * From judged sites to megawatts: what each adds, and the totals.
 */
import type { Peers } from '../evidence/peers.ts';
import type { Interval } from '../interval.ts';
import { isExplained, type Judged } from '../score/judge.ts';
import { type Prior, saidPrior } from '../score/prevalence.ts';
import { PRIOR } from '../score/weights.ts';
import { type Kw, kw, type Mw, ratio, toMw } from '../units.ts';
import { type Block, blockOf } from './block.ts';
import { type Decisive, decisiveOf } from './decisive.ts';
import { type Unidentified, unidentified } from './identifiable.ts';
import { leastVisible } from './least-visible.ts';
import { type SharedError, sharedErrorOf } from './shared-error.ts';
import type { Share } from './shares.ts';
import { sumOfBlocks, type Total, totalOf } from './total.ts';
import { SHARES, type Shares } from './ways.ts';

export interface SiteEstimate {
  readonly judged: Judged;
  /** The block if the site is mining; undefined where it has no current draw, or could not be assessed. */
  readonly block: Block | undefined;
  /** Probability x mean size of the block; for a site over its licence the excess. */
  readonly expected: Kw | undefined;
  /** The smallest block that would be noticed there; undefined where the data cannot say. */
  readonly leastVisible: Kw | undefined;
  /** What it would add to the total if it were not known and explained; undefined where it is not, or would add nothing. */
  readonly leftOut?: { readonly block: Block; readonly expected: Kw } | undefined;
}

export interface Estimate {
  readonly sites: readonly SiteEstimate[];
  readonly suspected: Total;
  /** How common mining is among the sites, as they tell or as the user says. */
  readonly prior: Prior;
  /** What is not known of all sites alike: for totals of some of them. */
  readonly error: SharedError;
  /** Why the suspected megawatts cannot be told; undefined where they can. */
  readonly unidentified: Unidentified | undefined;
  /** The few sites that decide the suspected megawatts; undefined where nothing is suspected. */
  readonly decisive: Decisive<SiteEstimate> | undefined;
  /** The blocks of the flagged sites, if every one of them is mining. */
  readonly flagged: Interval<Mw>;
  readonly overLicence: Interval<Mw>;
  /** Load of licensed sites within their licences, of those that were assessed. */
  readonly licensed: Mw;
  /** Load of the sites that are known and explained. */
  readonly known: Mw;
  /** What the same would add to the suspected megawatts. */
  readonly leftOut: Mw;
  /** Current load of the assessed sites that have one: what a stuck register says is no load. */
  readonly metered: Mw;
}

/** By what blocks are sized and added up. */
export interface Assumed {
  readonly shares: Shares;
  /** How many times as large the error that all log-odds share is as that which was measured between towns. */
  readonly sharedError: number;
  /** How many times as wide, in ratio to its mean, the bounds of a block are as those that were measured. */
  readonly widths: number;
}

export const ASSUMED: Assumed = { shares: SHARES, sharedError: 1, widths: 1 };

/** Sizes the blocks of all judged sites and adds them up. `prior`: the one by which they were judged. */
export function estimate(
  judged: readonly Judged[],
  peers: Peers,
  prior: Prior = saidPrior(PRIOR),
  { shares: sizedBy, sharedError, widths }: Assumed = ASSUMED,
): Estimate {
  const sites = judged.map((site) =>
    withExpected({
      judged: site,
      block: widened(blockOf(site, peers, sizedBy), widths),
      leastVisible: leastVisible(site.profile, peers),
    }),
  );
  const blocksOf = (...verdicts: readonly Judged['verdict'][]) =>
    sites.flatMap(({ judged: site, block }) =>
      block !== undefined && verdicts.includes(site.verdict) ? [shareOf(site, block).block] : [],
    );
  const error = enlarged(sharedErrorOf(prior), sharedError);
  const shares = sites.flatMap((site) => sharing(site));
  return {
    sites,
    suspected: totalOf(
      shares.map(({ share }) => share),
      error,
    ),
    prior,
    error,
    unidentified: unidentified(
      shares.map(({ share }) => share),
      prior,
    ),
    decisive: decisiveOf(shares, error),
    flagged: sumOfBlocks(blocksOf('suspected', 'over_licence')),
    overLicence: sumOfBlocks(blocksOf('over_licence')),
    licensed: sumOf(judged, ({ verdict, licence }) =>
      verdict === 'not_assessed' ? undefined : licence?.within,
    ),
    known: sumOf(judged, (site) => (isExplained(site) ? site.profile.load?.recent : undefined)),
    leftOut: toMw(kw(sites.reduce((sum, { leftOut }) => sum + (leftOut?.expected ?? 0), 0))),
    metered: sumOf(judged, ({ verdict, profile }) =>
      verdict === 'not_assessed' ? undefined : profile.load?.recent,
    ),
  };
}

function enlarged(error: SharedError, times: number): SharedError {
  return { ...error, shift: error.shift * times, slope: error.slope * times };
}

/** About the mean, so that it stays what it is. */
function widened(block: Block | undefined, times: number): Block | undefined {
  if (block === undefined || times === 1) return block;
  const { mean, size } = block;
  const bound = (of: Kw) => (mean > 0 ? kw(mean * (of / mean) ** times) : of);
  return { ...block, size: { ...size, low: bound(size.low), high: bound(size.high) } };
}

/** What is explained has no block of its own: like a licensed farm it is in none of the sums. */
function withExpected(site: Omit<SiteEstimate, 'expected' | 'leftOut'>): SiteEstimate {
  if (site.block === undefined) return { ...site, expected: undefined };
  const { probability, block } = shareOf(site.judged, site.block);
  const expected = kw(probability * block.central);
  return isExplained(site.judged)
    ? { ...site, block: undefined, expected: undefined, leftOut: { block: site.block, expected } }
    : { ...site, expected };
}

/** What a site adds to a total, its block at its mean. An excess over a licence is measured, not suspected. */
export function shareOf({ verdict, score, profile }: Judged, { size, mean }: Block): Share {
  const block = { ...size, central: mean };
  const { owner, feeder } = profile.registered;
  const kin = owner === undefined && feeder === undefined ? undefined : { owner, feeder };
  return verdict === 'over_licence'
    ? { probability: ratio(1), block, kin }
    : { probability: score!.probability, evidence: score!.evidence, block, kin };
}

function sharing(site: SiteEstimate) {
  const { judged, block, expected } = site;
  return block === undefined
    ? []
    : [{ site, name: judged.profile.site, share: shareOf(judged, block), expected: expected! }];
}

/** What is not known adds nothing. */
function sumOf(judged: readonly Judged[], power: (site: Judged) => Kw | undefined): Mw {
  return toMw(kw(judged.reduce((sum, site) => sum + (power(site) ?? 0), 0)));
}
