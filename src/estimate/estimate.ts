/**
 * From judged sites to megawatts: what each adds, and the totals.
 */
import type { Peers } from '../evidence/peers.ts';
import type { Interval } from '../interval.ts';
import type { Judged } from '../score/judge.ts';
import { type Kw, kw, type Mw, type Ratio, ratio, toMw } from '../units.ts';
import { type Block, blockOf } from './block.ts';
import { type Share, sumOfBlocks, type Total, totalOf } from './total.ts';

export interface SiteEstimate {
  readonly judged: Judged;
  /** The block if the site is mining; undefined where it has no current draw, or could not be assessed. */
  readonly block: Block | undefined;
  /** Probability x block; for a site over its licence the excess. */
  readonly expected: Kw | undefined;
}

export interface Estimate {
  readonly sites: readonly SiteEstimate[];
  readonly suspected: Total;
  /** The blocks of the flagged sites, if every one of them is mining. */
  readonly flagged: Interval<Mw>;
  readonly overLicence: Interval<Mw>;
  /** Load of licensed sites within their licences. */
  readonly licensed: Mw;
  /** Current load of all sites that have one. */
  readonly metered: Mw;
}

/** Sizes the blocks of all judged sites and adds them up. */
export function estimate(judged: readonly Judged[], peers: Peers): Estimate {
  const sites = judged.map((site) => estimateSite(site, peers));
  const shares = sites.flatMap((site) => (shareOf(site) === undefined ? [] : [shareOf(site)!]));
  const isFlagged = ({ judged: { verdict } }: SiteEstimate) =>
    verdict === 'suspected' || verdict === 'over_licence';
  const blocks = (of: readonly SiteEstimate[]) =>
    of.flatMap(({ block }) => (block === undefined ? [] : [block.size]));
  const current = (of: readonly Judged[]) =>
    of.reduce((sum, { profile }) => sum + (profile.load?.recent ?? 0), 0);
  const licensed = judged.reduce((sum, { licence }) => sum + (licence?.within ?? 0), 0);
  return {
    sites,
    suspected: totalOf(shares),
    flagged: sumOfBlocks(blocks(sites.filter(isFlagged))),
    overLicence: sumOfBlocks(blocks(sites.filter(({ judged: { verdict } }) => verdict === 'over_licence'))),
    licensed: toMw(kw(licensed)),
    metered: toMw(kw(current(judged))),
  };
}

function estimateSite(judged: Judged, peers: Peers): SiteEstimate {
  const block = judged.verdict === 'not_assessed' ? undefined : blockOf(judged, peers);
  const share = block === undefined ? undefined : shareOf({ judged, block, expected: undefined });
  return { judged, block, expected: share && kw(share.probability * share.block.central) };
}

function shareOf({ judged, block }: SiteEstimate): Share | undefined {
  if (block === undefined || judged.verdict === 'licensed') return undefined;
  return { probability: probabilityOf(judged), block: block.size };
}

/** An excess over a licence is measured, not suspected. */
function probabilityOf({ verdict, score }: Judged): Ratio {
  return verdict === 'over_licence' ? ratio(1) : (score?.probability ?? ratio(0));
}
