import { rankedForVisits } from '../ranking.ts';
import type { Report, SiteReport } from '../report.ts';

/** Sites that have a dossier, with their places in the ranking, from 1. */
export type Dossiers = ReadonlyMap<SiteReport, number>;

export function dossiersIn({ sites, dossiers = [] }: Report): Dossiers {
  const drawn = new Set(dossiers.map(({ site_id }) => site_id));
  const inOrder = rankedForVisits(sites).map((site, index) => [site, index + 1] as const);
  return new Map(inOrder.filter(([{ site_id }]) => drawn.has(site_id)));
}
