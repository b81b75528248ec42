/**
 * The heavy pass: every source into cells, then a second look at the sites whose cells show that the single pass could
 * not get them right. Memory follows sites and days, not readings.
 */

import type { ReadingSource } from '../sources/source.ts';
import type { Kw } from '../units.ts';
import type { QuantityCells, SiteCells } from './cells.ts';
import { LateEntries } from './late-entries.ts';
import { Ledger } from './ledger.ts';
import { MeanLoads } from './mean-loads.ts';
import { readSource } from './read.ts';
import { type Rejects, rejectPaths, rejectsOf } from './rejects.ts';
import { HELD_AT_ONCE, repair } from './repair.ts';
import { type CellStore, cellsOf } from './store.ts';
import { leaveOut } from './totals.ts';
import { totalsSite } from './totals-site.ts';

export interface Summary {
  /** In the order of their names, by code unit. */
  readonly sites: readonly SiteCells[];
  /** One for each source, in their order. */
  readonly ledgers: readonly Ledger[];
  /** Mean load of each site, in milliwatts, as one source has it; one for each source, in their order. */
  readonly meanLoads: readonly ReadonlyMap<string, number>[];
  /** The site that was left out since it is the sum of all others. */
  readonly totalsSite: string | undefined;
  /** Files of rejects that were written. */
  readonly rejectFiles: readonly string[];
}

export interface SummariseOptions {
  /** Where rejected records go, if anywhere. */
  readonly rejects?: string | undefined;
  /** Readings of failing days that may be held in memory at once. */
  readonly heldAtOnce?: number | undefined;
  /** What a site is connected for, where that is registered. */
  readonly contracted?: ((site: string) => Kw | undefined) | undefined;
}

/** Reads all sources, later ones revising earlier ones where they speak of the same interval. */
export async function summarise(
  sources: readonly ReadingSource[],
  { rejects: path, heldAtOnce = HELD_AT_ONCE, contracted = () => undefined }: SummariseOptions = {},
): Promise<Summary> {
  const store: CellStore = new Map();
  const inputs = sources.map(({ table }) => table.input);
  const ledgers = inputs.map(({ name }) => new Ledger(name));
  const meanLoads = inputs.map(() => new MeanLoads());
  const paths = path === undefined ? [] : rejectPaths(path, inputs);
  const rejects = paths.map((to, i) => rejectsOf(sources[i]!, to));
  try {
    for (const [i, source] of sources.entries()) {
      await fill({ store, source, ledger: ledgers[i]!, means: meanLoads[i]!, rejects: rejects[i] });
    }
    const late = new LateEntries(ledgers);
    await repair({ store, sources, late, meanLoads, contracted, heldAtOnce });
    const total = totalsSite(loadsIn(store));
    if (total !== undefined) await leaveOut(total, { store, sources, ledgers, late, meanLoads });
    for (const [i, file] of rejects.entries()) await late.write(i, sources[i]!, file);
    const rejectFiles = rejects.flatMap((file) => file.close() ?? []);
    const means = meanLoads.map((loads) => loads.means());
    return { sites: inOrder(store), ledgers, meanLoads: means, totalsSite: total, rejectFiles };
  } catch (error) {
    for (const file of rejects) file.discard();
    throw error;
  }
}

interface Fill {
  readonly store: CellStore;
  readonly source: ReadingSource;
  readonly ledger: Ledger;
  readonly means: MeanLoads;
  readonly rejects: Rejects | undefined;
}

async function fill({ store, source, ledger, means, rejects }: Fill): Promise<void> {
  ledger.lines = await readSource(source, {
    reading(site, { moment }, { quantity }, value, assumedMinutes, { quality, record }) {
      ledger.read += 1;
      cellsOf(store, site, quantity).put(value, moment, assumedMinutes, quality);
      if (quantity === 'load') means.put(site, value);
      if (quality === 'unknown' && source.quality !== undefined) {
        ledger.noteFlag((record[source.quality.index] ?? '').trim());
      }
    },
    refused(kind, place, count) {
      ledger.read += count;
      ledger.enter(kind, place.line, place.column, count);
      rejects?.note(kind, place);
    },
    recordDone: () => rejects?.recordDone(),
  });
}

function loadsIn(store: CellStore): Map<string, QuantityCells> {
  return new Map(
    [...store].flatMap(([site, quantities]) => {
      const cells = quantities.get('load');
      return cells === undefined ? [] : [[site, cells] as const];
    }),
  );
}

function inOrder(store: CellStore): SiteCells[] {
  return [...store]
    .map(([site, quantities]) => ({ site, quantities }))
    .sort((a, b) => (a.site < b.site ? -1 : 1));
}
