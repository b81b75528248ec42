/**
 * Sites whose names look alike: one letter in Cyrillic and in Latin, in capitals, or with a stray space. They are one
 * site where one of the names is registered, the others are not, and no two were ever read at the same time.
 */
import { folded } from '../sources/site-name.ts';
import { QuantityCells, type SiteCells } from './cells.ts';
import { covered, overlaps } from './coverage.ts';

export interface LookAlikes {
  readonly sites: readonly SiteCells[];
  /** Names as they stand in the readings -> the registered name under which the site now goes. */
  readonly joined: ReadonlyMap<string, string>;
  /** Names that look alike and were left apart. */
  readonly apart: readonly (readonly string[])[];
}

/** Joins the sites that are one, and tells which others look as if they were. */
export function joinLookAlikes(sites: readonly SiteCells[], registered: Iterable<string>): LookAlikes {
  const registeredAs = groups(registered, (name) => name);
  const joined = new Map<string, string>();
  const apart: string[][] = [];
  const kept: SiteCells[] = [];
  for (const [key, alike] of groups(sites, ({ site }) => site)) {
    const names = registeredAs.get(key) ?? [];
    const [name] = names;
    const isOne = names.length === 1 && !areOverlapping(alike);
    if (isOne && alike.some(({ site }) => site !== name)) {
      kept.push(joinedAs(name!, alike));
      for (const { site } of alike) if (site !== name) joined.set(site, name!);
      continue;
    }
    kept.push(...alike);
    const different = [...new Set([...alike.map(({ site }) => site), ...names])].sort();
    if (different.length > 1) apart.push(different);
  }
  kept.sort((a, b) => (a.site < b.site ? -1 : 1));
  return { sites: kept, joined, apart };
}

function groups<Item>(items: Iterable<Item>, nameOf: (item: Item) => string): Map<string, Item[]> {
  const byKey = new Map<string, Item[]>();
  for (const item of items) {
    const key = folded(nameOf(item));
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [item]);
    else group.push(item);
  }
  return byKey;
}

/** Whether two of the sites were read at the same time, in any one quantity. */
function areOverlapping(sites: readonly SiteCells[]): boolean {
  return sites.some((one, i) => sites.slice(i + 1).some((other) => areTogether(one, other)));
}

function areTogether(one: SiteCells, other: SiteCells): boolean {
  return [...one.quantities].some(([quantity, cells]) => {
    const others = other.quantities.get(quantity);
    return others !== undefined && overlaps(covered(cells), covered(others));
  });
}

function joinedAs(site: string, alike: readonly SiteCells[]): SiteCells {
  const [only, ...more] = alike;
  if (more.length === 0) return { ...only!, site };
  const quantities = new Map([...only!.quantities].map(([quantity, cells]) => [quantity, copyOf(cells)]));
  for (const { quantities: others } of more) {
    for (const [quantity, cells] of others) {
      const into = quantities.get(quantity);
      if (into === undefined) quantities.set(quantity, copyOf(cells));
      else into.add(cells);
    }
  }
  return { site, quantities };
}

function copyOf(cells: QuantityCells): QuantityCells {
  const copy = new QuantityCells();
  copy.add(cells);
  return copy;
}
