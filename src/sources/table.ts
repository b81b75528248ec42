/**
 * A text file as a table: its encoding, its delimiter, its header and a sample of its rows, spread through the file.
 */
import { EXIT, Failure } from '../failure.ts';
import { counted, words } from '../language/words.ts';
import type { Decision } from './decision.ts';
import { decode, type Encoding, encodingOf } from './encoding.ts';
import { meaningOf } from './header.ts';
import { type HeaderLines, headerLines, known, PREAMBLE_MOST, type Row } from './header-lines.ts';
import type { Input } from './input.ts';
import { type Parsed, parsed } from './parsed.ts';
import type { RecordReader } from './records.ts';
import { type Sample, sampleOf } from './sample.ts';
import type { Hints } from './source.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface Table {
  readonly input: Input;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly lineBreaks: readonly string[];
  /** Records before the first row: what precedes the header (`sep=;`, titles), and the header. */
  readonly recordsBefore: number;
  readonly header: readonly string[];
  /** The line on which the header stands, from 1. */
  readonly headerLine: number;
  /** What stands before the header, as one text. */
  readonly title: string;
  /** The first rows after the header, one after the other. */
  readonly sample: readonly (readonly string[])[];
  /** Rows from places further on in the file; where a block began within quotation marks, other than they are. */
  readonly spread: readonly (readonly string[])[];
  /** Whether the last row of the file is among these. */
  readonly hasEnd: boolean;
  /** Whether a quotation mark was opened in the head of the file and not closed there. */
  readonly hasOpenQuote: boolean;
  /** The form that the file has, where it is no text of lines under a header. */
  readonly form?:
    | {
        readonly id: string;
        /** By what it is known, as the end of a sentence. */
        readonly because: string;
        /** Whether the header is the form's own, and so are its numbers: with a decimal point. */
        readonly hasOwnHeader: boolean;
        /** Whether its readings are events added up, of which another file may hold others of the same interval. */
        readonly holdsEvents: boolean;
        /** Reads all records; returns the number of lines. */
        readonly read: (reader: RecordReader) => Promise<number>;
      }
    | undefined;
  /** Of the encoding, the delimiter and the header. */
  readonly decisions: readonly Decision[];
}

/**
 * The tables that an input may be, one for each line that may be its header, from the first on. Throws a Failure if it
 * is empty or no text.
 */
export async function tablesOf(input: Input, hints: Hints): Promise<readonly Table[]> {
  const sample = await sampleOf(input);
  if (sample.head.length === 0) throw empty(input);
  const { encoding, decision } = encodingOf(
    { head: sample.head, lines: sample.blocks.map(wholeLinesOfBytes) },
    input.name,
    hints.encoding,
  );
  const text = decode(sample.head, encoding);
  const lines = sample.isWhole ? text : wholeLines(text, input);
  const lineBreaks = lines.includes('\n') ? ['\r\n', '\n'] : ['\r'];
  const dialect = await dialectOf(lines, lineBreaks, hints);
  const form = { delimiter: dialect.delimiter, lineBreaks };
  const skipped = dialect.isSaidByFile ? 1 : 0;
  const head = await parsed(lines, csvOptions(form), SAMPLE_ROWS);
  const { records, hasOpenQuote } = head;
  const first = rowsOf(head, skipped, PREAMBLE_MOST + 2);
  if (first.length === 0) throw empty(input);
  const spread = await spreadRecords(sample, encoding, form);
  const hasEnd = sample.hasEnd && (records.length < SAMPLE_ROWS || spread.length > 0);
  return [...headerLines(first, hints.headerLine)].map((lines) => {
    const recordsBefore = skipped + lines.before + lines.records;
    return {
      ...form,
      input,
      encoding,
      hasEnd,
      hasOpenQuote,
      recordsBefore,
      header: lines.header,
      headerLine: lines.line,
      title: titleOf(first.slice(0, lines.before)),
      get sample() {
        return records.slice(recordsBefore);
      },
      spread,
      decisions: [decision, dialect.decision, ...headerDecisions(lines, first)],
    };
  });
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

function rowsOf({ records, lines }: Parsed, from: number, to: number): Row[] {
  return records.slice(from, to).map((fields, i) => ({ fields, line: lines[from + i]! }));
}

async function spreadRecords(
  { blocks }: Sample,
  encoding: Encoding,
  dialect: Pick<Table, 'delimiter' | 'lineBreaks'>,
): Promise<(readonly string[])[]> {
  const spread: (readonly string[])[] = [];
  for (const block of blocks) {
    const text = decode(block, encoding);
    const [from, to] = [text.search(/[\r\n]/u), lastBreak(text)];
    if (from < 0 || to <= from) continue;
    const { records } = await parsed(text.slice(from + 1, to), csvOptions(dialect), SAMPLE_ROWS);
    spread.push(...records);
  }
  return spread;
}

function lastBreak(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
}

/** The bytes between the first and the last line feed. */
function wholeLinesOfBytes(block: Buffer): Buffer {
  return block.subarray(block.indexOf(0x0a) + 1, block.lastIndexOf(0x0a) + 1);
}

function wholeLines(text: string, input: Input): string {
  const end = lastBreak(text) + 1;
  if (end > 0) return text.slice(0, end);
  throw new Failure('no_lines', EXIT.unreadable, words`the first megabyte of this file has no line break`, {
    where: input.name,
    remedy: words`Export the data as CSV, with a line for each reading.`,
  });
}

interface Dialect {
  readonly delimiter: Delimiter;
  /** Whether the file begins with a word to Excel about it, `sep=;`. */
  readonly isSaidByFile: boolean;
  readonly decision: Decision;
}

async function dialectOf(
  lines: string,
  lineBreaks: readonly string[],
  { delimiter: said, columns }: Hints,
): Promise<Dialect> {
  const [first, mark] = /^"?sep=(.)"?[\r\n]/u.exec(lines) ?? [];
  const byFile = DELIMITERS.find((delimiter) => delimiter === mark);
  const isSaidByFile = first !== undefined && byFile !== undefined;
  if (said !== undefined)
    return { delimiter: said, isSaidByFile, decision: decided(said, words`it was said`, 'said') };
  if (byFile !== undefined) {
    return {
      delimiter: byFile,
      isSaidByFile,
      decision: decided(byFile, words`the first line says so`, 'said'),
    };
  }
  const named = new Set(Object.values(columns).map((name) => name.trim().toLowerCase()));
  const fits: (Fit & { delimiter: Delimiter })[] = [];
  for (const delimiter of DELIMITERS) {
    const { records } = await parsed(lines, csvOptions({ delimiter, lineBreaks }), PREAMBLE_MOST);
    fits.push({ delimiter, ...fitOf(records, named) });
  }
  const best = fits.reduce((a, b) => (isBetter(b, a) ? b : a));
  const rivals = fits.filter((other) => other !== best && other.known === best.known);
  const because =
    best.known > 0
      ? words`with it ${best.known} of ${best.width} headers are known`
      : words`with it the most lines have as many fields as the header, ${best.width}`;
  const certainty = best.known > 1 && rivals.length === 0 ? 'proven' : best.even > 0 ? 'likely' : 'assumed';
  return { delimiter: best.delimiter, isSaidByFile, decision: decided(best.delimiter, because, certainty) };
}

interface Fit {
  /** Known headers in the line that has the most of them, and its fields. */
  readonly known: number;
  readonly width: number;
  /** Rows after it that have as many fields. */
  readonly even: number;
}

function fitOf(records: Parsed['records'], named: ReadonlySet<string>): Fit {
  let best: Fit = { known: 0, width: records[0]?.length ?? 0, even: 0 };
  let at = 0;
  for (const [i, fields] of records.entries()) {
    const count = known(fields.filter(isMoreThanUnit), named);
    if (count > best.known) [best, at] = [{ known: count, width: fields.length, even: 0 }, i];
  }
  const even =
    best.width < 2 ? 0 : records.slice(at + 1).filter(({ length }) => length === best.width).length;
  return { ...best, even };
}

/** A unit alone is what is left of `"Works, kW"` where commas part it. */
function isMoreThanUnit(field: string): boolean {
  const { name, unit } = meaningOf(field);
  return unit === undefined || name !== '';
}

function isBetter(a: Fit, b: Fit): boolean {
  return (
    a.known - b.known > 0 ||
    (a.known === b.known && (a.even - b.even > 0 || (a.even === b.even && a.width > b.width)))
  );
}

function decided(delimiter: Delimiter, because: string, certainty: Decision['certainty']): Decision {
  return { about: 'delimiter', value: delimiter, because, certainty };
}

/** In characters; what is shown of a line that was passed over. */
const SHOWN = 60;

/** What rows before a header say, as one text. */
export function titleOf(rows: readonly Row[]): string {
  return rows
    .flatMap(({ fields }) => fields)
    .filter((field) => field.trim() !== '')
    .join(' ');
}

function headerDecisions({ before, records, line, header }: HeaderLines, rows: readonly Row[]): Decision[] {
  const decisions: Decision[] = [];
  if (before > 0) {
    const first = titleOf(rows.slice(0, 1)).slice(0, SHOWN);
    decisions.push({
      about: 'preamble',
      value: words`${counted(before, 'line')} passed over`,
      because: words`line ${line} is the first that is a header; the file begins with "${first}"`,
      certainty: 'likely',
    });
  }
  if (records > 1) {
    decisions.push({
      about: 'header',
      value: counted(records, 'line'),
      because: words`they make one header: ${header
        .map((name) => `"${name}"`)
        .join(', ')
        .slice(0, 2 * SHOWN)}`,
      certainty: 'likely',
    });
  }
  return decisions;
}

function empty(input: Input): Failure {
  return new Failure('empty_file', EXIT.unreadable, words`this file is empty`, {
    where: input.name,
    remedy: words`Export the data again, or leave the file out.`,
  });
}
