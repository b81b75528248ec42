/** What could not be seen, in the report: the smallest blocks that would be noticed, by sector. */
import { z } from 'zod';
import { NOT_SAID } from '../estimate/breakdown.ts';
import type { SiteEstimate } from '../estimate/estimate.ts';
import { OTHER_SECTORS, type UnseenGroup, unseenBySector } from '../estimate/unseen.ts';
import { words } from '../language/words.ts';
import { toMw } from '../units.ts';
import { type Column, columned } from './columned.ts';
import { percent, power, whole } from './figures.ts';
import { groupName } from './group-name.ts';
import { wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Report, SiteReport } from './report.ts';
import { significant } from './rounding.ts';

export const unseenSchema = z
  .strictObject({
    definition: z.string(),
    says: z.string(),
    groups: z.array(
      z.strictObject({
        sector: z.string(),
        sites: z.int().nonnegative().describe('of which it is known'),
        median_kw: z.number(),
        p80_kw: z.number(),
        median_share: z.number().describe("median of the same / today's load"),
      }),
    ),
  })
  .describe('What could not be seen: the smallest blocks that would be noticed, by declared sector.');

export function unseenReport(sites: readonly SiteEstimate[]): z.infer<typeof unseenSchema> {
  const groups = unseenBySector(sites);
  return {
    definition: words`Least visible is the size at which half of the blocks that come to such a site during the data are noticed, that is, flagged or unclear.`,
    says: sentence(groups),
    groups: groups.map(({ key, sites: count, median, p80, share }) => ({
      sector: key,
      sites: count,
      median_kw: significant(median),
      p80_kw: significant(p80),
      median_share: significant(share),
    })),
  };
}

/** So many groups are named; JSON has all. */
const NAMED = 4;

function sentence(groups: readonly UnseenGroup[]): string {
  if (groups.length === 0) return words`How small a block would be noticed in these data is not known.`;
  const sizes = groups.slice(0, NAMED).map(({ key, median, share }) => {
    const size = sizeAt(key, power(toMw(median)));
    return share < 1 ? words`${size} (${percent(share)} of the load)` : size;
  });
  return words`More often missed than noticed: blocks that came during the data and draw less than ${sizes.join(', ')}; those that were there before, and that no internet shutdown tested, up to some three times that.`;
}

function sizeAt(sector: string, size: string): string {
  if (sector === NOT_SAID) return words`${size} where no sector is said`;
  return sector === OTHER_SECTORS
    ? words`${size} in other sectors`
    : words`${size} in ${groupName('sector', sector).replaceAll('_', ' ')}`;
}

/** In one sentence, for the sectors with most sites. */
export function unseenInShort({ totals }: Report, { width, aside }: Pen): string[] {
  if (totals.unseen === undefined) return [];
  const { groups, says } = totals.unseen;
  const sizes = groups
    .slice(0, NAMED)
    .map(({ sector, median_kw }) => sizeAt(sector, power(median_kw / 1000)));
  const sentence =
    sizes.length === 0
      ? says
      : words`Cannot be seen in these data, more often than not: blocks under ${sizes.join(', ')}; up to three times as large if they came before the data.`;
  return wrap(sentence, width).map(aside);
}

const columns = (): Column[] => [
  { head: words`Sector`, narrowest: 12 },
  { head: words`Sites`, align: 'right' },
  { head: words`Median`, align: 'right' },
  { head: words`Of its load`, align: 'right' },
  { head: words`4 of 5 under`, align: 'right' },
];

/** What it means, and all sectors. */
export function unseen({ totals }: Report, pen: Pen): string[] {
  if (totals.unseen === undefined) return [];
  const { definition, says, groups } = totals.unseen;
  const rows = groups.map(({ sector, sites, median_kw, median_share, p80_kw }) => [
    groupName('sector', sector).replaceAll('_', ' '),
    whole(sites),
    power(median_kw / 1000),
    percent(median_share),
    power(p80_kw / 1000),
  ]);
  return [
    ...wrap(words`What could not be seen: the least visible block, by sector`, pen.width).map(pen.heading),
    ...(rows.length === 0 ? [] : columned(columns(), rows, pen)),
    ...wrap(`${definition} ${says}`, pen.width).map(pen.aside),
  ];
}

/** In words about one site. */
export function leastVisibleTold({ least_visible_kw: least }: SiteReport): string {
  return least === null || least === undefined
    ? ''
    : words`A block under ${power(least / 1000)} that came during the data would more often be missed here than noticed.`;
}
