import { words } from '../language/words.ts';
import type { DossierReport } from './dossiers.ts';
import { shown } from './ranking.ts';
import type { Report, SiteReport } from './report.ts';

/** A site with its place in the ranking, counted from 1, and what may be drawn of it. */
export interface Placed {
  readonly place: number;
  readonly site: SiteReport;
  readonly dossier?: DossierReport | undefined;
}

/** A heading and the sites under it; never without sites. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Placed[];
}

/** The sites that the table shows, under the headings it shows them under; places are counted through. */
export function sectionsOf(report: Report): Section[] {
  const { flagged, unclear } = shown(report);
  const dossiers = new Map(report.dossiers?.map((dossier) => [dossier.site_id, dossier]));
  const placed = (sites: readonly SiteReport[], first: number) =>
    sites.map((site, index) => ({ place: first + index, site, dossier: dossiers.get(site.site_id) }));
  return [
    { title: words`Flagged sites, most expected megawatts first`, rows: placed(flagged, 1) },
    { title: words`Unclear and not flagged, most probable first`, rows: placed(unclear, 1 + flagged.length) },
  ].filter(({ rows }) => rows.length > 0);
}
