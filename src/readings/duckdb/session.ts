/** An open DuckDB, told one statement after another. */

import type { DuckDBResult } from '@duckdb/node-api';
import { asOutOfMemory, type DuckDbSettings, openDuckDb } from '../../duckdb.ts';
import { EXIT } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { asNoRoom } from '../../temporary.ts';

/** Some rows of a result, by columns. */
interface Chunk {
  readonly rows: number;
  readonly columns: number;
  /** What stands in a column; numbers are INTEGERs or DOUBLEs, and texts VARCHARs. */
  readonly column: (index: number) => Column;
}

export interface Column {
  readonly getItem: (row: number) => unknown;
}

export type Cell = string | number | null;

export interface Session {
  /** `watch` is told which part of it is done, from 0 to 1, if DuckDB knows. */
  readonly run: (sql: string, watch?: (part: number) => void) => Promise<void>;
  readonly chunks: (sql: string) => AsyncGenerator<Chunk>;
  /** The same while it is still worked out; nothing else is to be told until it has come to its end. */
  readonly stream: (sql: string) => AsyncGenerator<Chunk>;
  /** Makes a table of texts (VARCHAR) and whole numbers (INTEGER), in the order of its columns. */
  readonly load: (
    table: string,
    columns: readonly string[],
    rows: Iterable<readonly Cell[]>,
  ) => Promise<void>;
  /** Breaks off what is running. */
  readonly close: () => Promise<void>;
}

/** Opens a database in memory. Throws a Failure where DuckDB is not installed. */
export async function openSession(settings: DuckDbSettings): Promise<Session> {
  const { connection, close } = await openDuckDb(settings, {
    exitCode: EXIT.usage,
    says: words`DuckDB is not installed`,
    otherwise: words`or let the files be read without it, --engine stream`,
  });
  let running: Promise<unknown> | undefined;
  let isClosed = false;
  const told = async <Result>(tell: () => Promise<Result>): Promise<Result> => {
    if (isClosed) throw new Error('the session is closed');
    const result = tell();
    running = result;
    try {
      return await result;
    } catch (error) {
      throw asNoRoom(asOutOfMemory(error));
    }
  };
  const run = (sql: string) => told(() => connection.run(sql));
  const fetched = (result: DuckDBResult) => {
    const chunk = told(() => result.fetchChunk());
    // Whoever takes no more chunks does not wait for the one ahead.
    chunk.catch(() => undefined);
    return chunk;
  };
  /** The next chunk is worked out while one is looked at. */
  const chunksOf = async function* (result: DuckDBResult): AsyncGenerator<Chunk> {
    let next = fetched(result);
    for (;;) {
      const chunk = await next;
      if (chunk === null || chunk.rowCount === 0) return;
      next = fetched(result);
      const { rowCount, columnCount } = chunk;
      const vectors = Array.from({ length: columnCount }, (_, i) => chunk.getColumnVector(i));
      yield { rows: rowCount, columns: columnCount, column: (index) => vectors[index]! };
    }
  };
  for (const setting of SETTINGS) await run(`SET ${setting}`);
  return {
    async run(sql, watch) {
      const watching = setInterval(() => watch?.(connection.progress.percentage / 100), WATCH_MS);
      await run(sql).finally(() => clearInterval(watching));
    },
    async *chunks(sql) {
      yield* chunksOf(await run(sql));
    },
    async *stream(sql) {
      yield* chunksOf(await told(() => connection.stream(sql)));
    },
    async load(table, columns, rows) {
      await run(`CREATE OR REPLACE TABLE ${table} (${columns.join(', ')})`);
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        for (const cell of row) {
          if (cell === null) appender.appendNull();
          else if (typeof cell === 'string') appender.appendVarchar(cell);
          else appender.appendInteger(cell);
        }
        appender.endRow();
      }
      appender.closeSync();
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      // What has not quite begun is not interrupted, so it is told again.
      const interrupting = setInterval(() => connection.interrupt(), INTERRUPT_MS);
      await running?.catch(() => undefined);
      clearInterval(interrupting);
      close();
    },
  };
}

/** The rows of a result that is all DOUBLEs. */
export async function* numbersIn(session: Session, sql: string): AsyncGenerator<number[]> {
  for await (const { rows, columns, column } of session.chunks(sql)) {
    for (let row = 0; row < rows; row += 1) {
      yield Array.from({ length: columns }, (_, i) => column(i).getItem(row) as number);
    }
  }
}

const INTERRUPT_MS = 20;
const WATCH_MS = 200;

/**
 * Joins are left as they are written: what DuckDB guesses of the size of a text file makes it hash the lines and look
 * the few texts up in them, which takes four times as long. In the order of the file the readings are counted.
 */
const SETTINGS = [
  "disabled_optimizers = 'join_order,build_side_probe_side'",
  'preserve_insertion_order = true',
  'enable_progress_bar = true', // Else it does not count how far it has come.
  'enable_progress_bar_print = false',
  'progress_bar_time = 0',
  'allow_community_extensions = false',
  'allow_persistent_secrets = false',
  'lock_configuration = true',
];
