/** Sites of several metering points: the points are judged one by one, and shown together. */
import { z } from 'zod';
import { words } from '../language/words.ts';
import { type Column, columned } from './columned.ts';
import { counted, power } from './figures.ts';
import { wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import { isFlagged } from './ranking.ts';
import type { Report, SiteReport } from './report.ts';
import { mwToWatt, significant } from './rounding.ts';
import { verdictOf } from './site-words.ts';

export const siteOfPointsSchema = z
  .strictObject({
    site: z.string(),
    points: z.array(z.string()).describe('site_id of its metering points'),
    mean_kw: z.number().nullable().describe('sum of the mean loads that are known; null where none is'),
    expected_mw: z.number().describe('sum over its points'),
    flagged: z.int().nonnegative().describe('of its points'),
    not_assessed: z.int().nonnegative(),
  })
  .describe('a site of several metering points');

type SiteOfPoints = z.infer<typeof siteOfPointsSchema>;

/** Those with more than one point, in the order of their names. */
export function sitesOfPoints(sites: readonly SiteReport[]): SiteOfPoints[] {
  const groups = new Map<string, SiteReport[]>();
  for (const point of sites) {
    if (typeof point.point_of !== 'string') continue;
    const group = groups.get(point.point_of) ?? [];
    group.push(point);
    groups.set(point.point_of, group);
  }
  return [...groups]
    .filter(([, points]) => points.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([site, points]) => {
      const loads = points.flatMap(({ load }) => load?.mean_kw ?? []);
      return {
        site,
        points: points.map(({ site_id }) => site_id),
        mean_kw: loads.length === 0 ? null : significant(sum(loads)),
        expected_mw: mwToWatt(sum(points.map(({ expected_mw }) => expected_mw ?? 0))),
        flagged: points.filter(isFlagged).length,
        not_assessed: points.filter(({ verdict }) => verdict === 'not_assessed').length,
      };
    });
}

const columns = (): readonly Column[] => [
  { head: words`Site`, narrowest: 12 },
  { head: words`Mean`, align: 'right' },
  { head: words`Expected`, align: 'right' },
  { head: words`Points`, narrowest: 16 },
];

const MOST_SHOWN = 10;

/** Those with the most expected megawatts, of sites of which a point is flagged. */
export function points({ sites_of_points: all = [], sites }: Report, pen: Pen): string[] {
  const flagged = all
    .filter((one) => one.flagged > 0)
    .sort((a, b) => b.expected_mw - a.expected_mw || (a.site < b.site ? -1 : 1));
  if (flagged.length === 0) return [];
  const byId = new Map(sites.map((site) => [site.site_id, site]));
  const rows = flagged
    .slice(0, MOST_SHOWN)
    .map((one) => [
      one.site,
      one.mean_kw === null ? '-' : power(one.mean_kw / 1000),
      power(one.expected_mw),
      one.points.map((id) => `${id} ${verdictIn(byId, id)}`).join(', '),
    ]);
  const left = flagged.length - rows.length;
  return [
    ...wrap(words`Sites of several metering points, of which one is flagged`, pen.width).map(pen.heading),
    ...columned(columns(), rows, pen),
    ...(left === 0 ? [] : wrap(words`${counted(left, 'more such site')}: see --json.`, pen.width)),
  ];
}

/** A report of flagged sites alone lacks the others. */
function verdictIn(sites: ReadonlyMap<string, SiteReport>, id: string): string {
  const site = sites.get(id);
  return site === undefined ? words`not flagged` : verdictOf(site);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
