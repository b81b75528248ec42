/** truth.csv: what is true of each site of a labelled town. */

import { parse } from 'csv-parse/sync';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';

export interface TruthSite {
  readonly siteId: string;
  readonly label: Label;
  readonly scenario: string | undefined;
  readonly sector: string | undefined;
  /** Mean illegal load over the last 28 days, kW; of a licensed site the excess over its licence. */
  readonly illegalKwRecent: number;
  /** Local calendar day on which it began; `undefined` if before the data, or never. */
  readonly onset: string | undefined;
}

export type Label = (typeof LABELS)[number];
const LABELS = ['clean', 'illegal', 'licensed', 'licensed_excess'] as const;

/** Columns may stand in any order, and others beside them. Throws a Failure that says where, for text that is no truth. */
export function readTruth(text: string, path: string): TruthSite[] {
  const rows = rowsOf(text, path);
  const sites = rows.map(([row, line]) => siteOf(row, `${path}:${line}`));
  const seen = new Map<string, number>();
  for (const [i, { siteId }] of sites.entries()) {
    if (seen.has(siteId)) {
      throw unreadable(
        words`site ${siteId} has two lines of truth`,
        `${path}:${rows[i]![1]}`,
        words`Keep one of them.`,
      );
    }
    seen.set(siteId, i);
  }
  return sites;
}

type Row = Readonly<Record<string, string>>;

function rowsOf(text: string, path: string): [Row, number][] {
  let records: { record: Row; info: { lines: number } }[];
  try {
    records = parse(text, {
      columns: header(path),
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    const says = error instanceof Error ? error.message : String(error);
    throw unreadable(says, path, words`A truth file is comma-separated, with a header line.`);
  }
  if (records.length === 0)
    throw unreadable(
      words`no site has a line of truth`,
      path,
      words`It needs the columns ${REQUIRED.join(', ')}, and a line a site.`,
    );
  return records.map(({ record, info }) => [record, info.lines]);
}

const REQUIRED = ['site_id', 'label', 'illegal_kw_recent'];

function header(path: string): (names: string[]) => string[] {
  return (names) => {
    const missing = REQUIRED.filter((name) => !names.includes(name));
    if (missing.length === 0) return names;
    throw unreadable(
      words`no column ${missing.join(', ')} in the truth`,
      `${path}:1`,
      words`It has: ${names.join(', ')}. A truth file has site_id, label (${LABELS.join(', ')}), illegal_kw_recent, and may have scenario, sector, onset.`,
    );
  };
}

function siteOf(row: Row, where: string): TruthSite {
  const label = LABELS.find((known) => known === row['label']);
  if (label === undefined) {
    throw unreadable(
      words`"${row['label'] ?? ''}" is no label`,
      where,
      words`Labels are ${LABELS.join(', ')}.`,
    );
  }
  const illegalKwRecent = Number(row['illegal_kw_recent'] || (label === 'clean' ? '0' : 'NaN'));
  if (!(illegalKwRecent >= 0)) {
    throw unreadable(
      words`illegal_kw_recent is "${row['illegal_kw_recent'] ?? ''}"`,
      where,
      words`Give the mean illegal load over the last 28 days in kW.`,
    );
  }
  const siteId = row['site_id'] ?? '';
  if (siteId === '')
    throw unreadable(words`a site without site_id`, where, words`Name the site, or delete the line.`);
  return {
    siteId,
    label,
    scenario: row['scenario'] || undefined,
    sector: row['sector'] || undefined,
    illegalKwRecent,
    onset: row['onset']?.slice(0, '2022-01-05'.length) || undefined,
  };
}

function unreadable(says: string, where: string, remedy: string): Failure {
  return new Failure('bad_truth', EXIT.unreadable, says, { where, remedy });
}
