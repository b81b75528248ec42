import { flags } from '../score/judge.ts';
import type { Report, SiteReport } from './report.ts';

/** Whether the verdict flags the site, and nobody has explained it. */
export function isFlagged(site: Pick<SiteReport, 'verdict' | 'known'>): boolean {
  return flags(site.verdict) && !isExplained(site);
}

export function isUnclear(site: Pick<SiteReport, 'verdict' | 'known'>): boolean {
  return site.verdict === 'unclear' && !isExplained(site);
}

/** Whether it is left out of what is suspected, as a site that is known and explained. */
export function isExplained({ known }: Pick<SiteReport, 'known'>): boolean {
  return known?.state === 'within';
}

/** The same report with the flagged sites alone; its totals still speak of all. */
export function onlyFlagged(report: Report): Report {
  const sites = report.sites.filter(isFlagged);
  const listed = new Set(sites.map(({ site_id }) => site_id));
  const { dossiers } = report;
  return {
    ...report,
    sites,
    ...(dossiers && { dossiers: dossiers.filter(({ site_id }) => listed.has(site_id)) }),
  };
}

/** In the order in which a visit is worth most: expected megawatts, then probability, then name. */
function ranked(sites: readonly SiteReport[]): SiteReport[] {
  return [...sites].sort(
    (a, b) =>
      (b.expected_mw ?? 0) - (a.expected_mw ?? 0) ||
      (b.probability ?? 0) - (a.probability ?? 0) ||
      (a.site_id < b.site_id ? -1 : 1),
  );
}

/** The flagged sites in that order, and after them the unclear ones, the most probable first. */
export function rankedForVisits(sites: readonly SiteReport[]): SiteReport[] {
  return [...ranked(sites.filter(isFlagged)), ...rankedUnclear(sites)];
}

function rankedUnclear(sites: readonly SiteReport[]): SiteReport[] {
  return ranked(sites.filter(isUnclear)).sort((a, b) => (b.probability ?? 0) - (a.probability ?? 0));
}

/** Most of a page: the table is for reading, and its engine slows with the square of its rows. */
const MOST_FLAGGED = 25;
const MOST_UNCLEAR = 5;

/** What the table shows of a report, and how much it leaves out. */
export interface Shown {
  readonly flagged: readonly SiteReport[];
  readonly unclear: readonly SiteReport[];
  readonly flaggedLeftOut: number;
  readonly unclearLeftOut: number;
}

export function shown({ sites, totals }: Report): Shown {
  const flagged = ranked(sites.filter(isFlagged)).slice(0, MOST_FLAGGED);
  const unclear = rankedUnclear(sites).slice(0, MOST_UNCLEAR);
  return {
    flagged,
    unclear,
    flaggedLeftOut: totals.flagged - flagged.length,
    unclearLeftOut: totals.unclear - unclear.length,
  };
}
