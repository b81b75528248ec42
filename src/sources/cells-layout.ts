/**
 * A file of cells, as a scan saves them. It is known by its header to the letter: a machine wrote it, so that nothing in
 * it is guessed, and neither hints nor mappings speak of it.
 */
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { bytesOf, type Input } from './input.ts';
import type { Table } from './table.ts';

/** The columns, in their order; docs/decisions/0008-cells-as-files.md says what stands in each. */
export const CELL_COLUMNS = [
  'site_id',
  'quantity',
  'facet',
  'cell',
  'n',
  'sum_of_values',
  'sum_of_squares',
  'min_value',
  'max_value',
  'zeros',
  'estimated',
  'slots',
  'assumed_minutes',
  'readings',
  'flagged',
  'note',
] as const;

export type CellColumn = (typeof CELL_COLUMNS)[number];

/** Changes whenever cells that were saved before would be read as something else. */
export const CELLS_FORMAT = 'mining-audit/cells/1';

export interface CellsSource {
  readonly kind: 'cells';
  readonly role: 'cells';
  readonly layout: 'cells';
  readonly table: Table;
  readonly decimalMark: '.';
  /** Meaning -> header, for the report. */
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * The input as a file of cells; undefined if it is none. Throws a Failure if it is one of another version of this
 * program, which lays cells out in another way, or was saved by another program.
 */
export async function cellsSourceOf(input: Input): Promise<CellsSource | undefined> {
  const head = await headOf(input);
  const [line = ''] = /^[^\r\n]*/u.exec(head.replace(/^\uFEFF/u, '')) ?? [];
  const header = line.split(',').map((name) => name.replaceAll(/^"|"$/gu, ''));
  if (!OURS.every((name, i) => header[i] === name)) {
    if (isOfAnotherProgram(line)) throw ofAnotherProgram(input);
    return undefined;
  }
  const isThis = header.length === CELL_COLUMNS.length && CELL_COLUMNS.every((name, i) => header[i] === name);
  if (!isThis) throw hasAllColumns(header) ? ofAnotherProgram(input) : ofAnotherVersion(input);
  const lineBreaks = /\r?\n/u.test(head) || !head.includes('\r') ? ['\r\n', '\n'] : ['\r'];
  const columns = Object.fromEntries(header.map((name) => [name, name]));
  const table = tableOf(input, header, lineBreaks);
  return { kind: 'cells', role: 'cells', layout: 'cells', table, decimalMark: '.', columns };
}

/** No other file begins with these. */
const OURS: readonly CellColumn[] = ['site_id', 'quantity', 'facet', 'cell'];

/** In bytes; enough for any header. */
const HEAD = 1 << 12;

async function headOf(input: Input): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytesOf(input)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= HEAD) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD).toString('utf8');
}

function tableOf(input: Input, header: readonly string[], lineBreaks: readonly string[]): Table {
  return {
    input,
    encoding: 'utf-8',
    delimiter: ',',
    lineBreaks,
    recordsBefore: 1,
    header,
    headerLine: 1,
    sample: [],
    spread: [],
    hasEnd: false,
    hasOpenQuote: false,
    title: '',
    decisions: [
      {
        about: 'layout',
        value: 'cells',
        because: words`its header is that of ${CELLS_FORMAT}`,
        certainty: 'proven',
      },
    ],
  };
}

/** A spreadsheet that saves a file of cells sets other separators, and may move the columns. */
function isOfAnotherProgram(line: string): boolean {
  const names = line.split(/[,;\t|]/u).map((name) => name.trim().replaceAll(/^"|"$/gu, ''));
  return OURS.every((name) => names.includes(name));
}

function hasAllColumns(header: readonly string[]): boolean {
  return header.length === CELL_COLUMNS.length && CELL_COLUMNS.every((name) => header.includes(name));
}

function ofAnotherProgram({ name }: Input): Failure {
  return new Failure('other_cells', EXIT.unreadable, words`these are cells, but another program saved them`, {
    where: `${name}:1`,
    remedy: words`Save them anew from the readings: scan --save-cells.`,
  });
}

function ofAnotherVersion({ name }: Input): Failure {
  return new Failure('other_cells', EXIT.unreadable, words`these are cells, but not ${CELLS_FORMAT}`, {
    where: `${name}:1`,
    remedy: words`Save them anew from the readings with this version: scan --save-cells.`,
  });
}
