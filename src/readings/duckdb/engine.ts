/**
 * The engine that reads by DuckDB. SQL takes what is plainly fine: a line whose site, time and values mean beyond doubt
 * what the streaming engine takes them for. Each other line is judged by that engine, and where those are many, or
 * there is any doubt what a line is, it reads the whole file. So both give the same, to the bit.
 */
import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { DuckDbSettings } from '../../duckdb.ts';
import { Failure } from '../../failure.ts';
import type { ReadingSource } from '../../sources/source.ts';
import type { Books, Engine } from '../engine.ts';
import { type Reader, readSource } from '../read.ts';
import type { CellStore } from '../store.ts';
import { streamEngine } from '../stream-engine.ts';
import { lineNumbers } from './blank-lines.ts';
import { fillCells } from './cells.ts';
import { areRecordsLines, type Lines, linesOf } from './lines.ts';
import { type Meanings, meaningsOf } from './meanings.ts';
import { unsteadySites } from './paces.ts';
import { placesOf } from './places.ts';
import { plainTextOf } from './plain-text.ts';
import { judge, type Row, rowsOf, together, unsureRows } from './rows.ts';
import { openSession, type Session } from './session.ts';
import { type Staged, stage } from './stage.ts';
import { textsIn } from './texts.ts';

export interface DuckDbEngine extends Engine {
  /** Why a source was not read by SQL, in words; undefined if it was. */
  readonly whyNot: (source: ReadingSource) => string | undefined;
}

export interface DuckDbEngineSettings extends DuckDbSettings {
  /** Bytes that the groups of a query and its result may take, unless it is a share of all memory. */
  readonly queryBytes?: number | undefined;
  /** Where a larger share of the lines than this is to be judged one by one, all are read so. */
  readonly mostJudged?: number | undefined;
}

/** Opens the engine. Throws a Failure where DuckDB is not installed. */
export async function duckDbEngine(settings: DuckDbEngineSettings): Promise<DuckDbEngine> {
  const session = await openSession(settings);
  const { memoryBytes = totalmem() * DUCKDB_SHARE, queryBytes: bytes = memoryBytes * QUERY_SHARE } = settings;
  const { mostJudged = MOST_JUDGED } = settings;
  const read = new Map<ReadingSource, BySql | string>();
  return {
    name: 'duckdb',
    async fill(sources, store, books) {
      for (const [i, source] of sources.entries()) {
        const path = join(settings.temporary, `duckdb-${i}.csv`);
        const taken = await takenBySql(session, source, path, mostJudged);
        read.set(source, taken);
        if (typeof taken === 'string') await streamEngine.fill([source], store, [books[i]!]);
        else await fill(session, source, taken, bytes, store, books[i]!);
        await session.run('DROP TABLE IF EXISTS reading');
      }
    },
    async readAgain(source, sites, reader) {
      const by = read.get(source);
      if (by === undefined || typeof by === 'string' || isMoreOf(mostJudged, sites, by))
        await readSource(source, reader);
      else {
        const texts = [...sites].flatMap((site) => by.meanings.textsOf.get(site) ?? []);
        await judge(rowsOf(session, by.lines, texts), source, by.lineOf, reader);
      }
    },
    whyNot(source) {
      const by = read.get(source);
      return typeof by === 'string' ? by : undefined;
    },
    close: session.close,
  };
}

/** DuckDB's own bound on its memory, and what a query's groups and its result may take of that. Assumed on 2026-11. */
const DUCKDB_SHARE = 0.8;
const QUERY_SHARE = 1 / 8;

/** A source that stands in the table `reading`, and how it got there. */
interface BySql {
  readonly lines: Lines;
  readonly meanings: Meanings;
  readonly staged: Staged;
  readonly lineOf: (place: number) => number;
  /** Lines of each site. */
  readonly linesOf: ReadonlyMap<string, number>;
  /** Sites whose readings are all judged by the streaming engine. */
  readonly unsteady: ReadonlySet<string>;
}

/** Assumed on 2026-11. */
const MOST_JUDGED = 0.2;

/** Stages a source; or says why it is not read by SQL. Nothing is put into any book before it is sure that it is. */
async function takenBySql(
  session: Session,
  source: ReadingSource,
  path: string,
  mostJudged: number,
): Promise<BySql | string> {
  const { table } = source;
  const places = placesOf(source);
  if (places === undefined) return 'it is not laid out with one site and one time in each line';
  if (table.hasOpenQuote) return 'a quotation mark is left open';
  const text = await plainTextOf(table, path);
  if (typeof text === 'string') return text;
  try {
    if (text.hasQuotes && !(await areRecordsLines(session, path, table.delimiter))) {
      return 'its quotation marks can be read in several ways';
    }
    const lines = linesOf(text, table, places);
    const texts = await textsIn(session, lines);
    if (texts === undefined) return 'hardly any time or site in it stands twice';
    const meanings = meaningsOf(source, texts);
    const staged = await stage(session, source, text, lines, meanings);
    if (staged.fields >= lines.width) return 'some line is far longer than the header';
    if (staged.unsure > staged.rows * mostJudged) {
      return `${staged.unsure} of ${staged.rows} lines are to be judged one by one`;
    }
    const unsteady =
      source.label === 'end'
        ? await unsteadySites(session, source, lines, meanings.sites)
        : new Set<string>();
    const lineOf = lineNumbers(text.headLines, text.blankLines);
    const by = { lines, meanings, staged, lineOf, linesOf: texts.linesOf, unsteady };
    if (isMoreOf(mostJudged, unsteady, by)) return 'the intervals change at many sites';
    return by;
  } catch (error) {
    if (error instanceof Failure && error.code === 'out_of_memory')
      return 'DuckDB has not enough memory for it';
    if (error instanceof Error && DOUBTS.test(error.message)) return 'DuckDB cannot take it apart';
    throw error;
  }
}

/** How begins what DuckDB says of a text that is no CSV to it. */
const DOUBTS = /^(?:Invalid Input|Conversion) Error/u;

function isMoreOf(share: number, sites: ReadonlySet<string>, { meanings, staged, linesOf }: BySql): boolean {
  let lines = 0;
  for (const site of sites) for (const text of meanings.textsOf.get(site) ?? []) lines += linesOf.get(text)!;
  return lines > staged.rows * share;
}

async function fill(
  session: Session,
  source: ReadingSource,
  { lines, meanings, staged, lineOf, unsteady }: BySql,
  bytes: number,
  store: CellStore,
  { ledger, means, rejects }: Books,
): Promise<void> {
  const columns = source.values.length;
  ledger.lines = lineOf(staged.rows - 1);
  const texts = [...unsteady].flatMap((site) => meanings.textsOf.get(site)!);
  const unsure = staged.unsure === 0 ? none() : unsureRows(session, lines, source);
  const judged = texts.length === 0 ? unsure : together(unsure, rowsOf(session, lines, texts));
  await judge(judged, source, lineOf, readerInto(source, store, { ledger, means, rejects }));
  const numbers = meanings.sites.flatMap((site, number) => (unsteady.has(site) ? [number] : []));
  if (numbers.length > 0) await session.run(`DELETE FROM reading WHERE site IN (${numbers.join(', ')})`);
  ledger.read += columns * (await countOf(session));
  await fillCells(session, source, meanings, staged, bytes, { store, means });
}

async function* none(): AsyncGenerator<Row> {}

async function countOf(session: Session): Promise<number> {
  for await (const { column } of session.chunks('SELECT count(site)::DOUBLE FROM reading')) {
    return Number(column(0).getItem(0));
  }
  return 0;
}

function readerInto(source: ReadingSource, store: CellStore, { ledger, means, rejects }: Books): Reader {
  return {
    reading(site, { moment }, { quantity }, value, assumed, { quality, record }) {
      ledger.read += 1;
      store.cellsOf(site, quantity).put(value, moment, assumed, quality);
      if (quantity === 'load') means.put(site, value);
      if (quality === 'unknown' && source.quality !== undefined) {
        ledger.noteFlag((record[source.quality.index] ?? '').trim());
      }
    },
    refused(kind, place, count) {
      ledger.read += count;
      ledger.enter(kind, place.line, place.column, count);
      rejects?.note(kind, place);
    },
    recordDone: () => rejects?.recordDone(),
  };
}
