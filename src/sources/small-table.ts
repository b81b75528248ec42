/**
 * A small table that a user keeps by hand, in whatever a spreadsheet makes of it: encoding, delimiter and decimal mark
 * are found as in files of readings. Other columns may stand beside those that are read.
 */
import type { ZodType } from 'zod';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { fromMilliwatts } from '../units.ts';
import { numbersOf } from './decimal-mark.ts';
import { meaningOf } from './header.ts';
import { hintsFrom } from './hints.ts';
import { withInputs } from './input.ts';
import { parseNumber } from './numbers.ts';
import { readRecords } from './records.ts';
import { type Table, tablesOf } from './table.ts';

export interface SmallTable<Row> {
  readonly columns: Readonly<Record<string, SmallColumn>>;
  /** A record as it must be: its columns as texts, numbers with a decimal point, power in kW. */
  readonly row: ZodType<Row>;
  /** Column in which nothing may stand twice. */
  readonly once?: string;
  /** Of the failure, and the way out. */
  readonly code: string;
  readonly remedy: string;
}

interface SmallColumn {
  /** Headers by which it is known, in words, without case, marks and unit; its own name is one. */
  readonly names?: readonly string[];
  readonly holds: 'text' | 'number' | 'power';
  readonly mayBeMissing?: true;
}

/** The records of a file, in its order. Throws a Failure that names file, line and column of what cannot be one. */
export function readSmallTable<Row>(path: string, wanted: SmallTable<Row>): Promise<Row[]> {
  return withInputs([path], undefined, async ([input]) => {
    const hints = hintsFrom({});
    const tables = await tablesOf(input!, hints);
    const found = tables.find((table) => lacking(table, wanted).length === 0);
    if (found === undefined) throw withoutColumns(tables[0]!, wanted);
    return rowsOf(found, wanted);
  });
}

async function rowsOf<Row>(table: Table, wanted: SmallTable<Row>): Promise<Row[]> {
  const { columns, row, once, code, remedy } = wanted;
  const firsts = new Map<string, number>();
  const readers = Object.entries(columns).flatMap(([name, column]) => {
    const place = placeOf(name, column, table);
    return place === undefined ? [] : [{ name, place, read: readerOf(column, place, table, wanted) }];
  });
  const at = (line: number, column: PropertyKey | undefined) => {
    const place = readers.find(({ name }) => name === column)?.place;
    return [table.input.name, line, ...(place === undefined ? [] : [place + 1])].join(':');
  };
  const rows: Row[] = [];
  await readRecords(table, {
    record(fields, line) {
      if (fields.every((field) => field.trim() === '')) return;
      const record = Object.fromEntries(
        readers.map(({ name, place, read }) => [name, read((fields[place] ?? '').trim())]),
      ) as Record<string, string>;
      const key = once === undefined ? undefined : record[once]!;
      const before = key === undefined ? undefined : firsts.get(key);
      if (before !== undefined) {
        throw new Failure(
          code,
          EXIT.usage,
          words`${once!}: it stands here a second time, first in line ${before}`,
          {
            where: at(line, once),
            remedy,
          },
        );
      }
      if (key !== undefined) firsts.set(key, line);
      const parsed = row.safeParse(record);
      if (parsed.success) {
        rows.push(parsed.data);
        return;
      }
      const { path, message } = parsed.error.issues[0]!;
      throw new Failure(code, EXIT.usage, `${path.join('.')}: ${message}`, {
        where: at(line, path[0]),
        remedy,
      });
    },
    unreadable(line) {
      throw new Failure(code, EXIT.usage, words`the line cannot be taken apart`, {
        where: at(line, undefined),
        remedy,
      });
    },
  });
  return rows;
}

function lacking(table: Table, { columns }: SmallTable<unknown>): string[] {
  return Object.entries(columns).flatMap(([name, column]) =>
    column.mayBeMissing || placeOf(name, column, table) !== undefined ? [] : [name],
  );
}

function withoutColumns(table: Table, wanted: SmallTable<unknown>): Failure {
  const lacks = lacking(table, wanted).reduce((one, other) => words`${one}, and none ${other}`);
  const has = table.header.map((name) => `"${name}"`).join(', ');
  return new Failure(wanted.code, EXIT.usage, words`no column is ${lacks}. It has: ${has}`, {
    where: `${table.input.name}:${table.headerLine}`,
    remedy: wanted.remedy,
  });
}

/** Place of the first header that is a column's; a header that is its very name goes before others. */
function placeOf(name: string, { names = [], holds }: SmallColumn, { header }: Table): number | undefined {
  const own = header.findIndex((text) => text.toLowerCase() === name);
  if (own >= 0) return own;
  const place = header.findIndex((text) => {
    const meaning = meaningOf(text);
    return (
      names.includes(meaning.name) && meaning.unit?.dimension === (holds === 'power' ? 'power' : undefined)
    );
  });
  return place < 0 ? undefined : place;
}

type Read = (text: string) => string;

/** What is no number stays as it is, for the row to refuse. */
function readerOf(
  { holds }: SmallColumn,
  place: number,
  { header, headerLine, sample, delimiter, input }: Table,
  { code, remedy }: SmallTable<unknown>,
): Read {
  if (holds === 'text') return (text) => text;
  const where = `${input.name}:${headerLine}:${place + 1}`;
  const texts = [...new Set(sample.map((record) => (record[place] ?? '').trim()))];
  const numbers = numbersOf({ header: header[place]!, where, delimiter, texts }, undefined);
  if (numbers instanceof Failure) throw new Failure(code, EXIT.usage, numbers.message, { where, remedy });
  const { unit } = meaningOf(header[place]!);
  const inKw = (value: number) => (unit?.dimension === 'power' ? fromMilliwatts(value * unit.scale) : value);
  return (text) => {
    const value = parseNumber(text, numbers.format);
    if (value === undefined) return text;
    return String(holds === 'power' ? inKw(value) : value);
  };
}
