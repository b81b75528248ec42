/** Parquet (https://parquet.apache.org/docs/file-format/), unpacked into CSV by DuckDB: all that follows reads CSV. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { asOutOfMemory, type DuckDbSettings, openDuckDb } from '../duckdb.ts';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { asNoRoom } from '../temporary.ts';

/** The magic of the file and the first byte of what follows it, a field of Thrift. */
const BEGINNING = Buffer.from('PAR1\u0015', 'latin1');
const END = Buffer.from('PAR1', 'latin1');

/** So many bytes of the end of a file tell whether it is whole. */
export const PARQUET_END_BYTES = END.length;

export function isParquet(head: Buffer): boolean {
  return head.subarray(0, BEGINNING.length).equals(BEGINNING);
}

/** Writes all of a Parquet file, of which `end` is the end, as CSV to `csv`. Throws a Failure where that cannot be. */
export async function unpackParquet(
  { name, path, end }: { readonly name: string; readonly path: string; readonly end: Buffer },
  csv: string,
  settings: DuckDbSettings,
): Promise<void> {
  if (!end.equals(END))
    throw unusable(name, 'cut_parquet', words`the Parquet data breaks off before its end`);
  const { connection, close } = await openDuckDb(settings, {
    exitCode: EXIT.unreadable,
    where: name,
    says: words`this is Parquet, and DuckDB, which reads it, is not installed`,
    otherwise: words`or export the data as CSV`,
  });
  try {
    const columns = (await columnsOf(connection, path)).map(asText);
    await connection.run(
      `COPY (SELECT ${columns.join(', ')} FROM ${rowsOf(path)}) TO ${quoted(csv, "'")} (FORMAT csv, HEADER)`,
    );
  } catch (error) {
    const known = asNoRoom(asOutOfMemory(error));
    if (known !== error || !(error instanceof Error)) throw known;
    throw unusable(
      name,
      'damaged_parquet',
      words`DuckDB cannot read this Parquet file: ${firstLineOf(error)}`,
    );
  } finally {
    close();
  }
}

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Writers before logical types were common mark no text as such: what is in bytes is taken for text. */
function rowsOf(path: string): string {
  return `read_parquet([${quoted(escapedGlob(path), "'")}], binary_as_string = true)`;
}

async function columnsOf(connection: DuckDBConnection, path: string): Promise<Column[]> {
  const rows = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${rowsOf(path)}`);
  return rows.getRows().map(([name, type]) => ({ name: String(name), type: String(type) }));
}

/** An instant in UTC with its offset, which DuckDB would write in the zone of the machine. */
function asText({ name, type }: Column): string {
  const column = quoted(name, '"');
  if (type !== 'TIMESTAMP WITH TIME ZONE') return column;
  return `CAST(make_timestamp(epoch_us(${column})) AS VARCHAR) || '+00:00' AS ${column}`;
}

function quoted(text: string, mark: '"' | "'"): string {
  return `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;
}

/** The path as DuckDB's pattern that matches it alone. */
function escapedGlob(path: string): string {
  return path.replaceAll(/[*?[]/gu, '[$&]');
}

function firstLineOf({ message }: Error): string {
  return message.split('\n')[0]!;
}

function unusable(where: string, code: string, says: string): Failure {
  return new Failure(code, EXIT.unreadable, says, { where, remedy: words`Copy or export the file again.` });
}
