/**
 * DuckDB, an optional package of native code: imported when it is needed, and here alone. It reads the files it is told
 * to and never the network: extensions are neither fetched nor loaded.
 */

import type { DuckDBConnection } from '@duckdb/node-api';
import { EXIT, type ExitCode, Failure } from './failure.ts';
import { words } from './language/words.ts';

export interface DuckDbSettings {
  /** Where it may put what does not fit into its memory. */
  readonly temporary: string;
  /** Undefined: as DuckDB sees fit, which is four fifths of the machine's memory and all of its cores. */
  readonly memoryBytes?: number | undefined;
  readonly threads?: number | undefined;
}

export interface DuckDb {
  readonly connection: DuckDBConnection;
  readonly close: () => void;
}

/** Whether the package is there and its native code can be loaded on this machine. */
export async function isDuckDbInstalled(): Promise<boolean> {
  return (await installed()) !== undefined;
}

/** An empty database in memory. Throws a Failure where DuckDB is not installed: `whatFor` says why it is needed. */
export async function openDuckDb(settings: DuckDbSettings, whatFor: NotInstalled): Promise<DuckDb> {
  const api = await installed();
  if (api === undefined) throw notInstalled(whatFor);
  const instance = await api.DuckDBInstance.create(':memory:', configurationOf(settings));
  const connection = await instance.connect();
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** What cannot be done without it, and what else may be done instead. */
export interface NotInstalled {
  readonly exitCode: ExitCode;
  readonly says: string;
  readonly where?: string;
  /** The way out without it, as the end of a sentence: "or export the data as CSV". */
  readonly otherwise: string;
}

/** The Failure that DuckDB's running out of the memory it was given stands for; the error itself if it is another. */
export function asOutOfMemory(error: unknown): unknown {
  if (!(error instanceof Error) || !error.message.startsWith('Out of Memory Error')) return error;
  return new Failure('out_of_memory', EXIT.unreadable, words`DuckDB has not enough memory for this`, {
    remedy: words`Give it more, such as --memory 2GB, or fewer threads, such as --threads 1.`,
  });
}

async function installed(): Promise<typeof import('@duckdb/node-api') | undefined> {
  try {
    return await import('@duckdb/node-api');
  } catch {
    return undefined; // Not installed, or not for this machine: it is told where it is missed.
  }
}

/** https://duckdb.org/docs/stable/configuration/overview */
function configurationOf({ temporary, memoryBytes, threads }: DuckDbSettings): Record<string, string> {
  return {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    temp_directory: temporary,
    ...(memoryBytes === undefined ? {} : { memory_limit: `${Math.floor(memoryBytes)}B` }),
    ...(threads === undefined ? {} : { threads: `${threads}` }),
  };
}

function notInstalled({ exitCode, says, where, otherwise }: NotInstalled): Failure {
  return new Failure('no_duckdb', exitCode, says, {
    ...(where === undefined ? {} : { where }),
    remedy: words`Install it where mining-audit is installed, npm install @duckdb/node-api, ${otherwise}.`,
  });
}
