/** What is true of the sites of a town: src/evaluate's truth, and the building that each was made from. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readTruth, type TruthSite } from '../src/evaluate/truth.ts';
import type { TruthEntry } from '../src/simulate/truth.ts';

export interface Label extends TruthSite {
  /** The building whose load this is; undefined where it was made up, and so is like no other. */
  readonly building: string | undefined;
}

/** The word in the column `host` for a load that is no building's. */
const MADE_UP = 'modelled';

/** The labels of truth.csv in a folder, in its order. Throws a Failure for what is no truth. */
export async function labelsOf(folder: string): Promise<Label[]> {
  const path = join(folder, 'truth.csv');
  const text = await readFile(path, 'utf8');
  const hosts = new Map(
    parse<{ site_id: string; host?: string }>(text, { columns: true, bom: true, trim: true }).map((row) => [
      row.site_id,
      row.host === MADE_UP ? undefined : row.host || undefined,
    ]),
  );
  return readTruth(text, path).map((site) => ({ ...site, building: hosts.get(site.siteId) }));
}

/** The label of a simulated site, as a reader of its truth.csv has it. */
export function labelOf({
  siteId,
  label,
  scenario,
  sector,
  illegalKwRecent,
  onset,
  host,
}: TruthEntry): Label {
  const day = onset?.slice(0, '2022-01-05'.length);
  return { siteId, label, scenario, sector, illegalKwRecent, onset: day, building: host };
}
