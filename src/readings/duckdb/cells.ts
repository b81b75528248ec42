/** The cells of the readings that stand in the table `reading`. */
import type { ReadingSource } from '../../sources/source.ts';
import type { MeanLoads } from '../mean-loads.ts';
import { assumedMinutes, overInterval } from '../over-interval.ts';
import type { CellStore } from '../store.ts';
import type { Meanings } from './meanings.ts';
import { type Column, numbersIn, type Session } from './session.ts';
import { statement } from './statements.ts';
import { SiteTally } from './tally.ts';

export interface Into {
  readonly store: CellStore;
  readonly means: MeanLoads;
}

/** Adds the cells to the store and returns how many readings they are. They come in runs of one site, or are brought to. */
export async function fillCells(
  session: Session,
  source: ReadingSource,
  meanings: Meanings,
  { store, means }: Into,
  watch: (rows: number) => void,
): Promise<number> {
  const { sites, flags } = meanings;
  const quantities = source.values.map(({ quantity }) => quantity);
  const assumed = source.values.map(({ unit }) => overInterval(unit, assumedMinutes(source)).minutes);
  const tally = new SiteTally(meanings.moments, quantities.length);
  const load = quantities.indexOf('load');
  let current = -1;
  let read = 0;
  const finish = () => {
    if (tally.readings === 0) return;
    const site = sites[current]!;
    const cells = tally.take(assumed, source.quality !== undefined);
    for (const [i, quantity] of quantities.entries()) store.merge(site, quantity, cells[i]!);
  };
  const numbers = new Int32Array(ROWS);
  const moments = new Int32Array(ROWS);
  const values = quantities.map(() => new Float64Array(ROWS));
  const estimated = flags.length > 0 ? new Int32Array(ROWS) : undefined;
  const columns = ['site', 'moment', ...quantities, ...(flags.length > 0 ? ['is_estimated'] : [])];
  const order = (await isInRuns(session)) ? '' : 'ORDER BY site';
  const sql = `SELECT ${columns.join(', ')} FROM reading WHERE site IS NOT NULL ${order}`;
  for await (const { rows, column } of session.stream(sql)) {
    read += rows * quantities.length;
    watch(read / quantities.length);
    copyIntegers(column(0), rows, numbers);
    copyIntegers(column(1), rows, moments);
    for (const [i, items] of values.entries()) copyDoubles(column(2 + i), rows, items);
    if (estimated !== undefined) copyIntegers(column(2 + quantities.length), rows, estimated);
    for (let from = 0, to = 0; from < rows; from = to) {
      const site = numbers[from]!;
      while (to < rows && numbers[to] === site) to += 1;
      if (site !== current) finish();
      current = site;
      tally.put({ moments, values, estimated, from, to });
      if (load >= 0) means.add(sites[site]!, to - from, sumOf(values[load]!, from, to));
    }
  }
  finish();
  return read;
}

/** Of neighbours, one in so many; and the share of changes beyond which sorting takes less. Assumed on 2026-11. */
const [EVERY, MOST_CHANGES] = [512, 1 / 500];

async function isInRuns(session: Session): Promise<boolean> {
  for await (const [changes, pairs] of numbersIn(
    session,
    statement('changes', { names: { every: EVERY } }),
  )) {
    return changes! <= pairs! * MOST_CHANGES;
  }
  return true;
}

/** What a result hands over at once, at most: DuckDB's STANDARD_VECTOR_SIZE. */
const ROWS = 2048;

function copyIntegers(column: Column, rows: number, items: Int32Array): void {
  for (let row = 0; row < rows; row += 1) items[row] = column.getItem(row) as number;
}

function copyDoubles(column: Column, rows: number, items: Float64Array): void {
  for (let row = 0; row < rows; row += 1) items[row] = column.getItem(row) as number;
}

/** Exact up to 2^53 milliwatts, a gigawatt for a year of hours. */
function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row += 1) sum += values[row]!;
  return sum;
}
