/**
 * A text file as a table: its encoding, its delimiter, its header and a sample of its rows.
 */
import { parse } from 'csv-parse/sync';
import { EXIT, Failure } from '../failure.ts';
import { decoded, type Encoding, encodingOf } from './encoding.ts';
import { MEANINGS, rankAs } from './header.ts';
import { headOf, type Input } from './input.ts';

export type Delimiter = ',' | ';' | '\t';

export interface Table {
  readonly input: Input;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  /** The first rows after the header. */
  readonly sample: readonly (readonly string[])[];
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** How much of a file is looked at to tell what it is. */
const HEAD_BYTES = 1 << 20;

/** Reads the head of an input as a table. Throws a Failure if it is empty, no text, or a header without rows. */
export async function tableOf(input: Input, isKnown: (header: string) => boolean): Promise<Table> {
  const { bytes, isWhole } = await headOf(input, HEAD_BYTES);
  if (bytes.length === 0) throw empty(input);
  const encoding = encodingOf(bytes, input.name);
  const text = await textOf(bytes, encoding);
  const lines = isWhole ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  if (lines.trim() === '') throw empty(input);
  const known = (header: readonly string[]) =>
    header.filter((name) => isKnown(name) || isAnyMeaning(name)).length;
  const delimiter = best(DELIMITERS, (mark) => {
    const header = rowsOf(lines, mark, 1)[0] ?? [];
    return known(header) + header.length / 1000;
  });
  const [header, ...sample] = rowsOf(lines, delimiter, SAMPLE_ROWS);
  if (header === undefined) throw empty(input);
  return { input, encoding, delimiter, header: header.map((name) => name.trim()), sample };
}

/** The csv-parse options that both the sample and the whole file are read with. */
export const CSV_OPTIONS = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: 1 << 20,
} as const;

const SAMPLE_ROWS = 20_000;

function rowsOf(text: string, delimiter: Delimiter, most: number): string[][] {
  try {
    return parse(text, { ...CSV_OPTIONS, delimiter, to: most });
  } catch {
    return []; // Not a table under this delimiter: a quote that never closes, or one cell without end.
  }
}

function isAnyMeaning(name: string): boolean {
  return MEANINGS.some((meaning) => rankAs(meaning, name) !== undefined);
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
