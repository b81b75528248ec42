/** The engine that reads record by record: for whatever can be read at all, in constant memory, with nothing to install. */
import type { ReadingSource } from '../sources/source.ts';
import type { Books, Engine } from './engine.ts';
import { type Reader, readSource } from './read.ts';
import type { CellStore } from './store.ts';

export const streamEngine: Engine = {
  name: 'stream',
  cellShare: 1,
  async fill(sources, store, books) {
    for (const [i, source] of sources.entries()) await fillFrom(source, store, books[i]!);
  },
  async readAgain(source, _sites, reader) {
    await readSource(source, reader);
  },
  close: async () => undefined,
};

async function fillFrom(source: ReadingSource, store: CellStore, books: Books): Promise<void> {
  books.ledger.lines = await readSource(source, readerInto(source, store, books));
}

/** Puts readings into the cells, and what becomes of each into the books. */
export function readerInto(
  source: ReadingSource,
  store: CellStore,
  { ledger, means, states, rejects }: Books,
): Reader {
  const noteFlag = (record: readonly string[]) => {
    if (source.quality !== undefined) ledger.noteFlag((record[source.quality.index] ?? '').trim());
  };
  return {
    reading(site, { moment }, { quantity }, value, assumedMinutes, { quality, record }) {
      ledger.read += 1;
      store.cellsOf(site, quantity).put(value, moment, assumedMinutes, quality);
      if (quantity === 'load') means.put(site, value);
      if (quality === 'unknown') noteFlag(record);
    },
    state(site, when, column, value, place) {
      ledger.read += 1;
      states?.put(site, when, column, value, place);
      if (place.quality === 'unknown') noteFlag(place.record);
    },
    refused(kind, place, count) {
      ledger.read += count;
      ledger.enter(kind, place.line, place.column, count);
      rejects?.note(kind, place);
    },
    recordDone: () => rejects?.recordDone(),
  };
}
