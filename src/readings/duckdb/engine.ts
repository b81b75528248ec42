/**
 * The engine that reads by DuckDB. SQL takes what is plainly fine: a line whose site, time and values mean beyond doubt
 * what the streaming engine takes them for. Each other line is judged by that engine, and where those are many, or
 * there is any doubt what a line is, it reads the whole file. So both give the same, to the bit.
 */

import { join } from 'node:path';
import type { DuckDbSettings } from '../../duckdb.ts';
import { EXIT, Failure } from '../../failure.ts';
import { words } from '../../language/words.ts';
import type { ReadingSource } from '../../sources/source.ts';
import type { Books, Engine } from '../engine.ts';
import { readSource, siteNamed } from '../read.ts';
import type { CellStore } from '../store.ts';
import { readerInto, streamEngine } from '../stream-engine.ts';
import { lineNumbers } from './blank-lines.ts';
import { fillCells } from './cells.ts';
import { type Headway, headwayIn } from './headway.ts';
import { areRecordsLines, type Lines, linesOf } from './lines.ts';
import { type Meanings, meaningsOf } from './meanings.ts';
import { unsteadySites } from './paces.ts';
import { placesOf } from './places.ts';
import { plainTextOf } from './plain-text.ts';
import { judge, type Row, rowsOf, together, unsureRows } from './rows.ts';
import { openSession, type Session } from './session.ts';
import { type Staged, stage, stageUnsure } from './stage.ts';
import { textsIn } from './texts.ts';

export interface DuckDbEngine extends Engine {
  /** Why a source was not read by SQL, in words; undefined if it was. */
  readonly whyNot: (source: ReadingSource) => string | undefined;
}

export interface DuckDbEngineSettings extends DuckDbSettings {
  /** Where a larger share of the lines than this is to be judged one by one, all are read so. */
  readonly mostJudged?: number | undefined;
}

/** Opens the engine. Throws a Failure where DuckDB is not installed. */
export async function duckDbEngine(settings: DuckDbEngineSettings): Promise<DuckDbEngine> {
  const { memoryBytes } = settings;
  const session = await openSession({
    ...settings,
    ...(memoryBytes === undefined ? {} : { memoryBytes: memoryBytes * DUCKDB_SHARE }),
  });
  const { mostJudged = MOST_JUDGED } = settings;
  const read = new Map<ReadingSource, BySql | string>();
  return {
    name: 'duckdb',
    cellShare: 1 - DUCKDB_SHARE,
    async fill(sources, store, books) {
      for (const [i, source] of sources.entries()) {
        const path = join(settings.temporary, `duckdb-${i}.csv`);
        const taken = await takenBySql(session, source, path, mostJudged);
        read.set(source, taken);
        if (typeof taken === 'string') await streamEngine.fill([source], store, [books[i]!]);
        else await fill(session, source, taken, store, books[i]!);
        await session.run('DROP TABLE IF EXISTS reading');
        await session.run('DROP TABLE IF EXISTS unsure');
      }
    },
    async readAgain(source, sites, reader) {
      const by = read.get(source);
      if (by === undefined || typeof by === 'string' || isMoreOf(mostJudged, sites, by))
        await readSource(source, reader);
      else {
        const texts = [...sites].flatMap((site) => by.textsOf.get(site) ?? []);
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

/** The cells take the rest. A table of ten million rows fits into half a GiB. Assumed on 2026-11. */
const DUCKDB_SHARE = 1 / 2;

/** A source that stands in the table `reading`, and how it got there. */
interface BySql {
  readonly lines: Lines;
  readonly meanings: Meanings;
  readonly staged: Staged;
  readonly lineOf: (place: number) => number;
  /** All texts that name a site, in lines that are plainly fine and in others. */
  readonly textsOf: ReadonlyMap<string, readonly string[]>;
  readonly reached: Headway['reached'];
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
  if (table.form !== undefined) return words`it is no table of text`;
  if (source.values.some(({ accumulates }) => accumulates !== undefined))
    return words`it holds states of registers`;
  const places = placesOf(source);
  if (places === undefined) return words`it is not laid out with one site and one time in each line`;
  if (table.hasOpenQuote) return words`a quotation mark is left open`;
  const { looked, reached } = headwayIn(table.input);
  const text = await plainTextOf({ ...table, input: looked }, places, path);
  if (typeof text === 'string') return text;
  try {
    if (text.hasQuotes && !(await areRecordsLines(session, path, table.delimiter))) {
      return words`its quotation marks can be read in several ways`;
    }
    const lines = linesOf(text, table, source.values, places);
    // Where times name ends, one line that is to be judged makes all of its site to be.
    const sampled = source.label === 'end' ? undefined : text.texts;
    const texts = sampled ?? (await textsIn(session, lines));
    if (texts === undefined) return words`hardly any time or site in it stands twice`;
    const meanings = meaningsOf(source, texts);
    const staged = await stage(session, source, lines, meanings, (part) => reached('typing', part));
    if (staged.unsure > staged.rows * mostJudged) {
      return words`${staged.unsure} of ${staged.rows} lines are to be judged one by one`;
    }
    if (staged.unsure > 0) {
      const { rows, fields } = await stageUnsure(session, source, lines);
      if (fields >= lines.width) return words`some line is far longer than the header`;
      if (rows !== staged.unsure) return words`DuckDB does not read it twice in the same way`;
    }
    const unsteady =
      source.label === 'end' ? await unsteadySites(session, source, meanings, staged) : new Set<string>();
    const lineOf = lineNumbers(text.headLines, text.blankLines);
    const textsOf = await withUnsure(session, meanings, staged);
    const by = { lines, meanings, staged, lineOf, textsOf, unsteady, reached };
    if (isMoreOf(mostJudged, unsteady, by)) return words`the intervals change at many sites`;
    return by;
  } catch (error) {
    if (error instanceof Failure && error.code === 'out_of_memory')
      return words`DuckDB has not enough memory for it`;
    if (error instanceof Error && DOUBTS.test(error.message)) return words`DuckDB cannot take it apart`;
    throw error;
  }
}

/** How begins what DuckDB says of a text that is no CSV to it. */
const DOUBTS = /^(?:Invalid Input|Conversion) Error/u;

/** A sample may have missed a text that names a site: then the lines with it are among those of which SQL is not sure. */
async function withUnsure(
  session: Session,
  { textsOf }: Meanings,
  { unsure }: Staged,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (unsure === 0) return textsOf;
  const all = new Map(textsOf);
  for await (const { rows, column } of session.chunks('SELECT DISTINCT site FROM unsure ORDER BY site')) {
    for (let row = 0; row < rows; row += 1) {
      const text = `${column(0).getItem(row) ?? ''}`;
      const { site, refusal } = siteNamed(text);
      const before = all.get(site) ?? [];
      if (refusal === undefined && !before.includes(text)) all.set(site, [...before, text]);
    }
  }
  return all;
}

function isMoreOf(share: number, sites: ReadonlySet<string>, by: BySql): boolean {
  return linesIn(by, (site) => sites.has(site)) > by.staged.rows * share;
}

/** Lines of some sites, those of which SQL is not sure left out. */
function linesIn(
  { meanings, staged }: Pick<BySql, 'meanings' | 'staged'>,
  isMeant: (site: string) => boolean,
): number {
  return meanings.sites.reduce(
    (sum, site, number) => (isMeant(site) ? sum + staged.linesOf[number]! : sum),
    0,
  );
}

async function fill(
  session: Session,
  source: ReadingSource,
  { lines, meanings, staged, lineOf, textsOf, unsteady, reached }: BySql,
  store: CellStore,
  { ledger, means, rejects }: Books,
): Promise<void> {
  ledger.lines = lineOf(staged.rows - 1);
  const texts = [...unsteady].flatMap((site) => textsOf.get(site)!);
  const unsure = staged.unsure === 0 ? none() : unsureRows(session);
  const judged = texts.length === 0 ? unsure : together(unsure, rowsOf(session, lines, texts));
  await judge(judged, source, lineOf, readerInto(source, store, { ledger, means, rejects }));
  const numbers = meanings.sites.flatMap((site, number) => (unsteady.has(site) ? [number] : []));
  if (numbers.length > 0) await session.run(`DELETE FROM reading WHERE site IN (${numbers.join(', ')})`);
  const read = await fillCells(session, source, meanings, { store, means }, (rows) =>
    reached('cells', rows / staged.rows),
  );
  checkWhole(
    source,
    read,
    linesIn({ meanings, staged }, (site) => !unsteady.has(site)),
  );
  ledger.read += read;
}

/** A result that breaks off, as one may for want of memory, must not pass for a whole one. */
function checkWhole({ table, values }: ReadingSource, read: number, lines: number): void {
  if (read === lines * values.length) return;
  const [got, wanted] = [read / values.length, lines];
  throw new Failure(
    'duckdb_broke_off',
    EXIT.unreadable,
    words`DuckDB handed over ${got} of ${wanted} lines`,
    {
      where: table.input.name,
      remedy: words`Give it more memory, such as --memory 4GB, or read the file without it: --engine stream.`,
    },
  );
}

async function* none(): AsyncGenerator<Row> {}
