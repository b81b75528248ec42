/** An open DuckDB, told one statement after another. */
import { asOutOfMemory, type DuckDbSettings, openDuckDb } from '../../duckdb.ts';
import { EXIT } from '../../failure.ts';

/** Some rows of a result, by columns. */
export interface Chunk {
  readonly rows: number;
  /** What stands in a column; numbers are DOUBLEs and texts VARCHARs. */
  readonly column: (index: number) => { readonly getItem: (row: number) => unknown };
}

export type Cell = string | number | null;

export interface Session {
  readonly run: (sql: string) => Promise<void>;
  readonly chunks: (sql: string) => AsyncGenerator<Chunk>;
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
    says: 'DuckDB is not installed',
    otherwise: 'or let the files be read without it, --engine stream',
  });
  let running: Promise<unknown> | undefined;
  let isClosed = false;
  const told = async (sql: string) => {
    if (isClosed) throw new Error('the session is closed');
    const result = connection.run(sql);
    running = result;
    try {
      return await result;
    } catch (error) {
      throw asOutOfMemory(error);
    }
  };
  for (const setting of SETTINGS) await told(`SET ${setting}`);
  return {
    async run(sql) {
      await told(sql);
    },
    async *chunks(sql) {
      const result = await told(sql);
      for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; ) {
        const { rowCount } = chunk;
        const vectors = Array.from({ length: chunk.columnCount }, (_, i) => chunk!.getColumnVector(i));
        yield { rows: rowCount, column: (index) => vectors[index]! };
        chunk = await result.fetchChunk();
      }
    },
    async load(table, columns, rows) {
      await told(`CREATE OR REPLACE TABLE ${table} (${columns.join(', ')})`);
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

const INTERRUPT_MS = 20;

/**
 * Joins are left as they are written: what DuckDB guesses of the size of a text file makes it hash the lines and look
 * the few texts up in them, which takes four times as long. In the order of the file the readings are counted.
 */
const SETTINGS = [
  "disabled_optimizers = 'join_order,build_side_probe_side'",
  'preserve_insertion_order = true',
  'allow_community_extensions = false',
  'allow_persistent_secrets = false',
  'lock_configuration = true',
];
