/** The lines of a text as a table of SQL: all fields as they stand, and those that a line lacks NULL. */
import type { NumberFormat } from '../../sources/numbers.ts';
import type { ValueColumn } from '../../sources/source.ts';
import { LARGEST_RECORD, type Table } from '../../sources/table.ts';
import type { Places } from './places.ts';
import type { PlainText } from './plain-text.ts';
import type { Session } from './session.ts';
import { quoted } from './statements.ts';

export interface Lines {
  /** The table, with no more columns than tell whether a line is longer than the header. */
  readonly sql: string;
  /** The same with its numbers as such, which fails where one is none; undefined where SQL reads some in its own way. */
  readonly typed: string | undefined;
  /** The table with the place of each line, from 0, and all the columns a line may have. */
  readonly numbered: string;
  /** The names of those columns; and how many they are. */
  readonly fields: string;
  readonly width: number;
  /** Names of the columns of the site, the time and the flag. */
  readonly site: string;
  readonly time: string;
  readonly flag: string;
  readonly hasFlags: boolean;
  /** Whether a line has no more fields than the header, blank ones aside. */
  readonly isNoWider: string;
  readonly marks: readonly string[];
}

/** A line may have so many fields more than the header, as when its decimal commas were taken for delimiters. */
const MORE_FIELDS = 8;

export function linesOf(
  text: PlainText,
  table: Table,
  values: readonly ValueColumn[],
  places: Places,
): Lines {
  const { header, sample } = table;
  const areLonger = sample.some((record) => record.length > header.length);
  const width = header.length + MORE_FIELDS;
  const columns = Array.from({ length: width }, (_, i) => `c${i}`);
  const beyond = columns.slice(header.length);
  const narrow = header.length + (areLonger ? MORE_FIELDS : 1);
  const texts = new Set([places.site, ...places.time, places.quality]);
  const areSure =
    text.marks.length === 0 &&
    values.every(({ index, numbers }) => numbers.decimal === '.' && !texts.has(index));
  const numbers = new Set(values.map(({ index }) => index));
  return {
    sql: readCsv(text, table, narrow),
    typed: areSure ? readCsv(text, table, narrow, numbers) : undefined,
    numbered: `(SELECT row_number() OVER () - 1 AS place, * FROM ${readCsv(text, table, width)})`,
    fields: columns.join(', '),
    width,
    site: `c${places.site}`,
    time: places.time.map((place) => `c${place}`).join(' || chr(2) || '),
    flag: places.quality === undefined ? "''" : `coalesce(c${places.quality}, '')`,
    hasFlags: places.quality !== undefined,
    isNoWider: areLonger
      ? `concat(${beyond.join(', ')}) = '' AND ${beyond.at(-1)} IS NULL`
      : `c${header.length} IS NULL`,
    marks: text.marks,
  };
}

function readCsv(
  text: PlainText,
  { delimiter }: Table,
  width: number,
  numbers: ReadonlySet<number> = new Set(),
): string {
  const quote = text.hasQuotes ? '"' : '';
  const columns = Array.from(
    { length: width },
    (_, i) => `'c${i}': '${numbers.has(i) ? 'DOUBLE' : 'VARCHAR'}'`,
  );
  const options = {
    header: 'false',
    skip: `${text.headLines}`,
    auto_detect: 'false',
    compression: "'none'",
    delim: quoted(delimiter),
    quote: quoted(quote),
    escape: quoted(quote),
    columns: `{${columns.join(', ')}}`,
    nullstr: quoted(NOWHERE),
    null_padding: 'true',
    strict_mode: 'false',
    max_line_size: `${LARGEST_RECORD}`,
  };
  const settings = Object.entries(options).map(([name, value]) => `${name} = ${value}`);
  return `read_csv(${quoted(text.path)}, ${settings.join(', ')})`;
}

/** Parts the fields of a line that SQL hands back; the look at the file has shown that it stands nowhere in it. */
export const SEPARATOR = '\u0002';

/** What stands nowhere in a file, and so makes no field NULL. */
const NOWHERE = '\u0001';

/**
 * Whether each line that has quotation marks is a record: each field is either quoted as a whole, or does not begin
 * with a mark. Then no record spans lines, and whoever reads CSV takes it apart in the same way.
 */
export async function areRecordsLines(session: Session, path: string, delimiter: string): Promise<boolean> {
  const mark = delimiter === '|' ? '\\|' : delimiter;
  const field = `(?:"(?:[^"]|"")*"| *(?:[^" ${mark}][^${mark}]*)?)`;
  const plain = `${field}(?:${mark}${field})*`;
  const lines = `read_csv(${quoted(path)}, header = false, auto_detect = false, compression = 'none', delim = ${quoted(NOWHERE)},
    quote = '', escape = '', columns = {'line': 'VARCHAR'}, nullstr = ${quoted(SEPARATOR)}, strict_mode = false, max_line_size = ${LARGEST_RECORD})`;
  const sql = `SELECT count(*)::DOUBLE FROM ${lines} WHERE contains(line, '"') AND NOT regexp_full_match(line, ${quoted(plain)})`;
  for await (const chunk of session.chunks(sql)) return chunk.column(0).getItem(0) === 0;
  return false;
}

/** A field as SQL casts it to a number, and whether that is what numbers.ts makes of it. */
export function numberIn(
  column: string,
  { decimal }: NumberFormat,
  marks: readonly string[],
): { readonly number: string; readonly isPlain: string } {
  const others = decimal === ',' ? [...marks, '.'] : marks;
  return {
    number: decimal === ',' ? `replace(${column}, ',', '.')` : column,
    isPlain: ['true', ...others.map((mark) => `NOT contains(${column}, '${mark}')`)].join(' AND '),
  };
}
