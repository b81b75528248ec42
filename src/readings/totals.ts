/** Leaves a site out that is the sum of all others, and accounts for its readings. */
import type { ReadingSource } from '../sources/source.ts';
import type { LateEntries } from './late-entries.ts';
import type { Ledger } from './ledger.ts';
import type { MeanLoads } from './mean-loads.ts';
import { readSource } from './read.ts';
import type { CellStore } from './store.ts';

export interface Books {
  readonly store: CellStore;
  readonly sources: readonly ReadingSource[];
  readonly ledgers: readonly Ledger[];
  readonly late: LateEntries;
  readonly meanLoads: readonly MeanLoads[];
}

/** Takes the site out of the store and of the mean loads; what was used of it is ignored as a total. */
export async function leaveOut(
  site: string,
  { store, sources, ledgers, late, meanLoads }: Books,
): Promise<void> {
  store.delete(site);
  for (const [i, source] of sources.entries()) {
    meanLoads[i]!.forget(site);
    const { count, line, column } = await readingsOf(site, source);
    const used = count - late.of(site, i);
    if (used > 0) ledgers[i]!.enter('total', line, column, used);
  }
}

/** How many readings a source has of a site, and where the first stands. */
async function readingsOf(
  site: string,
  source: ReadingSource,
): Promise<{ count: number; line: number; column: number }> {
  const found = { count: 0, line: 1, column: 1 };
  await readSource(source, {
    reading(name, _when, _column, _value, _assumed, { line, column }) {
      if (name !== site) return;
      if (found.count === 0) [found.line, found.column] = [line, column];
      found.count += 1;
    },
    refused: () => undefined,
  });
  return found;
}
