/**
 * A text file as a table: its encoding, its delimiter, its header and a sample of its rows.
 */
import { parse } from 'csv-parse/sync';
import { EXIT, Failure } from '../failure.ts';
import { decoded, type Encoding, encodingOf } from './encoding.ts';
import { MEANINGS, rankAs } from './header.ts';
import { headOf, type Input } from './input.ts';

type Delimiter = ',' | ';' | '\t';

export interface Table {
  readonly input: Input;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly lineBreaks: readonly string[];
  /** Records before the header: a line `sep=;`, by which Excel is told the delimiter. */
  readonly preamble: number;
  readonly header: readonly string[];
  /** The first rows after the header. */
  readonly sample: readonly (readonly string[])[];
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** How much of a file is looked at to tell what it is. */
const HEAD_BYTES = 1 << 20;

/**
 * Reads the head of an input as a table; `named` are headers that the user knows. Throws a Failure if it is empty or
 * no text.
 */
export async function tableOf(input: Input, named: readonly string[]): Promise<Table> {
  const { bytes, isWhole } = await headOf(input, HEAD_BYTES);
  if (bytes.length === 0) throw empty(input);
  const encoding = encodingOf(bytes, input.name);
  const text = await textOf(bytes, encoding);
  const lines = isWhole ? text : wholeLines(text, input);
  const lineBreaks = lines.includes('\n') ? ['\r\n', '\n'] : ['\r'];
  const said = delimiterSaid(lines);
  const rowsUnder = (delimiter: Delimiter, most: number) =>
    rowsOf(lines, { delimiter, lineBreaks }, most).slice(said === undefined ? 0 : 1);
  const delimiter = said ?? best(DELIMITERS, (mark) => familiarity(rowsUnder(mark, 1)[0] ?? [], named));
  const [header, ...sample] = rowsUnder(delimiter, SAMPLE_ROWS);
  if (header === undefined) throw empty(input);
  return {
    input,
    encoding,
    delimiter,
    lineBreaks,
    preamble: said === undefined ? 0 : 1,
    header: header.map((name) => name.trim()),
    sample,
  };
}

/** The csv-parse options with which both the sample and the whole file are read. */
export function csvOptions({ delimiter, lineBreaks }: Pick<Table, 'delimiter' | 'lineBreaks'>) {
  return {
    delimiter,
    record_delimiter: [...lineBreaks],
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LARGEST_RECORD,
  };
}

/** In characters; a record beyond it is a quotation mark that is never closed. */
export const LARGEST_RECORD = 1 << 20;

const SAMPLE_ROWS = 20_000;

function rowsOf(text: string, dialect: Pick<Table, 'delimiter' | 'lineBreaks'>, most: number): string[][] {
  return parse(text, { ...csvOptions(dialect), to: most });
}

function wholeLines(text: string, input: Input): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  if (end > 0) return text.slice(0, end);
  throw new Failure('no_lines', EXIT.unreadable, 'the first megabyte of this file has no line break', {
    where: input.name,
    remedy: 'Export the data as CSV, with a line for each reading.',
  });
}

function delimiterSaid(lines: string): Delimiter | undefined {
  const [, mark] = /^sep=(.)[\r\n]/u.exec(lines) ?? [];
  return DELIMITERS.find((delimiter) => delimiter === mark);
}

/** How many headers are known; where that makes no difference, how many there are. */
function familiarity(header: readonly string[], named: readonly string[]): number {
  const folded = new Set(named.map((name) => name.trim().toLowerCase()));
  const isKnown = (name: string) =>
    folded.has(name.trim().toLowerCase()) || MEANINGS.some((meaning) => rankAs(meaning, name) !== undefined);
  return header.filter(isKnown).length + header.length / 1000;
}

async function textOf(bytes: Uint8Array, encoding: Encoding): Promise<string> {
  let text = '';
  for await (const part of decoded(only(bytes), encoding)) text += part;
  return text;
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function best<Item>(items: readonly Item[], score: (item: Item) => number): Item {
  return items.reduce((a, b) => (score(b) > score(a) ? b : a));
}

function empty(input: Input): Failure {
  return new Failure('empty_file', EXIT.unreadable, 'this file is empty', {
    where: input.name,
    remedy: 'Export the data again, or leave the file out.',
  });
}
