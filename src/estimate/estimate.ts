/**
 * From judged sites to megawatts: what each adds, and the totals.
 */
import type { Peers } from '../evidence/peers.ts';
import type { Interval } from '../interval.ts';
import type { Judged } from '../score/judge.ts';
import { type Kw, kw, type Mw, ratio, toMw } from '../units.ts';
import { type Block, blockOf } from './block.ts';
import { leastVisible } from './least-visible.ts';
import { SHARED_CALIBRATION_BITS, type Share, sumOfBlocks, type Total, totalOf } from './total.ts';
import { SHARES, type Shares } from './ways.ts';

export interface SiteEstimate {
  readonly judged: Judged;
  /** The block if the site is mining; undefined where it has no current draw, or could not be assessed. */
  readonly block: Block | undefined;
  /** Probability x block; for a site over its licence the excess. */
  readonly expected: Kw | undefined;
  /** The smallest block that would be noticed there; undefined where the data cannot say. */
  readonly leastVisible: Kw | undefined;
}

export interface Estimate {
  readonly sites: readonly SiteEstimate[];
  readonly suspected: Total;
  /** The blocks of the flagged sites, if every one of them is mining. */
  readonly flagged: Interval<Mw>;
  readonly overLicence: Interval<Mw>;
  /** Load of licensed sites within their licences, of those that were assessed. */
  readonly licensed: Mw;
  /** Current load of the assessed sites that have one: what a stuck register says is no load. */
  readonly metered: Mw;
}

/** By what blocks are sized and added up. */
export interface Assumed {
  readonly shares: Shares;
  /** Of the shared error of all log-odds, a standard deviation. */
  readonly calibrationBits: number;
  /** How many times as wide, in ratio to its centre, the bounds of a block are as those that were measured. */
  readonly widths: number;
}

export const ASSUMED: Assumed = { shares: SHARES, calibrationBits: SHARED_CALIBRATION_BITS, widths: 1 };

/** Sizes the blocks of all judged sites and adds them up. */
export function estimate(judged: readonly Judged[], peers: Peers, assumed: Assumed = ASSUMED): Estimate {
  const sized = judged.map((site) => ({
    judged: site,
    block: widened(blockOf(site, peers, assumed.shares), assumed.widths),
    leastVisible: leastVisible(site.profile, peers),
  }));
  const blocksOf = (...verdicts: readonly Judged['verdict'][]) =>
    sized.flatMap(({ judged: { verdict }, block }) =>
      block !== undefined && verdicts.includes(verdict) ? [block.size] : [],
    );
  return {
    sites: sized.map(withExpected),
    suspected: totalOf(
      sized.flatMap(({ judged: site, block }) => (block === undefined ? [] : [shareOf(site, block)])),
      assumed.calibrationBits,
    ),
    flagged: sumOfBlocks(blocksOf('suspected', 'over_licence')),
    overLicence: sumOfBlocks(blocksOf('over_licence')),
    licensed: sumOf(judged, ({ verdict, licence }) =>
      verdict === 'not_assessed' ? undefined : licence?.within,
    ),
    metered: sumOf(judged, ({ verdict, profile }) =>
      verdict === 'not_assessed' ? undefined : profile.load?.recent,
    ),
  };
}

function widened(block: Block | undefined, times: number): Block | undefined {
  if (block === undefined || times === 1) return block;
  const { central, low, high, level } = block.size;
  const bound = (of: Kw) => (central > 0 ? kw(central * (of / central) ** times) : of);
  return { ...block, size: { central, low: bound(low), high: bound(high), level } };
}

function withExpected(site: Omit<SiteEstimate, 'expected'>): SiteEstimate {
  if (site.block === undefined) return { ...site, expected: undefined };
  const { probability, block } = shareOf(site.judged, site.block);
  return { ...site, expected: kw(probability * block.central) };
}

/** An excess over a licence is measured, not suspected. */
export function shareOf({ verdict, score }: Judged, { size }: Block): Share {
  return { probability: verdict === 'over_licence' ? ratio(1) : score!.probability, block: size };
}

/** What is not known adds nothing. */
function sumOf(judged: readonly Judged[], power: (site: Judged) => Kw | undefined): Mw {
  return toMw(kw(judged.reduce((sum, site) => sum + (power(site) ?? 0), 0)));
}
