/** Which column of a table holds what, by its header or by the user's word. */
import { EXIT, Failure } from '../failure.ts';
import { type Meaning, rankAs } from './header.ts';
import type { Hints } from './source.ts';
import type { Table } from './table.ts';

/** Place of the column with a meaning; undefined if there is none. The user's word goes before the header's. */
export function columnOf(meaning: Meaning, table: Table, hints: Hints): number | undefined {
  const said = placeSaid(meaning, table, hints);
  if (said !== undefined) return said;
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
  return table.header.flatMap((header, place) => (rankAs(meaning, header) === undefined ? [] : [place]));
}

/** The failure of two columns that both claim to be the one. */
export function ambiguous(meaning: Meaning, places: readonly number[], table: Table): Failure {
  const names = places.map((place) => `"${table.header[place]}"`).join(' or ');
  return new Failure('ambiguous_columns', EXIT.unreadable, `the ${meaning} may stand in ${names}`, {
    where: `${table.input.name}:1`,
    remedy: `Say which, such as --columns ${meaning}="${table.header[places[0]!]}".`,
  });
}

/** Where the user's word points to in this table; with several files it may be meant for another of them. */
function placeSaid(meaning: Meaning, table: Table, hints: Hints): number | undefined {
  const place = table.header.indexOf(hints.columns[meaning]?.trim() ?? '');
  return hints.columns[meaning] === undefined || place < 0 ? undefined : place;
}
