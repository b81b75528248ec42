import { isExplained } from '../../score/judge.ts';
import { type SiteEstimate, shareOf } from '../estimate.ts';
import { type Corrected, correctedBy, FEWEST_BY_CHANCE } from './corrected.ts';
import { type SizedSite, type Visit, withinLicence } from './site.ts';

/** What visits found, and what follows from it. */
export interface Inspected {
  /** By site. */
  readonly visits: ReadonlyMap<string, Visit>;
  /** Sites of which megawatts are stated, and how many there are of which none are. */
  readonly sized: readonly SizedSite[];
  readonly withoutFigure: number;
  /** Of the total; undefined where the visits say too little of the sites that were not visited. */
  readonly corrected: Corrected | undefined;
}

export { FEWEST_BY_CHANCE };

/** Holds visits to sites of the scan against what it estimated. */
export function inspectedAt(sites: readonly SiteEstimate[], visits: readonly Visit[]): Inspected {
  const sized = sites.flatMap((site) => sizedSite(site) ?? []);
  return {
    visits: new Map(visits.map((visit) => [visit.site, visit])),
    sized,
    withoutFigure: sites.length - sized.length,
    corrected: correctedBy(sized, visits),
  };
}

/**
 * What is drawn beyond a licence is measured, not suspected; what a licence covers, or an explanation, adds nothing to the
 * total, but may hide more. Undefined for sites that are not assessed, or have no current draw.
 */
function sizedSite({ judged, block }: SiteEstimate): SizedSite | undefined {
  const { verdict, profile } = judged;
  if (verdict === 'licensed' || isExplained(judged)) return withinLicence(profile.site, profile.load?.recent);
  if (block === undefined) return undefined;
  return { id: profile.site, ...shareOf(judged, block) };
}
