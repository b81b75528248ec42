/**
 * A workbook of Excel (.xlsx), by read-excel-file: each sheet is a table like one of text. The first sheet that has a
 * header is read, and after it all that have the same; the others are passed over, and said to be.
 * A workbook is taken into memory as a whole, so its size is bounded; Excel itself holds a million rows a sheet.
 */

import type { CellValue, Row as SheetRow } from 'read-excel-file/node';
import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import { known } from '../header-lines.ts';
import type { Input } from '../input.ts';
import type { RecordReader } from '../records.ts';
import type { Content, Form } from './form.ts';
import { isPlainXml, isTooWide } from './sheet-xml.ts';
import { partsOfZip } from './zip.ts';
import { zipOf } from './zip-anew.ts';

export const workbook: Form = {
  id: 'workbook',
  isForm: (head) => ZIP.equals(head.bytes.subarray(0, ZIP.length)),
  async open(input) {
    const sheets = await sheetsOf(input);
    const filled = sheets.filter(({ rows }) => rows.some(isRow));
    const first = filled.find(({ rows }) => rows.some(isHeader)) ?? filled[0];
    if (first === undefined) throw empty(input);
    const header = JSON.stringify(first.rows[headerAt(first)]);
    const alike = filled.filter((sheet) => JSON.stringify(sheet.rows[headerAt(sheet)]) === header);
    const passed = filled.filter((sheet) => !alike.includes(sheet));
    return {
      encoding: 'utf-8',
      header: undefined,
      line: 1,
      because: becauseOf(alike, passed),
      read: async (reader) => handOut(alike, reader),
    } satisfies Content;
  },
};

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

interface SheetOfTexts {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Of what is packed, and of what it unpacks to: several times what a million rows of readings take. Assumed, 2026-11. */
const LARGEST_PACKED = 128e6;
const LARGEST_UNPACKED = 300e6;

async function sheetsOf(input: Input): Promise<SheetOfTexts[]> {
  const { path, pathBytes } = input;
  if (pathBytes > LARGEST_PACKED) throw tooLarge(input);
  const parts = await partsOfZip(path, (name) => READ.test(name), LARGEST_UNPACKED);
  if (parts === 'large') throw tooLarge(input);
  if (parts === 'damaged') throw damaged(input, words`it is no whole and plain archive`);
  if (!parts.has('xl/workbook.xml')) throw damaged(input, words`it is an archive of something else`);
  if (![...parts.values()].every(isPlainXml))
    throw damaged(input, words`there is a tag or a text without end in it`);
  if ([...parts.values()].some(isTooWide)) throw tooWide(input);
  const read = await reader(input);
  try {
    const sheets = await read(zipOf(parts), { trim: false, parseNumber: (text) => text });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map(textsOf) }));
  } catch (error) {
    throw damaged(input, reasonOf(error));
  }
}

/** What the library says of it; where it stumbled over what is missing, it says nothing that helps. */
function reasonOf(error: unknown): string {
  const isTold = error instanceof Error && !(error instanceof TypeError);
  return isTold ? error.message.split('\n')[0]! : words`a part that every workbook has is missing`;
}

/** Parts of a workbook that hold no picture, and no program. */
const READ = /\.(?:xml|rels)$/u;

/** Imported when it is needed: it is optional. */
async function reader(input: Input) {
  try {
    return (await import('read-excel-file/node')).default;
  } catch {
    throw new Failure(
      'no_workbook_reader',
      EXIT.unreadable,
      words`this is a workbook, and read-excel-file is not installed`,
      {
        where: input.name,
        remedy: words`Install it where mining-audit is installed, npm install read-excel-file, or save the sheet as CSV UTF-8.`,
      },
    );
  }
}

function isRow(row: readonly string[]): boolean {
  return row.some((text) => text.trim() !== '');
}

/** A cover has no such line. */
function isHeader(row: readonly string[]): boolean {
  return known(row, new Set()) >= LEAST_KNOWN;
}

const LEAST_KNOWN = 2;

function textsOf(row: SheetRow<string>): string[] {
  return row.map((cell) => textOf(cell as Cell));
}

/** What the reader gives: its own declaration has the constructor of dates in the place of a date. */
type Cell = Exclude<CellValue<string>, typeof Date> | Date | null;

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return cell instanceof Date ? timeOf(cell) : `${cell}`;
}

const SECOND = 1000;
const DAY = 86_400 * SECOND;
/** Day 0 of Excel's calendar; times of day without a date are counted from it. */
const DAY_0 = Date.UTC(1899, 11, 30);

/** Dates of Excel have no zone: as the sheet shows them, to the second, which a fraction of a day hits nearly. */
function timeOf(cell: Date): string {
  const at = Math.round(cell.getTime() / SECOND) * SECOND;
  if (at - DAY_0 === DAY) return '24:00';
  const text = new Date(at).toISOString();
  return at - DAY_0 < DAY ? text.slice(11, 16) : `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/** Lines are those of the sheet, which count on from one sheet to the next. */
function handOut(sheets: readonly SheetOfTexts[], reader: RecordReader): number {
  let lines = 0;
  for (const [i, sheet] of sheets.entries()) {
    const from = i === 0 ? 0 : rowsFrom(sheet, sheets[0]!);
    for (const [at, row] of sheet.rows.entries())
      if (at >= from && isRow(row)) reader.record(row, lines + at + 1);
    lines += sheet.rows.length;
  }
  return lines;
}

/** Where its rows begin: after the header, and after lines below it that are those of the first sheet, such as units. */
function rowsFrom(sheet: SheetOfTexts, first: SheetOfTexts): number {
  let [at, same] = [headerAt(sheet) + 1, headerAt(first) + 1];
  const isOfHeader = (row: readonly string[] | undefined) =>
    row !== undefined &&
    !/\d/u.test(row.join('')) &&
    JSON.stringify(row) === JSON.stringify(first.rows[same]);
  for (; isOfHeader(sheet.rows[at]); at += 1) same += 1;
  return at;
}

/** Place of the header, or of what stands first where no line is one that is known. */
function headerAt({ rows }: SheetOfTexts): number {
  const header = rows.findIndex(isHeader);
  return header < 0 ? rows.findIndex(isRow) : header;
}

function becauseOf(read: readonly SheetOfTexts[], passed: readonly SheetOfTexts[]): string {
  const named = (sheets: readonly SheetOfTexts[]) => sheets.map(({ name }) => `"${name}"`).join(', ');
  return passed.length === 0
    ? words`it is a workbook, of which ${named(read)} is read`
    : words`it is a workbook, of which ${named(read)} is read, while ${named(passed)} has another header and is passed over`;
}

function empty(input: Input): Failure {
  return new Failure('empty_file', EXIT.unreadable, words`no sheet of this workbook holds anything`, {
    where: input.name,
    remedy: words`Export the data again, or leave the file out.`,
  });
}

function damaged(input: Input, why: string): Failure {
  return new Failure('damaged_workbook', EXIT.unreadable, words`this workbook cannot be read: ${why}`, {
    where: input.name,
    remedy: words`Open it in Excel and save it again as .xlsx, or save the sheet as CSV UTF-8.`,
  });
}

function tooLarge(input: Input): Failure {
  return new Failure('large_workbook', EXIT.unreadable, words`this workbook unpacks to more than 300 MB`, {
    where: input.name,
    remedy: words`Export the data as CSV, which has no such bound.`,
  });
}

function tooWide(input: Input): Failure {
  return new Failure(
    'large_workbook',
    EXIT.unreadable,
    words`a sheet of this workbook has more than 30 million cells`,
    {
      where: input.name,
      remedy: words`Take out what stands far below or beside the readings, or export the data as CSV.`,
    },
  );
}
