/** What each site adds, to the watt, so that the sites of a report add up to its total as it is printed. */
import type { Estimate, SiteEstimate } from '../estimate/estimate.ts';
import { apportioned } from './apportion.ts';

const WATTS = 1e6;

/** In MW, by site; null where nothing is known to be added. Rounded by largest remainders. */
export function expectedBySite({
  sites,
  suspected,
}: Pick<Estimate, 'sites' | 'suspected'>): ReadonlyMap<SiteEstimate, number | null> {
  const watts = apportioned(
    sites.map(({ expected }) => expected ?? 0),
    Math.round(suspected.central * WATTS),
  );
  return new Map(
    sites.map((site, i) => [site, site.expected === undefined ? null : watts[i]! / WATTS] as const),
  );
}
