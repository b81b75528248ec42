/** Two reports held against each other: what is new, what is gone, what grew. For programs; fields are added, never renamed. */
import { z } from 'zod';
import type { Interval } from '../../interval.ts';
import { interval } from '../interval.ts';
import { isExplained, isFlagged } from '../ranking.ts';
import { type Report, reportSchema, type SiteReport } from '../report.ts';
import { intervalToWatt, mwToWatt } from '../rounding.ts';
import { differenceOf, overlap, sumOf } from './difference.ts';
import { notesOn } from './notes.ts';

export const DIFF_SCHEMA = 'mining-audit/diff/1';

const count = z.int().nonnegative();
const megawatts = z.number();
const told = reportSchema.shape.sites.element.shape;

/** What a site is in a report in which it is not flagged. */
const STANDINGS = [
  'flagged',
  'unclear',
  'unremarkable',
  'known',
  'licensed',
  'not_assessed',
  'not_in_data',
  'not_listed',
] as const;
export type Standing = (typeof STANDINGS)[number];

const standing = z
  .enum(STANDINGS)
  .describe(
    '`known`: left out by the list of known sites; `not_listed`: the report was written with --only flagged, so it is not flagged or not there',
  );

const CHANGES = ['new', 'gone', 'grown', 'shrunk', 'within_uncertainty', 'size_unknown'] as const;
export type Change = (typeof CHANGES)[number];

const changed = z.strictObject({
  site_id: z.string(),
  name: told.name,
  region: told.region,
  change: z
    .enum(CHANGES)
    .describe(
      '`grown` and `shrunk`: the intervals of the two blocks do not touch; `within_uncertainty`: they do, so that no change is shown; `size_unknown`: one of them has no block',
    ),
  was: standing,
  is: standing,
  old_block_mw: interval.nullable(),
  new_block_mw: interval.nullable(),
  old_expected_mw: megawatts.nullable(),
  new_expected_mw: megawatts.nullable(),
  change_mw: megawatts.describe(
    'new expected_mw - old expected_mw; what is not there, or not suspected, is 0',
  ),
});

const run = z.strictObject({
  version: z.string(),
  period: reportSchema.shape.period,
  sites: count,
  flagged: count,
  suspected_mw: interval,
  known_mw: megawatts.nullable(),
});

export const diffSchema = z.strictObject({
  schema: z.literal(DIFF_SCHEMA),
  old: run,
  new: run,
  notes: z
    .array(z.strictObject({ code: z.string(), says: z.string() }))
    .describe('in what the two runs differ beside the world: with any of them not all change is in the data'),
  totals: z.strictObject({
    suspected_mw: interval.describe(
      'new - old, as if the errors of the two were independent; they share many, so the bounds are rather too wide',
    ),
    opened_mw: interval.describe(
      'expected megawatts of new suspects, and what grew; the bounds are those of the blocks, if all of them mine',
    ),
    closed_mw: interval.describe('the same of suspects that are gone, and of what shrank'),
    other_mw: megawatts.describe(
      'the rest of the change: sites not flagged in either, changes within the uncertainty, rounding; opened - closed + other = suspected, to the watt',
    ),
  }),
  sites: z
    .array(changed)
    .describe('flagged in either report: new, gone, grown, shrunk, then the others; the largest first'),
});

export type Diff = z.infer<typeof diffSchema>;
export type Changed = Diff['sites'][number];

/** What became of the sites of one report in another. */
export function diffOf(before: Report, after: Report): Diff {
  const [olds, news] = [byId(before), byId(after)];
  const ids = [...new Set([...olds.keys(), ...news.keys()])];
  const sites = ids
    .flatMap((id) =>
      changeOf(id, { site: olds.get(id), report: before }, { site: news.get(id), report: after }),
    )
    .sort(
      (a, b) =>
        CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) ||
        Math.abs(b.change_mw) - Math.abs(a.change_mw) ||
        (a.site_id < b.site_id ? -1 : 1),
    );
  const those = (...changes: Change[]) => sites.filter(({ change }) => changes.includes(change));
  const opened = intervalToWatt(sumOf(those('new', 'grown').map((one) => openedAt(one))));
  const closed = intervalToWatt(sumOf(those('gone', 'shrunk').map((one) => closedAt(one))));
  const change = intervalToWatt(differenceOf(after.totals.suspected_mw, before.totals.suspected_mw));
  return {
    schema: DIFF_SCHEMA,
    old: runOf(before),
    new: runOf(after),
    notes: notesOn(before, after),
    totals: {
      suspected_mw: change,
      opened_mw: opened,
      closed_mw: closed,
      other_mw: mwToWatt(change.central - opened.central + closed.central),
    },
    sites,
  };
}

function byId({ sites }: Report): Map<string, SiteReport> {
  return new Map(sites.map((site) => [site.site_id, site]));
}

function runOf({ tool, period, totals }: Report): Diff['old'] {
  const { parts: _, ...suspected } = totals.suspected_mw;
  return {
    version: tool.version,
    period,
    sites: totals.sites,
    flagged: totals.flagged,
    suspected_mw: suspected,
    known_mw: totals.known_mw ?? null,
  };
}

interface At {
  readonly site: SiteReport | undefined;
  readonly report: Report;
}

/** Nothing of a site that is flagged in neither. */
function changeOf(id: string, before: At, after: At): Changed[] {
  const [was, is] = [standingOf(before), standingOf(after)];
  if (was !== 'flagged' && is !== 'flagged') return [];
  const [oldBlock, newBlock] = [blockAt(before), blockAt(after)];
  const [oldMw, newMw] = [before.site?.expected_mw ?? null, after.site?.expected_mw ?? null];
  const site = (after.site ?? before.site)!;
  return [
    {
      site_id: id,
      name: site.name,
      region: site.region,
      change: kindOf(was, is, oldBlock, newBlock),
      was,
      is,
      old_block_mw: oldBlock,
      new_block_mw: newBlock,
      old_expected_mw: oldMw,
      new_expected_mw: newMw,
      change_mw: mwToWatt((newMw ?? 0) - (oldMw ?? 0)),
    },
  ];
}

function standingOf({ site, report }: At): Standing {
  if (site === undefined) return report.sites.length < report.totals.sites ? 'not_listed' : 'not_in_data';
  if (isFlagged(site)) return 'flagged';
  if (isExplained(site)) return 'known';
  return site.verdict as Standing;
}

function blockAt({ site }: At): Interval | null {
  return site?.block_mw ?? null;
}

function kindOf(was: Standing, is: Standing, before: Interval | null, after: Interval | null): Change {
  if (was !== 'flagged') return 'new';
  if (is !== 'flagged') return 'gone';
  if (before === null || after === null) return 'size_unknown';
  if (overlap(before, after)) return 'within_uncertainty';
  return after.central > before.central ? 'grown' : 'shrunk';
}

/** What a change adds to the total, between the least and the most that the blocks allow. */
function openedAt({ change, change_mw, new_block_mw: now, old_block_mw: then }: Changed): Interval {
  const least = change === 'new' ? now : now && then && differenceOf(now, then);
  return around(change_mw, least);
}

function closedAt({ change, change_mw, new_block_mw: now, old_block_mw: then }: Changed): Interval {
  const least = change === 'gone' ? then : now && then && differenceOf(then, now);
  return around(-change_mw, least);
}

function around(central: number, bounds: Interval | null): Interval {
  const { low, high, level } = bounds ?? { low: central, high: central, level: 0.9 };
  return { central, low: Math.min(central, low), high: Math.max(central, high), level };
}
