import { shown } from './ranking.ts';
import type { Report, SiteReport } from './report.ts';

/** A site with its place in the ranking, counted from 1. */
export interface Placed {
  readonly place: number;
  readonly site: SiteReport;
}

/** A heading and the sites under it; never without sites. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Placed[];
}

/** The sites that the table shows, under the headings it shows them under; places are counted through. */
export function sectionsOf(report: Report): Section[] {
  const { flagged, unclear } = shown(report);
  const placed = (sites: readonly SiteReport[], first: number) =>
    sites.map((site, index) => ({ place: first + index, site }));
  return [
    { title: 'Flagged sites, most expected megawatts first', rows: placed(flagged, 1) },
    { title: 'Unclear and not flagged, most probable first', rows: placed(unclear, 1 + flagged.length) },
  ].filter(({ rows }) => rows.length > 0);
}
