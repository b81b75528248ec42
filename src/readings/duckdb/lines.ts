/** The lines of a text as a table of SQL: all fields as they stand, and those that a line lacks NULL. */
import type { NumberFormat } from '../../sources/numbers.ts';
import { LARGEST_RECORD, type Table } from '../../sources/table.ts';
import type { Places } from './places.ts';
import type { PlainText } from './plain-text.ts';
import type { Session } from './session.ts';
import { quoted } from './statements.ts';

export interface Lines {
  /** The table; the same with the place of each line, from 0; and the names of the columns of both together. */
  readonly sql: string;
  readonly numbered: string;
  readonly fields: string;
  /** Columns, of which a line can have no more. */
  readonly width: number;
  /** Names of the columns of the site, the time and the flag. */
  readonly site: string;
  readonly time: string;
  /** The same of a list of all fields. */
  readonly ofDoubted: { readonly site: string; readonly time: string };
  readonly flag: string;
  readonly hasFlags: boolean;
  /** Whether a line has no more fields than the header, blank ones aside. */
  readonly isNoWider: string;
}

/** A line may have so many fields more than the header, as when its decimal commas were taken for delimiters. */
const MORE_FIELDS = 8;

export function linesOf(text: PlainText, { header, delimiter, sample }: Table, places: Places): Lines {
  const width = header.length + MORE_FIELDS;
  const columns = Array.from({ length: width }, (_, i) => `c${i}`);
  const quote = text.hasQuotes ? '"' : '';
  const options = {
    header: 'false',
    skip: `${text.headLines}`,
    auto_detect: 'false',
    compression: "'none'",
    delim: quoted(delimiter),
    quote: quoted(quote),
    escape: quoted(quote),
    columns: `{${columns.map((column) => `'${column}': 'VARCHAR'`).join(', ')}}`,
    nullstr: quoted(NOWHERE),
    null_padding: 'true',
    strict_mode: 'false',
    max_line_size: `${LARGEST_RECORD}`,
  };
  const fieldOf = (place: number) => `field[${place + 1}]`;
  const timeOf = (of: (place: number) => string) => places.time.map(of).join(' || chr(2) || ');
  const beyond = columns.slice(header.length);
  const areLonger = sample.some((record) => record.length > header.length);
  const settings = Object.entries(options).map(([name, value]) => `${name} = ${value}`);
  const sql = `read_csv(${quoted(text.path)}, ${settings.join(', ')})`;
  return {
    sql,
    numbered: `(SELECT row_number() OVER () - 1 AS place, * FROM ${sql})`,
    fields: columns.join(', '),
    width,
    site: `c${places.site}`,
    time: timeOf((place) => `c${place}`),
    ofDoubted: { site: fieldOf(places.site), time: timeOf(fieldOf) },
    flag: places.quality === undefined ? "''" : `coalesce(c${places.quality}, '')`,
    hasFlags: places.quality !== undefined,
    isNoWider: areLonger ? `concat(${beyond.join(', ')}) = ''` : `c${header.length} IS NULL`,
  };
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
