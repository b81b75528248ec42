/** The rows of the fit: sites with their strengths, what is true of them, and how much each counts. */
import { sum } from 'simple-statistics';
import { strengthsOf } from './columns.ts';
import { DOMAINS, type LabelledSite, type Town } from './towns.ts';

export interface Row {
  readonly town: Town;
  readonly site: LabelledSite;
  readonly strengths: Float64Array;
  readonly isIllegal: boolean;
  /** Log-odds of the share of its town that mines, in bits: the offset of the fit. */
  readonly prevalence: number;
  /** How much it counts in the fit; 0 for a site that cannot be assessed. */
  readonly weight: number;
}

/** The sites of all towns. Towns of a domain count alike, however large; the real ones together `realShare`, 0 to 1. */
export function rowsOf(towns: readonly Town[], realShare: number): Row[] {
  const present = DOMAINS.filter((domain) => towns.some((town) => town.domain === domain));
  const shareOf = { real: realShare, simulated: 1 - realShare };
  const shares = sum(present.map((domain) => shareOf[domain]));
  return towns.flatMap((town) => {
    const ofDomain = towns.filter(({ domain }) => domain === town.domain).length;
    const assessed = town.sites.filter(({ isAssessed }) => isAssessed).length;
    const weight = shareOf[town.domain] / shares / ofDomain / assessed;
    const prevalence = logOdds(prevalenceOf(town));
    return town.sites.map((site) => ({
      town,
      site,
      strengths: strengthsOf(site.evidence),
      isIllegal: site.isIllegal,
      prevalence,
      weight: site.isAssessed ? weight : 0,
    }));
  });
}

/** Half a site is added to either side, so that a town without a farm has a prevalence over 0 (H. Jeffreys). */
export function prevalenceOf({ sites }: Pick<Town, 'sites'>): number {
  return (sites.filter(({ isIllegal }) => isIllegal).length + 0.5) / (sites.length + 1);
}

/** In bits. */
export function logOdds(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

export function probability(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}
