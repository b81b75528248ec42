/** Lines of a file, handed over from SQL with their places in it, and judged as the streaming engine judges them. */
import type { ReadingSource } from '../../sources/source.ts';
import { judging, type Reader } from '../read.ts';
import { type Lines, SEPARATOR } from './lines.ts';
import type { Session } from './session.ts';
import { statement } from './statements.ts';

export interface Row {
  /** Among all records of the file, from 0. */
  readonly place: number;
  readonly fields: readonly string[];
}

/** The lines of which SQL is not sure, in their order. */
export function unsureRows(session: Session): AsyncGenerator<Row> {
  return rowsIn(session, 'SELECT place::DOUBLE, line FROM unsure ORDER BY place');
}

/** The lines that name a site by one of these texts, in their order. */
export async function* rowsOf(session: Session, lines: Lines, texts: readonly string[]): AsyncGenerator<Row> {
  await session.load(
    'wanted',
    ['text VARCHAR'],
    texts.map((text) => [text]),
  );
  yield* rowsIn(
    session,
    statement('again', { names: { lines: lines.numbered, fields: lines.fields, site: lines.site } }),
  );
}

/** All rows of two series in their order, each once. */
export async function* together(a: AsyncGenerator<Row>, b: AsyncGenerator<Row>): AsyncGenerator<Row> {
  let [one, other] = [await a.next(), await b.next()];
  while (!one.done || !other.done) {
    const [ofOne, ofOther] = [placeOf(one), placeOf(other)];
    yield (ofOne <= ofOther ? one : other).value as Row;
    if (ofOne <= ofOther) one = await a.next();
    if (ofOther <= ofOne) other = await b.next();
  }
}

/** Judges rows in the order in which they come. */
export async function judge(
  rows: AsyncIterable<Row>,
  source: ReadingSource,
  lineOf: (place: number) => number,
  reader: Reader,
): Promise<void> {
  const records = judging(source, reader);
  for await (const { place, fields } of rows) records.record(fields, lineOf(place));
}

async function* rowsIn(session: Session, sql: string): AsyncGenerator<Row> {
  for await (const { rows, column } of session.chunks(sql)) {
    const [places, texts] = [column(0), column(1)];
    for (let row = 0; row < rows; row += 1) {
      yield { place: Number(places.getItem(row)), fields: `${texts.getItem(row)}`.split(SEPARATOR) };
    }
  }
}

function placeOf(row: IteratorResult<Row>): number {
  return row.done ? Number.POSITIVE_INFINITY : row.value.place;
}
