/** Sites that are registered but of which nothing was read: they have no verdict, and are not left out. */
import { type Sites, sitesOf } from '../readings/store.ts';

/** The sites read and those registered, in the order of their names. */
export function withUnread(sites: Sites, registered: Iterable<string>): Sites {
  const names = [...new Set([...sites.names, ...registered])].sort();
  return sitesOf(names, (site) => sites.get(site) ?? { site, quantities: new Map() });
}
