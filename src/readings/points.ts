/** To which site a metering point belongs, where the register does not say so but a file of readings does. */
import { readRecords } from '../sources/records.ts';
import { siteName } from '../sources/site-name.ts';
import type { RegisteredSite } from '../sources/sites.ts';
import type { ReadingSource } from '../sources/source.ts';

/**
 * Point -> site, by the register and behind it by the files of readings that have a column of each, as they say first.
 * Such files are read once more, for as long as one of the points that were read is not known by what was said before.
 */
export async function sitesOfPoints(
  sources: readonly ReadingSource[],
  registered: ReadonlyMap<string, RegisteredSite>,
  read: Iterable<string>,
): Promise<Map<string, string>> {
  const sites = new Map<string, string>();
  for (const [point, { pointOf }] of registered) if (pointOf !== undefined) sites.set(point, pointOf);
  const names = [...read];
  for (const { table, siteIndex, pointOf } of sources) {
    if (pointOf === undefined || names.every((name) => sites.has(name))) continue;
    await readRecords(table, {
      record(fields) {
        const [point, site] = [siteName(fields[siteIndex] ?? ''), siteName(fields[pointOf] ?? '')];
        if (point !== '' && site !== '' && site !== point && !sites.has(point)) sites.set(point, site);
      },
      unreadable: () => undefined,
    });
  }
  return sites;
}
