/**
 * Sites whose names look alike: one letter in Cyrillic and in Latin, in capitals, or with a stray space. They are one
 * site where one of the names is registered, the others are not, and no two were ever read at the same time.
 */
import type { Quantity } from '../sources/quantity.ts';
import { folded } from '../sources/site-name.ts';
import { QuantityCells, type SiteCells } from './cells.ts';
import { covered, overlaps } from './coverage.ts';
import { type Extent, extentOf } from './extent.ts';
import { type Sites, sitesOf } from './store.ts';

/** The sites of a scan, and from when to when the load of each was read. */
export interface SitesRead {
  readonly sites: Sites;
  readonly extents: ReadonlyMap<string, Extent>;
}

export interface LookAlikes extends SitesRead {
  /** Names as they stand in the readings -> the registered name under which the site now goes. */
  readonly joined: ReadonlyMap<string, string>;
  /** Names that look alike and were left apart. */
  readonly apart: readonly (readonly string[])[];
}

/** Joins the sites that are one, and tells which others look as if they were. */
export function joinLookAlikes({ sites, extents }: SitesRead, registered: Iterable<string>): LookAlikes {
  const registeredAs = groups(registered);
  const joined = new Map<string, string>();
  const apart: string[][] = [];
  const members = new Map<string, string[]>();
  for (const [key, alike] of groups(sites.names)) {
    const names = registeredAs.get(key) ?? [];
    const [name] = names;
    const isOne = names.length === 1 && !areOverlapping(alike, sites);
    if (isOne && alike.some((site) => site !== name)) {
      members.set(name!, alike);
      for (const site of alike) if (site !== name) joined.set(site, name!);
      continue;
    }
    const different = [...new Set([...alike, ...names])].sort();
    if (different.length > 1) apart.push(different);
  }
  return { ...withJoined({ sites, extents }, members), joined, apart };
}

function groups(names: Iterable<string>): Map<string, string[]> {
  const byKey = new Map<string, string[]>();
  for (const name of names) {
    const key = folded(name);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [name]);
    else group.push(name);
  }
  return byKey;
}

/** Whether two of the sites were read at the same time, in any one quantity. */
function areOverlapping(names: readonly string[], sites: Sites): boolean {
  if (names.length < 2) return false;
  const alike = names.map((name) => sites.get(name)!);
  return alike.some((one, i) => alike.slice(i + 1).some((other) => areTogether(one, other)));
}

function areTogether(one: SiteCells, other: SiteCells): boolean {
  return [...one.quantities].some(([quantity, cells]) => {
    const others = other.quantities.get(quantity);
    return others !== undefined && overlaps(covered(cells), covered(others));
  });
}

/** The same sites, where the members of each group go under its name. */
function withJoined(
  { sites, extents }: SitesRead,
  groups: ReadonlyMap<string, readonly string[]>,
): SitesRead {
  if (groups.size === 0) return { sites, extents };
  const get = (name: string) => {
    const members = groups.get(name);
    return members === undefined ? sites.get(name) : joinedAs(name, members, sites);
  };
  const gone = new Set([...groups.values()].flat());
  const kept = sites.names.filter((name) => !gone.has(name));
  const joinedExtents = [...groups.keys()].flatMap((name) => {
    const load = get(name)?.quantities.get('load');
    return load === undefined ? [] : [[name, extentOf(load)] as const];
  });
  return {
    sites: sitesOf([...kept, ...groups.keys()].sort(), get),
    extents: new Map([...[...extents].filter(([name]) => !gone.has(name)), ...joinedExtents]),
  };
}

function joinedAs(site: string, members: readonly string[], sites: Sites): SiteCells {
  const quantities = new Map<Quantity, QuantityCells>();
  for (const member of members) {
    for (const [quantity, cells] of sites.get(member)!.quantities) {
      const into = quantities.get(quantity) ?? new QuantityCells();
      into.add(cells);
      quantities.set(quantity, into);
    }
  }
  return { site, quantities };
}
