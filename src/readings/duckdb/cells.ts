/** The cells of the readings that stand in the table `reading`. */
import type { Quantity } from '../../sources/quantity.ts';
import type { ReadingSource } from '../../sources/source.ts';
import { type FacetRows, QuantityCells } from '../cells.ts';
import type { MeanLoads } from '../mean-loads.ts';
import { MOMENTS_WIDTH } from '../moments.ts';
import { setSlot, WORDS_A_DAY } from '../slots.ts';
import type { CellStore } from '../store.ts';
import { type Meanings, slotsIn } from './meanings.ts';
import type { Session } from './session.ts';
import { assumedMinutes, type Staged } from './stage.ts';
import { type Part, statement } from './statements.ts';

export interface Into {
  readonly store: CellStore;
  readonly means: MeanLoads;
}

/** Adds the cells to the store, some sites after others if `bytes` of memory do not hold all at once. */
export async function fillCells(
  session: Session,
  source: ReadingSource,
  { sites, days, step, words, flags }: Meanings,
  staged: Staged,
  bytes: number,
  into: Into,
): Promise<void> {
  const atOnce = Math.max(1, Math.floor(bytes / bytesOfSite(days, source.values.length)));
  const wide = staged.largest < LARGEST_SQUARED ? 'BIGINT' : 'HUGEINT';
  for (let from = 0; from < sites.length; from += atOnce) {
    const names = {
      from,
      to: from + atOnce - 1,
      wide,
      limb: LIMB,
      is_estimated: flags.length > 0 ? 'is_estimated' : 'false',
    };
    await fillFrom(session, source, { sites, step, words, names }, into);
  }
}

/** The square of what is below it is a BIGINT. */
const LARGEST_SQUARED = 3_037_000_499;
const LIMB = `${2n ** 52n - 1n}::HUGEINT`;

/** Of the groups of a query and of its result; measured on 2026-11: some 160 and 60 more for each quantity. */
function bytesOfSite(days: number, quantities: number): number {
  const HOURS_A_DAY_TYPE = 24;
  const clocks = Math.ceil(days / 28 + 1) * 2 * HOURS_A_DAY_TYPE;
  const levels = 100;
  return (days + clocks + levels) * (160 + 120 * quantities);
}

interface Cut {
  readonly sites: readonly string[];
  readonly step: number;
  readonly words: number;
  readonly names: Readonly<Record<string, string | number>>;
}

async function fillFrom(
  session: Session,
  source: ReadingSource,
  { sites, step, words, names }: Cut,
  { store, means }: Into,
): Promise<void> {
  const quantities = source.values.map(({ quantity }) => quantity);
  const values = quantities.map((value) => ({ value }));
  const width = (part: Part) =>
    KEYED + quantities.length * MOMENTS + (part === 'day' ? 1 + quantities.length + words : 0);
  const query = (part: Part, more = names) =>
    bySite(
      session.chunks(statement(part, { names: more, values, words })),
      part === 'level' ? KEYED + MOMENTS : width(part),
    );
  const clocks = new Map<number, Rows>();
  for await (const rows of query('clock')) clocks.set(rows.site, rows);
  const levels = new Map<Quantity, Map<number, Rows>>();
  for (const value of quantities) {
    const bySite = new Map<number, Rows>();
    for await (const rows of query('level', { ...names, value })) bySite.set(rows.site, rows);
    levels.set(value, bySite);
  }
  const assumed = assumedMinutes(source);
  for await (const days of query('day')) {
    const site = sites[days.site]!;
    const { slots, estimated, readings } = ofDays(days, quantities.length, { step, words });
    for (const [i, { quantity, unit }] of source.values.entries()) {
      const day = facetRows(days, i);
      const cells = QuantityCells.of({
        readings,
        flagged: source.quality === undefined ? 0 : readings,
        day,
        clock: facetRows(clocks.get(days.site)!, i),
        level: facetRows(levels.get(quantity)!.get(days.site)!, 0),
        slots: i === 0 ? slots : slots.slice(),
        zeros: Uint32Array.from(column(days, KEYED + quantities.length * MOMENTS + 1 + i)),
        estimated: i === 0 ? estimated : estimated.slice(),
        assumed: new Uint16Array(days.count).fill(unit.dimension === 'energy' ? assumed : 0),
      });
      store.merge(site, quantity, cells);
      if (quantity === 'load') means.add(site, readings, sumOf(day));
    }
  }
}

/** Site, key and n stand before what each quantity has: the other moments (moments.ts). */
const KEYED = 3;
const MOMENTS = MOMENTS_WIDTH - 1;

/** The rows of one site, one after another. */
interface Rows {
  readonly site: number;
  readonly count: number;
  readonly width: number;
  readonly data: Float64Array;
}

async function* bySite(chunks: ReturnType<Session['chunks']>, width: number): AsyncGenerator<Rows> {
  let data = new Float64Array(width * 512);
  let [site, count] = [-1, 0];
  for await (const { rows, column } of chunks) {
    const columns = Array.from({ length: width }, (_, i) => column(i));
    for (let row = 0; row < rows; row += 1) {
      const next = columns[0]!.getItem(row) as number;
      if (next !== site && count > 0) {
        yield { site, count, width, data: data.slice(0, count * width) };
        count = 0;
      }
      site = next;
      if ((count + 1) * width > data.length) data = doubled(data);
      for (let i = 0; i < width; i += 1) data[count * width + i] = columns[i]!.getItem(row) as number;
      count += 1;
    }
  }
  if (count > 0) yield { site, count, width, data: data.slice(0, count * width) };
}

function doubled(data: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(data.length * 2);
  larger.set(data);
  return larger;
}

/** What the quantity of a place among all has in the rows. */
function facetRows({ count, width, data }: Rows, place: number): FacetRows {
  const keys = new Int32Array(count);
  const moments = new Float64Array(count * MOMENTS_WIDTH);
  const first = KEYED + place * MOMENTS;
  for (let row = 0; row < count; row += 1) {
    const at = row * width;
    keys[row] = data[at + 1]!;
    moments[row * MOMENTS_WIDTH] = data[at + 2]!;
    for (let i = 0; i < MOMENTS; i += 1) moments[row * MOMENTS_WIDTH + 1 + i] = data[at + first + i]!;
  }
  return { keys, moments };
}

function ofDays(days: Rows, quantities: number, { step, words }: { step: number; words: number }) {
  const first = KEYED + quantities * MOMENTS;
  const slots = new Uint32Array(days.count * WORDS_A_DAY);
  for (let row = 0; row < days.count; row += 1) {
    const at = row * days.width + first + 1 + quantities;
    for (const slot of slotsIn(days.data.subarray(at, at + words), step))
      setSlot(slots, row * WORDS_A_DAY, slot);
  }
  return {
    slots,
    estimated: Uint32Array.from(column(days, first)),
    readings: column(days, 2).reduce((sum, n) => sum + n, 0),
  };
}

function column({ count, width, data }: Rows, place: number): Float64Array {
  return Float64Array.from({ length: count }, (_, row) => data[row * width + place]!);
}

/** As a number: exact up to 2^53 milliwatts, a gigawatt for a year of hours. */
function sumOf({ keys, moments }: FacetRows): number {
  let [high, low] = [0, 0];
  for (let row = 0; row < keys.length; row += 1) {
    high += moments[row * MOMENTS_WIDTH + 1]!;
    low += moments[row * MOMENTS_WIDTH + 2]!;
  }
  return high * 2 ** 52 + low;
}
