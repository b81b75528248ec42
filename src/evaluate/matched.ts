/** The sites of a truth beside what a report says of them. */
import { isFlagged as isFlaggedSite } from '../report/ranking.ts';
import type { Report, SiteReport } from '../report/report.ts';
import type { TruthSite } from './truth.ts';

export interface Match {
  readonly truth: TruthSite;
  /** `undefined` where the report does not know the site. */
  readonly reported: SiteReport | undefined;
  /** Probability of the report; the prior for a site it did not judge. */
  readonly probability: number;
}

export interface Matches {
  /** Clean and illegal, which are ranked; in the order of the truth. */
  readonly ranked: readonly Match[];
  /** Licensed, with excess or without: reported apart. */
  readonly licensed: readonly Match[];
  readonly notInReport: readonly string[];
  readonly notInTruth: readonly string[];
}

/**
 * A site that the report leaves out, or did not assess, ranks at the prior: silence must gain nothing. Sites without a
 * line of truth take no part but in the report's totals.
 */
export function match(report: Report, truth: readonly TruthSite[]): Matches {
  const reported = new Map(report.sites.map((site) => [site.site_id, site]));
  const known = new Set(truth.map(({ siteId }) => siteId));
  const prior = priorOf(report);
  const matches = truth.map((site) => {
    const found = reported.get(site.siteId);
    return { truth: site, reported: found, probability: found?.probability ?? prior };
  });
  return {
    ranked: matches.filter(({ truth: { label } }) => label === 'clean' || label === 'illegal'),
    licensed: matches.filter(({ truth: { label } }) => label === 'licensed' || label === 'licensed_excess'),
    notInReport: matches.filter((site) => site.reported === undefined).map((site) => site.truth.siteId),
    notInTruth: report.sites.map((site) => site.site_id).filter((id) => !known.has(id)),
  };
}

export function isFlagged({ reported }: Match): boolean {
  return reported !== undefined && isFlaggedSite(reported);
}

function priorOf({ parameters }: Report): number {
  const prior = parameters['prior']?.value;
  return typeof prior === 'number' ? prior : PRIOR_IF_UNSAID;
}

/** Where a report does not tell its prior. Of the order of what busts suggest; assumed 2026-11. */
const PRIOR_IF_UNSAID = 0.03;
