import type { Report, SiteReport, Verdict } from './report.ts';

const FLAGGED: ReadonlySet<Verdict> = new Set(['suspected', 'over_licence']);

/** Whether the verdict flags the site, and nobody has explained it. */
export function isFlagged(site: Pick<SiteReport, 'verdict' | 'known'>): boolean {
  return FLAGGED.has(site.verdict) && !isExplained(site);
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
  return { ...report, sites: report.sites.filter(isFlagged) };
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
  const unclear = ranked(sites.filter(isUnclear))
    .sort((a, b) => (b.probability ?? 0) - (a.probability ?? 0))
    .slice(0, MOST_UNCLEAR);
  return {
    flagged,
    unclear,
    flaggedLeftOut: totals.flagged - flagged.length,
    unclearLeftOut: totals.unclear - unclear.length,
  };
}
