import type { SiteCells } from '../../src/readings/cells.ts';
import { type Sites, sitesOf } from '../../src/readings/store.ts';

/** Sites that are at hand, as those of a store are: in the order of their names, one after another. */
export function lazily(sites: readonly SiteCells[]): Sites {
  const byName = new Map(sites.map((cells) => [cells.site, cells]));
  return sitesOf([...byName.keys()].sort(), (name) => byName.get(name));
}
