/** A town of sites with nothing but labels, buildings and evidence. */
import type { Row } from '../../calibrate/rows.ts';
import type { Domain, LabelledSite, Town } from '../../calibrate/towns.ts';

interface Told {
  readonly isIllegal?: boolean;
  readonly building?: string;
  readonly scenario?: string;
  readonly evidence?: LabelledSite['evidence'];
}

export function townOf(name: string, sites: readonly Told[], domain: Domain = 'real'): Town {
  return {
    name,
    domain,
    shutdown: 'no shutdown',
    sites: sites.map(({ isIllegal = false, building, scenario, evidence = [] }, i) => ({
      truth: {
        siteId: `${i}`,
        label: isIllegal ? 'illegal' : 'clean',
        scenario,
        sector: undefined,
        illegalKwRecent: isIllegal ? 10 : 0,
        onset: undefined,
        building,
      },
      isIllegal,
      building: building ?? `${name}/${i}`,
      isAssessed: true,
      recentKw: 20,
      excess: undefined,
      evidence,
      block: isIllegal ? { way: 'standing', kw: 12, error: undefined, onset: undefined } : undefined,
    })),
  };
}

/** Prevalence 0 bits, weight 1: as a measure wants them. */
export function evenRows(town: Town): Row[] {
  return town.sites.map((site) => ({
    town,
    site,
    strengths: new Float64Array(0),
    isIllegal: site.isIllegal,
    prevalence: 0,
    weight: 1,
  }));
}
