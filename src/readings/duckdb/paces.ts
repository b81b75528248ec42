/**
 * Where times name ends, an interval lasts as long as those of its site do just then (when.ts). SQL takes them all to
 * be as long as usual at their site: here is which sites may be otherwise.
 */
import { HOUR, INTERVALS } from '../../sources/interval-minutes.ts';
import type { ReadingSource } from '../../sources/source.ts';
import { siteNamed } from '../read.ts';
import type { Meanings } from './meanings.ts';
import { type Row, unsureRows } from './rows.ts';
import type { Session } from './session.ts';
import type { Staged } from './stage.ts';

/**
 * The sites at which a distance between ends, in the order of the file, may have changed the pace: a shorter one than
 * usual, or the same longer one twice in a row; and those with a line of which SQL is not sure, whose end it does not
 * know.
 */
export async function unsteadySites(
  session: Session,
  source: ReadingSource,
  { sites, ends }: Meanings,
  { unsure }: Staged,
): Promise<ReadonlySet<string>> {
  const unsteady = new Set<string>();
  const paces = sites.map((site) => ({
    last: Number.NaN,
    longer: 0,
    usual: source.siteMinutes.get(site) ?? source.intervalMinutes ?? HOUR,
  }));
  const sql = 'SELECT site, moment FROM reading WHERE site IS NOT NULL ORDER BY place';
  for await (const { rows, column } of session.chunks(sql)) {
    const [numbers, moments] = [column(0), column(1)];
    for (let row = 0; row < rows; row += 1) {
      const site = Number(numbers.getItem(row));
      const end = ends[Number(moments.getItem(row))]!;
      const pace = paces[site]!;
      const distance = end - pace.last;
      if (distance === 0) continue;
      pace.last = end;
      const isPace = INTERVALS.includes(distance);
      if (isPace && (distance < pace.usual || (distance > pace.usual && distance === pace.longer))) {
        unsteady.add(sites[site]!);
      }
      pace.longer = distance;
    }
  }
  if (unsure === 0) return unsteady;
  for await (const site of sitesOf(unsureRows(session), source)) unsteady.add(site);
  return unsteady;
}

async function* sitesOf(rows: AsyncIterable<Row>, { siteIndex }: ReadingSource): AsyncGenerator<string> {
  for await (const { fields } of rows) {
    const { site, refusal } = siteNamed(fields[siteIndex] ?? '');
    if (refusal === undefined) yield site;
  }
}
