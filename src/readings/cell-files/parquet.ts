/**
 * Cells as Parquet, by DuckDB: from the same lines as the CSV, so that both hold the same. Sums are DECIMAL(38, 0):
 * Parquet has no whole numbers of 128 bits, and DuckDB writes its HUGEINT into it as floating point. Yet they are read
 * as HUGEINT: from text to that DuckDB 1.5 takes a hundredth of the time that it takes to DECIMAL.
 */

import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { asOutOfMemory, openDuckDb } from '../../duckdb.ts';
import { EXIT } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { CELL_COLUMNS, type CellColumn } from '../../sources/cells-layout.ts';
import { asNoRoom, withTemporary } from '../../temporary.ts';

const TYPES: Readonly<Record<CellColumn, string>> = {
  site_id: 'VARCHAR',
  quantity: 'VARCHAR',
  facet: 'VARCHAR',
  cell: 'VARCHAR',
  n: 'BIGINT',
  sum_of_values: 'HUGEINT',
  sum_of_squares: 'HUGEINT',
  min_value: 'BIGINT',
  max_value: 'BIGINT',
  zeros: 'BIGINT',
  estimated: 'BIGINT',
  slots: 'VARCHAR',
  assumed_minutes: 'INTEGER',
  readings: 'BIGINT',
  flagged: 'BIGINT',
  note: 'VARCHAR',
};

const COLUMNS = CELL_COLUMNS.map((column) =>
  TYPES[column] === 'HUGEINT' ? `CAST(${column} AS DECIMAL(38, 0)) AS ${column}` : column,
).join(', ');

/** Throws a Failure where DuckDB is not installed. */
export async function checkDuckDb(path: string): Promise<void> {
  const { close } = await openDuckDb({ temporary: tmpdir() }, whatFor(path));
  close();
}

/** Writes the lines of a CSV as Parquet, in their order. */
export function writeParquet(path: string, lines: Iterable<string>): Promise<void> {
  return withTemporary(async (temporary) => {
    const csv = join(temporary, 'cells.csv');
    await pipeline(Readable.from(lines), createWriteStream(csv)).catch((error: unknown) => {
      throw asNoRoom(error);
    });
    // One thread: then the row groups of the same cells are the same bytes.
    const { connection, close } = await openDuckDb({ temporary, threads: 1 }, whatFor(path));
    try {
      await connection.run(
        `COPY (SELECT ${COLUMNS} FROM ${readCsv(csv)}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`,
      );
    } catch (error) {
      throw asOutOfMemory(error);
    } finally {
      close();
    }
  });
}

function readCsv(path: string): string {
  const columns = CELL_COLUMNS.map((column) => `${literal(column)}: ${literal(TYPES[column])}`).join(', ');
  return `read_csv(${literal(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${columns}})`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function whatFor(path: string) {
  return {
    exitCode: EXIT.usage,
    says: words`writing Parquet needs DuckDB, which is not installed`,
    where: path,
    otherwise: words`or save the cells as .csv.gz`,
  };
}
