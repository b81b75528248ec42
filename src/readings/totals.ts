/** Leaves a site out that is the sum of all others, and accounts for its readings. */
import type { ReadingSource } from '../sources/source.ts';
import type { Books, Engine } from './engine.ts';
import type { LateEntries } from './late-entries.ts';
import type { Place } from './read.ts';
import type { CellStore } from './store.ts';

export interface LeftOut {
  readonly engine: Engine;
  readonly sources: readonly ReadingSource[];
  readonly store: CellStore;
  /** One for each source. */
  readonly books: readonly Books[];
  readonly late: LateEntries;
}

/** Takes the site out of the store and of the mean loads; what was used of it is ignored as a total. */
export async function leaveOut(
  site: string,
  { engine, sources, store, books, late }: LeftOut,
): Promise<void> {
  store.delete(site);
  for (const [i, source] of sources.entries()) {
    const { ledger, means } = books[i]!;
    means.forget(site);
    const { count, line, column } = await readingsOf(site, source, engine);
    const used = count - late.of(site, i);
    if (used > 0) ledger.enter('total', line, column, used);
  }
}

/** How many readings a source has of a site, and where the first stands. */
async function readingsOf(
  site: string,
  source: ReadingSource,
  engine: Engine,
): Promise<{ count: number; line: number; column: number }> {
  const found = { count: 0, line: 1, column: 1 };
  const note = (name: string, { line, column }: Place) => {
    if (name !== site) return;
    if (found.count === 0) [found.line, found.column] = [line, column];
    found.count += 1;
  };
  await engine.readAgain(source, new Set([site]), {
    reading: (name, _when, _column, _value, _assumed, place) => note(name, place),
    state: (name, _when, _column, _value, place) => note(name, place),
    refused: () => undefined,
  });
  return found;
}
