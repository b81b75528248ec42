/**
 * An engine takes readings out of files and puts them into cells. There are several, and they give the same cells, the
 * same account and the same rejects, to the bit: which one was taken shows in the time alone.
 */
import type { ReadingSource } from '../sources/source.ts';
import type { Ledger } from './ledger.ts';
import type { MeanLoads } from './mean-loads.ts';
import type { Reader } from './read.ts';
import type { StatesOfSource } from './registers/states.ts';
import type { Rejects } from './rejects.ts';
import type { CellStore } from './store.ts';

export type EngineName = 'stream' | 'duckdb';

/** Where the readings of one source go. */
export interface Books {
  readonly ledger: Ledger;
  readonly means: MeanLoads;
  /** Takes the states of its registers. */
  readonly states?: StatesOfSource | undefined;
  /** Undefined where nobody asked for the rejected lines. */
  readonly rejects: Rejects | undefined;
}

export interface Engine {
  readonly name: EngineName;
  /** Share of the memory given that it leaves to the cells, 0 to 1. */
  readonly cellShare: number;
  /** Why this one was taken, in words. */
  readonly because?: string | undefined;
  /** Why a source is read record by record all the same, in words; undefined if it is not. */
  readonly whyNot?: ((source: ReadingSource) => string | undefined) | undefined;
  /** Puts all readings of the sources into the cells, as if each interval were read once; `books` has one for each. */
  readonly fill: (
    sources: readonly ReadingSource[],
    store: CellStore,
    books: readonly Books[],
  ) => Promise<void>;
  /** Reads again, in the order of the file, what a source holds of some sites; others may be told as well. */
  readonly readAgain: (source: ReadingSource, sites: ReadonlySet<string>, reader: Reader) => Promise<void>;
  /** Leaves nothing behind. */
  readonly close: () => Promise<void>;
}
