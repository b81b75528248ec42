/** The column that says of what quality the readings of a record are. */
import { columnOf } from './columns.ts';
import { qualityReader } from './quality.ts';
import type { Hints, QualityColumn } from './source.ts';
import type { Table } from './table.ts';

/** Undefined if there is none. Notes beside the readings are one, where some of them say that a reading is estimated. */
export function qualityColumn(table: Table, hints: Hints): QualityColumn | undefined {
  const index = columnOf('quality', table, hints) ?? notesIn(table);
  if (index === undefined) return undefined;
  if (NOTES.test(table.header[index]!.trim()))
    return { index, read: (note) => (ESTIMATED.test(note) ? 'estimated' : 'actual') };
  const sample = table.sample.map((record) => record[index] ?? '');
  return { index, read: qualityReader(table.header[index]!, sample) };
}

const NOTES = /^(?:notes?|comments?|remarks?|примечани[ея]|комментари[йи])$/iu;
const ESTIMATED = /\bestimated?\b|расч[её]тн|оценк/iu;

function notesIn({ header, sample, spread }: Table): number | undefined {
  const place = header.findIndex((name) => NOTES.test(name.trim()));
  const isSaid = [...sample, ...spread].some((record) => ESTIMATED.test(record[place] ?? ''));
  return place >= 0 && isSaid ? place : undefined;
}
