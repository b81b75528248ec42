/**
 * The records of a table's file, one after the other, by csv-parse.
 */
import { type CsvError, Parser } from 'csv-parse';
import { EXIT, Failure } from '../failure.ts';
import { decoded } from './encoding.ts';
import { bytesOf } from './input.ts';
import { csvOptions, LARGEST_RECORD, type Table } from './table.ts';

export interface RecordReader {
  /** A record after the header, and the line of the file on which it begins, from 1. */
  readonly record: (fields: readonly string[], line: number) => void;
  /** So many lines, from a line on, that cannot be taken apart. */
  readonly unreadable: (line: number, lines: number) => void;
}

/**
 * Reads all records of a table; returns the number of the last line that holds one. Throws a Failure where the file
 * breaks off, or a quotation mark is never closed.
 *
 * Records are taken as csv-parse pushes them: its callback for that builds a description of every record, which costs
 * a third of the time.
 */
export async function readRecords(table: Table, reader: RecordReader): Promise<number> {
  const parser = new Records(table, reader);
  parser.on('error', () => undefined); // Told by the callbacks below.
  const chunks =
    table.encoding === 'utf-8' ? bytesOf(table.input) : decoded(bytesOf(table.input), table.encoding);
  for await (const chunk of chunks) await done((settled) => parser.write(chunk, settled));
  await done((settled) => parser.end(settled));
  return parser.lastLine;
}

function done(start: (settled: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error ? reject(error) : resolve()));
  });
}

class Records extends Parser {
  /** The line on which the last record ends. */
  lastLine = 0;
  readonly #table: Table;
  readonly #reader: RecordReader;
  #before: number;
  /** How many lines csv-parse is ahead: it counts CR LF twice inside quotation marks. */
  #ahead = 0;

  constructor(table: Table, reader: RecordReader) {
    super({ ...csvOptions(table), on_skip: (error) => this.#skipped(error) });
    this.#table = table;
    this.#reader = reader;
    this.#before = table.preamble + 1;
  }

  override push(fields: readonly string[] | null): boolean {
    if (fields === null) return super.push(null);
    const first = this.info.lines - this.#ahead;
    const hasLinesBetween = first > this.lastLine + 1;
    const lines = hasLinesBetween ? this.#linesOf(fields) : 1;
    this.lastLine = this.info.lines - this.#ahead;
    const line = this.lastLine - lines + 1;
    if (this.#before > 0) this.#before -= 1;
    else if (lines > 1 && this.#hasSwallowedRows(fields)) this.#reader.unreadable(line, lines);
    else this.#reader.record(fields, line);
    return true;
  }

  /** Lines that a record spans. */
  #linesOf(fields: readonly string[]): number {
    const text = fields.join('');
    this.#ahead += count(text, '\r\n');
    return 1 + count(text, '\n');
  }

  /** A stray quotation mark makes one field of all that comes before the next: rows, with as many delimiters as rows have. */
  #hasSwallowedRows(fields: readonly string[]): boolean {
    const { delimiter, header } = this.#table;
    return fields.some((field) => field.includes('\n') && count(field, delimiter) >= header.length - 1);
  }

  #skipped(error: CsvError | undefined): undefined {
    const line = this.lastLine + 1;
    if (error?.code === 'CSV_MAX_RECORD_SIZE') throw neverClosed(this.#table, line);
    const lines = Math.max(1, this.info.lines - this.#ahead - this.lastLine);
    this.lastLine += lines;
    this.#reader.unreadable(line, lines);
  }
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

function neverClosed({ input }: Table, line: number): Failure {
  return new Failure(
    'quote_not_closed',
    EXIT.unreadable,
    `a quotation mark is opened here and not closed within ${LARGEST_RECORD} characters`,
    { where: `${input.name}:${line}`, remedy: 'Take the quotation mark out, or double it.' },
  );
}
