/** Which engine reads the files: the one that was asked for, or the faster one of those that are there. */

import { type DuckDbSettings, isDuckDbInstalled } from '../duckdb.ts';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import type { Progress } from '../progress.ts';
import type { Engine, EngineName } from '../readings/engine.ts';
import type { Input } from '../sources/input.ts';
import type { ReadingSource } from '../sources/source.ts';
import { sizeInWords } from './progress.ts';

export const ENGINE_CHOICES = ['auto', 'stream', 'duckdb'] as const;
export type EngineChoice = (typeof ENGINE_CHOICES)[number];

export interface EngineOptions {
  readonly choice: EngineChoice;
  /** A folder that is there until the engine is closed. */
  readonly temporary: string;
  readonly memoryBytes: number;
  readonly threads: number | undefined;
  readonly progress: Progress | undefined;
  readonly say: (line: string) => void;
}

/** Throws a Failure where an engine was asked for that is not there, before anything is read. */
export async function checkEngine(choice: EngineChoice): Promise<void> {
  if (choice !== 'duckdb' || (await isDuckDbInstalled())) return;
  throw new Failure(
    'no_duckdb',
    EXIT.usage,
    words`--engine duckdb was asked for, and DuckDB is not installed`,
    {
      remedy: words`Install it where mining-audit is installed, npm install @duckdb/node-api, or leave --engine out: the result is the same.`,
    },
  );
}

/** Opens the engine for these sources, and says which it is and why. */
export async function engineFor(
  sources: readonly ReadingSource[],
  { choice, say, progress, ...settings }: EngineOptions,
): Promise<Engine> {
  const { name, because } = await chosen(choice, sources);
  say(words`Read by the ${name} engine: ${because}.`);
  const engine = telling({ ...(await OPEN[name](settings)), because }, say);
  return progress === undefined ? engine : watched(engine, progress);
}

/** The engine, with word of the files that it cannot take as a whole. */
function telling(engine: Engine, say: (line: string) => void): Engine {
  return {
    ...engine,
    async fill(sources, store, books) {
      await engine.fill(sources, store, books);
      for (const source of sources) {
        const why = engine.whyNot?.(source);
        if (why !== undefined) say(words`${source.table.input.name} is read record by record: ${why}.`);
      }
    },
  };
}

const OPEN: Readonly<Record<EngineName, (settings: DuckDbSettings) => Promise<Engine>>> = {
  stream: async () => (await import('../readings/stream-engine.ts')).streamEngine,
  duckdb: async (settings) => (await import('../readings/duckdb/engine.ts')).duckDbEngine(settings),
};

/** The engine, with word of what it is doing; how far it has come the inputs tell. */
function watched(engine: Engine, progress: Progress): Engine {
  let isAgain = false;
  return {
    ...engine,
    fill(sources, store, books) {
      progress.stage('reading', bytesIn(sources));
      return engine.fill(sources, store, books);
    },
    readAgain(source, sites, reader) {
      if (!isAgain) progress.stage('reading again');
      isAgain = true;
      return engine.readAgain(source, sites, reader);
    },
    close() {
      progress.done();
      return engine.close();
    },
  };
}

function bytesIn(sources: readonly ReadingSource[]): number {
  return sources.reduce((sum, { table }) => sum + table.input.pathBytes, 0);
}

interface Chosen {
  readonly name: EngineName;
  readonly because: string;
}

async function chosen(choice: EngineChoice, sources: readonly ReadingSource[]): Promise<Chosen> {
  if (choice !== 'auto') return { name: choice, because: words`--engine ${choice} says so` };
  const sizes = sources.map(({ table }) => unpackedBytes(table.input));
  const bytes = sizes.filter((size) => size >= LARGE_FILE).reduce((sum, size) => sum + size, 0);
  const limit = sizeInWords(DUCKDB_FROM);
  if (bytes < DUCKDB_FROM) {
    const large = sizeInWords(LARGE_FILE);
    return {
      name: 'stream',
      because: words`the files are small, less than ${limit} in files of ${large} or more`,
    };
  }
  if (await isDuckDbInstalled()) {
    return { name: 'duckdb', because: words`the files are large, ${sizeInWords(bytes)} unpacked` };
  }
  return { name: 'stream', because: words`DuckDB, which is faster for ${limit} or more, is not installed` };
}

/**
 * In bytes, unpacked. Of hourly load, both take as long at 4 MB, DuckDB a fifth less at 8 MB, a third less at 16 MB and
 * half at 32 MB, in more memory (346 MB for 217 MB). Measured on 2026-11 on two cores.
 */
const DUCKDB_FROM = 16e6;

/**
 * In bytes. Smaller files speak for no engine: each costs DuckDB some statements, whatever its size. A hundred files of
 * 320 kB took it 23 s, and the stream 14 s. Measured on 2026-11 on two cores.
 */
const LARGE_FILE = 2e6;

/** How many times smaller a packed file of readings is, roughly. Assumed on 2026-11. */
const PACKED_BY = 8;

function unpackedBytes({ pathBytes, compression }: Input): number {
  return compression === 'none' ? pathBytes : pathBytes * PACKED_BY;
}
