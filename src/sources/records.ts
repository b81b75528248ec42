/**
 * The records of a table's file, one after the other, by csv-parse.
 */
import { type CsvError, Parser } from 'csv-parse';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { decoded } from './encoding.ts';
import { bytesOf } from './input.ts';
import { csvOptions, LARGEST_RECORD, type Table } from './table.ts';

export interface RecordReader {
  /** A record after the header, and the line of the file on which it begins, from 1. */
  readonly record: (fields: readonly string[], line: number) => void;
  /** So many lines, from a line on, that cannot be taken apart. */
  readonly unreadable: (line: number, lines: number) => void;
  /** So many readings on a line that are not used, and why; without a word, since they are of a channel that is no load. */
  readonly passedOver?: ((line: number, readings: number, why?: PassedOver) => void) | undefined;
}

/** Why a form passes readings over, as the ledger names it. */
export type PassedOver =
  | 'other_channel'
  | 'over_an_hour'
  | 'part_of_interval'
  | 'not_traffic'
  | 'not_a_number'
  | 'far_off'
  | 'marked_missing'
  | 'no_flow'
  | 'unmapped_address'
  | 'shared_address';

/** Reads all records of a table, as `readLines` does, or as its form says. */
export function readRecords(table: Table, reader: RecordReader): Promise<number> {
  return table.form?.read(reader) ?? readLines(table, reader);
}

/** How the lines of a text are parted and taken apart. */
export type Lines = Pick<
  Table,
  'input' | 'encoding' | 'delimiter' | 'lineBreaks' | 'recordsBefore' | 'header'
>;

/**
 * Reads all records of a text; returns the number of the last line that holds one. Throws a Failure where the file
 * breaks off, or a quotation mark is never closed.
 *
 * Records are taken as csv-parse pushes them: its callback for that builds a description of every record, which costs
 * a third of the time.
 */
export async function readLines(table: Lines, reader: RecordReader): Promise<number> {
  const parser = new Records(table, reader);
  parser.on('error', () => undefined); // Told by the callbacks below.
  for await (const chunk of chunksOf(table)) await done((settled) => parser.write(chunk, settled));
  await done((settled) => parser.end(settled));
  if (parser.neverClosedFrom === undefined) return parser.lastLine;
  const lines = await lastLineOf(table);
  reader.unreadable(parser.neverClosedFrom, lines - parser.neverClosedFrom + 1);
  return lines;
}

function chunksOf({ input, encoding }: Lines): AsyncIterable<Buffer | string> {
  return encoding === 'utf-8' ? bytesOf(input) : decoded(bytesOf(input), encoding);
}

/** The number of the last line that holds anything. */
async function lastLineOf(table: Lines): Promise<number> {
  const end = lineEnd(table);
  let [lines, last] = [0, 0];
  for await (const chunk of chunksOf(table)) {
    const text = typeof chunk === 'string' ? chunk : chunk.toString('latin1');
    const parts = text.split(end);
    for (const [i, part] of parts.entries()) if (/\S/u.test(part)) last = lines + i + 1;
    lines += parts.length - 1;
  }
  return last;
}

function lineEnd({ lineBreaks }: Lines): '\n' | '\r' {
  return lineBreaks.includes('\n') ? '\n' : '\r';
}

function done(start: (settled: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error ? reject(error) : resolve()));
  });
}

class Records extends Parser {
  /** The line on which the last record ends. */
  lastLine = 0;
  /** The line of a quotation mark that no other follows: all from it to the end is one field. */
  neverClosedFrom: number | undefined;
  readonly #table: Lines;
  readonly #reader: RecordReader;
  #before: number;
  readonly #counted: { records: number };
  /** How many lines csv-parse is ahead. */
  #ahead = 0;

  constructor(table: Lines, reader: RecordReader) {
    super({ ...csvOptions(table), on_skip: (error) => this.#skipped(error) });
    this.#table = table;
    this.#reader = reader;
    this.#before = table.recordsBefore;
    this.#counted = this.info;
  }

  override push(fields: readonly string[] | null): boolean {
    if (fields === null) return super.push(null);
    // As many fields as the first record has csv-parse expects of all, and of each other one it makes an error, which
    // costs six times what reading it does: every row after a title or `sep=;`. Only before the first it expects none.
    this.#counted.records = 0;
    const first = this.info.lines - this.#ahead;
    const hasLinesBetween = first > this.lastLine + 1;
    const lines = hasLinesBetween ? this.#linesOf(fields) : 1;
    this.lastLine = this.info.lines - this.#ahead;
    const line = this.lastLine - lines + 1;
    if (this.#before > 0) this.#before -= 1;
    else if (lines > 1 && this.#hasSwallowedRows(fields, lines)) this.#reader.unreadable(line, lines);
    else this.#reader.record(fields, line);
    return true;
  }

  /** Lines that a record spans; within quotation marks csv-parse counts both CR and LF. */
  #linesOf(fields: readonly string[]): number {
    const text = fields.join('');
    const end = lineEnd(this.#table);
    this.#ahead += count(text, end === '\n' ? '\r' : '\n');
    return 1 + count(text, end);
  }

  /**
   * A stray quotation mark makes one field of all that comes before the next: then the record has other fields than
   * the header, or within its fields as many delimiters to each line break as a row has.
   */
  #hasSwallowedRows(fields: readonly string[], lines: number): boolean {
    const { delimiter, header } = this.#table;
    if (fields.length < header.length || isTooLong(fields, header)) return true;
    const delimiters = fields.reduce((sum, field) => sum + count(field, delimiter), 0);
    return delimiters >= (lines - 1) * (header.length - 1);
  }

  #skipped(error: CsvError | undefined): undefined {
    const line = this.lastLine + 1;
    if (error?.code === 'CSV_MAX_RECORD_SIZE') throw neverClosed(this.#table, line);
    this.neverClosedFrom ??= line;
  }
}

/** Whether a record has more fields than there are headers, blank ones aside: then nobody knows which is which. */
export function isTooLong(fields: readonly string[], header: readonly string[]): boolean {
  return fields.length > header.length && fields.slice(header.length).some((field) => field.trim() !== '');
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

function neverClosed({ input }: Lines, line: number): Failure {
  return new Failure(
    'quote_not_closed',
    EXIT.unreadable,
    words`a quotation mark is opened here and not closed within ${LARGEST_RECORD} characters`,
    { where: `${input.name}:${line}`, remedy: words`Take the quotation mark out, or double it.` },
  );
}
