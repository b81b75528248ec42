import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { InputReport, Report, SiteReport } from '../../src/report/report.ts';
import { type ScanOptions, scan } from '../../src/scan.ts';

/** Path of a file of a story, or of its folder. */
export function storyFile(story: string, name = ''): string {
  return fileURLToPath(new URL(`../../fixtures/${story}/${name}`, import.meta.url));
}

/** Scans files of a story as a user would who says nothing but their names. */
export function scanStory(
  story: string,
  names: readonly string[],
  options: Partial<ScanOptions> = {},
): Promise<Report> {
  const files = names.map((name) => storyFile(story, name));
  return scan({ files, version: '0.0.0', references: {}, say: () => undefined, ...options });
}

export const THREE_FILES = ['load.csv.gz', 'traffic.csv.gz', 'sites.csv'] as const;

/** What was put into the data of a story. */
export interface Truth {
  readonly label: string;
  /** Over the last 28 days. */
  readonly illegalMw: number;
  readonly loadMw: number;
  readonly meanLoadKw: number;
  readonly onset: string;
}

/** The truth of one site of a story. */
export function truthOf(story: string, site: string): Truth {
  const truth = truthsOf(story).get(site);
  if (truth === undefined) throw new Error(`${story} has no ${site}`);
  return truth;
}

/** All that is mined in a story, in MW. */
export function illegalMwIn(story: string): number {
  return [...truthsOf(story).values()].reduce((sum, { illegalMw }) => sum + illegalMw, 0);
}

function truthsOf(story: string): Map<string, Truth> {
  const rows: Record<string, string>[] = parse(readFileSync(storyFile(story, 'truth.csv')), {
    columns: true,
  });
  return new Map(
    rows.map((row) => [
      row['site_id']!,
      {
        label: row['label']!,
        illegalMw: Number(row['illegal_kw_recent']) / 1000,
        loadMw: Number(row['load_kw_recent']) / 1000,
        meanLoadKw: Number(row['load_kw_mean']),
        onset: row['onset']!.slice(0, 10),
      },
    ]),
  );
}

export function siteOf({ sites }: Report, id: string): SiteReport {
  const site = sites.find(({ site_id }) => site_id === id);
  if (site === undefined) throw new Error(`the report has no ${id}`);
  return site;
}

/** Names of the sites that are flagged, in the order of the alphabet. */
export function flaggedIn({ sites }: Report): string[] {
  return sites
    .filter(({ verdict }) => verdict === 'suspected' || verdict === 'over_licence')
    .map(({ site_id }) => site_id)
    .sort();
}

export function warningIn({ warnings }: Report, code: string): Report['warnings'][number] | undefined {
  return warnings.find((warning) => warning.code === code);
}

/** Kind -> count and `line:column` of the first, of what was not used in one input. */
export function ledgerOf({ rejects, duplicates, ignored }: InputReport): Record<string, [number, string]> {
  return Object.fromEntries(
    [...rejects, ...duplicates, ...ignored].map(({ code, count, first }) => [
      code,
      [count, first.split(':').slice(-2).join(':')] as [number, string],
    ]),
  );
}

/** Days between two calendar days. */
export function daysApart(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}
