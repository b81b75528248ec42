/**
 * The heavy pass: every source into cells, then a second look at the sites whose cells show that the single pass could
 * not get them right. Memory follows sites and days, not readings.
 */

import type { Quantity } from '../sources/quantity.ts';
import type { ReadingSource } from '../sources/source.ts';
import { QuantityCells, type SiteCells } from './cells.ts';
import { Ledger } from './ledger.ts';
import { readSource } from './read.ts';
import { type Rejects, rejectPaths, rejectsOf } from './rejects.ts';
import { HELD_AT_ONCE, repair } from './repair.ts';

export interface Summary {
  /** In the order of their names, by code unit. */
  readonly sites: readonly SiteCells[];
  /** One for each source, in their order. */
  readonly ledgers: readonly Ledger[];
  /** Files of rejects that were written. */
  readonly rejectFiles: readonly string[];
}

/** All sites' cells while they are filled. */
export type CellStore = Map<string, Map<Quantity, QuantityCells>>;

export interface SummariseOptions {
  /** Where rejected records go, if anywhere. */
  readonly rejects?: string | undefined;
  /** Readings of failing days that may be held in memory at once. */
  readonly heldAtOnce?: number | undefined;
}

/** Reads all sources, later ones revising earlier ones where they speak of the same interval. */
export async function summarise(
  sources: readonly ReadingSource[],
  { rejects, heldAtOnce = HELD_AT_ONCE }: SummariseOptions = {},
): Promise<Summary> {
  const store: CellStore = new Map();
  const inputs = sources.map(({ table }) => table.input);
  const ledgers = inputs.map(({ name }) => new Ledger(name));
  const paths = rejects === undefined ? [] : rejectPaths(rejects, inputs);
  const rejectFiles: string[] = [];
  for (const [i, source] of sources.entries()) {
    const path = paths[i];
    const file = await fill(
      store,
      source,
      ledgers[i]!,
      path === undefined ? undefined : rejectsOf(source, path),
    );
    if (file !== undefined) rejectFiles.push(file);
  }
  await repair(store, sources, ledgers, heldAtOnce);
  return { sites: inOrder(store), ledgers, rejectFiles };
}

/** The cells of a quantity at a site, made where there are none yet. */
function cellsOf(store: CellStore, site: string, quantity: Quantity): QuantityCells {
  let quantities = store.get(site);
  if (quantities === undefined) {
    quantities = new Map();
    store.set(site, quantities);
  }
  let cells = quantities.get(quantity);
  if (cells === undefined) {
    cells = new QuantityCells();
    quantities.set(quantity, cells);
  }
  return cells;
}

async function fill(
  store: CellStore,
  source: ReadingSource,
  ledger: Ledger,
  rejects: Rejects | undefined,
): Promise<string | undefined> {
  try {
    ledger.lines = await readSource(source, {
      reading(site, { moment }, column, value, assumedMinutes) {
        ledger.read += 1;
        cellsOf(store, site, column.quantity).put(value, moment, assumedMinutes);
      },
      refused(kind, place, count) {
        ledger.read += count;
        ledger.enter(kind, place.line, place.column, count);
        rejects?.note(kind, place);
      },
      recordDone: () => rejects?.recordDone(),
    });
  } catch (error) {
    rejects?.discard();
    throw error;
  }
  return rejects?.close();
}

function inOrder(store: CellStore): SiteCells[] {
  return [...store]
    .map(([site, quantities]) => ({ site, quantities }))
    .sort((a, b) => (a.site < b.site ? -1 : 1));
}
