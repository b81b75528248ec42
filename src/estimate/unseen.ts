/** What could not be seen, by declared sector: the smallest blocks that would be noticed at its sites. */
import { sectorOf } from '../evidence/sector.ts';
import { quantileOf } from '../profiles/series.ts';
import { type Kw, kw, type Ratio, ratio } from '../units.ts';
import { NOT_SAID } from './breakdown.ts';
import type { SiteEstimate } from './estimate.ts';
import { groupedBy } from './grouped.ts';

export interface UnseenGroup {
  /** A sector, the sites of unknown sector, or those of sectors that have few sites. */
  readonly key: string;
  /** Of which it is known. */
  readonly sites: number;
  readonly median: Kw;
  /** Four sites of five are no worse. */
  readonly p80: Kw;
  /** Median of the same / today's load. */
  readonly share: Ratio;
}

export const OTHER_SECTORS = 'other sectors';
/** Sectors with fewer sites are taken together. Assumed, 2026-11. */
const FEW = 5;
const FOUR_OF_FIVE = 0.8;

/** The groups with most sites first; without the sites at which it is not known. */
export function unseenBySector(sites: readonly SiteEstimate[]): UnseenGroup[] {
  const known = sites.filter(({ leastVisible }) => leastVisible !== undefined);
  const sectors = groupedBy(known, sectorName);
  const groups = groupedBy(known, (site) => {
    const sector = sectorName(site);
    const isFew = sectors.get(sector)!.length < FEW && sector !== NOT_SAID;
    return isFew ? OTHER_SECTORS : sector;
  });
  return Array.from(groups, ([key, group]) => groupOf(key, group)).sort(
    (a, b) => b.sites - a.sites || (a.key < b.key ? -1 : 1),
  );
}

function sectorName({ judged }: SiteEstimate): string {
  return sectorOf(judged.profile.registered.sector)?.name ?? NOT_SAID;
}

function groupOf(key: string, sites: readonly SiteEstimate[]): UnseenGroup {
  const least = sites.map(({ leastVisible }) => leastVisible!);
  const shares = sites.map(({ judged, leastVisible }) => leastVisible! / judged.profile.load!.recent!);
  return {
    key,
    sites: sites.length,
    median: kw(quantileOf(least, 0.5)!),
    p80: kw(quantileOf(least, FOUR_OF_FIVE)!),
    share: ratio(quantileOf(shares, 0.5)!),
  };
}
