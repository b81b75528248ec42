/** Sites that are registered but of which nothing was read: they have no verdict, and are not left out. */
import type { SiteCells } from '../readings/cells.ts';

/** The sites read and those registered, in the order of their names. */
export function withUnread(sites: readonly SiteCells[], registered: Iterable<string>): SiteCells[] {
  const read = new Set(sites.map(({ site }) => site));
  const unread = [...registered].filter((site) => !read.has(site));
  return [...sites, ...unread.map((site) => ({ site, quantities: new Map() }))].sort((a, b) =>
    a.site < b.site ? -1 : 1,
  );
}
