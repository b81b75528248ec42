/**
 * From judged sites to megawatts: what each adds, and the totals.
 */
import type { Peers } from '../evidence/peers.ts';
import type { Interval } from '../interval.ts';
import { isExplained, isFlagged, type Judged } from '../score/judge.ts';
import { type Prior, saidPrior } from '../score/prevalence.ts';
import { PRIOR } from '../score/weights.ts';
import { type Kw, kw, type Mw, ratio, toMw } from '../units.ts';
import { ASSUMED, type Assumed } from './assumed.ts';
import { type Block, blockOf } from './block.ts';
import { type Decisive, decisiveOf } from './decisive.ts';
import { type Unidentified, unidentified } from './identifiable.ts';
import { leastVisible } from './least-visible.ts';
import { licensedDraw } from './licensed.ts';
import { type SharedError, sharedErrorOf } from './shared-error.ts';
import type { Share } from './shares.ts';
import { sumOfBlocks, type Total, totalOf } from './total.ts';

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
  /**
   * Current load of the assessed sites that have one: what a stuck register says is no load, and what is left of a feeder is
   * read by no meter of a site.
   */
  readonly metered: Mw;
}

/** Sizes the blocks of all judged sites and adds them up. `prior`: the one by which they were judged. */
export function estimate(
  judged: readonly Judged[],
  peers: Peers,
  prior: Prior = saidPrior(PRIOR),
  assumed: Assumed = ASSUMED,
): Estimate {
  const sites = judged.map((site) =>
    withExpected({
      judged: site,
      block: blockOf(site, peers, assumed),
      leastVisible: leastVisible(site.profile, peers),
    }),
  );
  const blocksOf = (holds: (site: Judged) => boolean) =>
    sites.flatMap(({ judged: site, block }) =>
      block !== undefined && holds(site) ? [shareOf(site, block).block] : [],
    );
  const error = under(assumed, sharedErrorOf(prior));
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
    flagged: sumOfBlocks(blocksOf(isFlagged)),
    overLicence: sumOfBlocks(blocksOf(({ verdict }) => verdict === 'over_licence')),
    licensed: sumOf(sites, (site) => licensedDraw(site)?.within),
    known: sumOf(sites, ({ judged: site }) => (isExplained(site) ? site.profile.load?.recent : undefined)),
    leftOut: sumOf(sites, ({ leftOut }) => leftOut?.expected),
    metered: sumOf(sites, ({ judged: { verdict, profile } }) =>
      verdict === 'not_assessed' || profile.isReckoned ? undefined : profile.load?.recent,
    ),
  };
}

function under({ sharedError, inCommon }: Assumed, error: SharedError): SharedError {
  return { ...error, shift: error.shift * sharedError, slope: error.slope * sharedError, inCommon };
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
  const { owner, feeder, pointOf } = profile.registered;
  const kin = { owner, feeder, site: pointOf };
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
function sumOf(sites: readonly SiteEstimate[], power: (site: SiteEstimate) => Kw | undefined): Mw {
  return toMw(kw(sites.reduce((sum, site) => sum + (power(site) ?? 0), 0)));
}
