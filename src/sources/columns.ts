/** Which column of a table holds what, by its header or by the user's word. */
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { isMeaning, MEANINGS, type Meaning, rankAs } from './header.ts';
import type { Hints, Source } from './source.ts';
import type { Table } from './table.ts';

/**
 * Place of the column with a meaning; undefined if there is none. The user's word goes before the header's; of two
 * headers the likelier goes before the other, and of two that are equal the first.
 */
export function columnOf(meaning: Meaning, table: Table, hints: Hints): number | undefined {
  const said = placeSaid(meaning, table, hints);
  if (said !== undefined || hints.mapped !== undefined) return said;
  const ranked = table.header
    .map((header, place) => ({ place, rank: rankAs(meaning, header) }))
    .filter((column): column is { place: number; rank: number } => column.rank !== undefined)
    .sort((a, b) => a.rank - b.rank || a.place - b.place);
  return ranked[0]?.place;
}

/** Places of all the columns that may hold a meaning, where more than one would be a contradiction. */
export function columnsOf(meaning: Meaning, table: Table, hints: Hints): number[] {
  const said = placeSaid(meaning, table, hints);
  if (said !== undefined) return [said];
  if (hints.mapped !== undefined) return [];
  return table.header.flatMap((header, place) => (rankAs(meaning, header) === undefined ? [] : [place]));
}

/** Places of the columns that say the same as the one at `place`, and so cannot be told apart: `Site` and `SITE`. */
export function equalsOf(meaning: Meaning, place: number, table: Table, hints: Hints): number[] {
  if (placeSaid(meaning, table, hints) !== undefined) return [place];
  const rank = rankAs(meaning, table.header[place]!);
  return table.header.flatMap((header, other) => (rankAs(meaning, header) === rank ? [other] : []));
}

/** The failure of two columns that both claim to be the one. */
export function ambiguous(meaning: Meaning, places: readonly number[], table: Table): Failure {
  const names = places
    .map((place) => `"${table.header[place]}"`)
    .reduce((one, other) => words`${one} or ${other}`);
  return new Failure('ambiguous_columns', EXIT.unreadable, words`the ${meaning} may stand in ${names}`, {
    where: `${table.input.name}:${table.headerLine}`,
    remedy: words`Say which, such as --columns ${meaning}="${table.header[places[0]!]!}".`,
  });
}

/**
 * Checks that what the user said of columns means something, and that each header stands in one of the files at
 * least. Throws a Failure of usage otherwise.
 */
export function checkHints({ columns }: Hints, sources: readonly Source[]): void {
  for (const [meaning, header] of Object.entries(columns)) {
    if (!isMeaning(meaning)) {
      throw new Failure('unknown_meaning', EXIT.usage, words`no column can be a "${meaning}"`, {
        remedy: words`Columns may be named as ${MEANINGS.join(', ')}.`,
      });
    }
    if (sources.some(({ table }) => headerNamed(header, table) !== undefined)) continue;
    throw new Failure(
      'no_such_column',
      EXIT.usage,
      words`no file has a column "${header}" to be the ${meaning}`,
      {
        remedy: words`Give the header as it stands in the file. There are: ${headersIn(sources)}.`,
      },
    );
  }
}

function headersIn(sources: readonly Source[]): string {
  return [...new Set(sources.flatMap(({ table }) => table.header))].map((name) => `"${name}"`).join(', ');
}

/** Where the user's word points to in this table; with several files it may be meant for another of them. */
export function placeSaid(meaning: Meaning, table: Table, { columns }: Hints): number | undefined {
  const header = columns[meaning];
  return header === undefined ? undefined : headerNamed(header, table);
}

/** Place of a header as it is written, or else in other letter case, if that is no other header too. */
function headerNamed(name: string, { header }: Table): number | undefined {
  const exact = header.indexOf(name.trim());
  if (exact >= 0) return exact;
  const folded = name.trim().toLowerCase();
  const places = header.flatMap((other, place) => (other.toLowerCase() === folded ? [place] : []));
  return places.length === 1 ? places[0] : undefined;
}
