/** The readings of one source, typed, as a table of SQL; and beside them the lines of which SQL is not sure. */
import type { ReadingSource } from '../../sources/source.ts';
import { assumedMinutes, overInterval } from '../over-interval.ts';
import { type Lines, numberIn } from './lines.ts';
import { COLUMNS, type Meanings } from './meanings.ts';
import { numbersIn, type Session } from './session.ts';
import { statement } from './statements.ts';

export interface Staged {
  readonly rows: number;
  readonly unsure: number;
  /** Lines by the number of their site, those of which SQL is not sure left out. */
  readonly linesOf: Float64Array;
}

/** More than a town draws or a meter counts, and so much below LARGEST_VALUE that rounding is no matter. */
const LARGEST_SURE = 2 ** 44;

/** Makes the table `reading` of a source. */
export async function stage(
  session: Session,
  source: ReadingSource,
  lines: Lines,
  meanings: Meanings,
  watch: (part: number) => void,
): Promise<Staged> {
  await session.load('named', COLUMNS.named, meanings.named);
  await session.load('moment', COLUMNS.moment, meanings.times);
  await session.load('flag', COLUMNS.flag, meanings.flags);
  const { typed } = lines;
  const isMade =
    typed !== undefined && (await areNumbers(session.run(readingOf(source, lines, meanings, typed), watch)));
  if (!isMade) await session.run(readingOf(source, lines, meanings, lines.sql), watch);
  const linesOf = new Float64Array(meanings.sites.length);
  let [rows, unsure] = [0, 0];
  const counts = 'SELECT coalesce(site, -1)::DOUBLE, count(*)::DOUBLE FROM reading GROUP BY site';
  for await (const [site, count] of numbersIn(session, counts)) {
    rows += count!;
    if (site! < 0) unsure = count!;
    else linesOf[site!] = count!;
  }
  return { rows, unsure, linesOf };
}

/** Makes the table `unsure`; returns how many lines are in it, and how many fields the longest of them has. */
export async function stageUnsure(
  session: Session,
  source: ReadingSource,
  lines: Lines,
): Promise<{ readonly rows: number; readonly fields: number }> {
  const judged = judgedOf(source, lines, lines.numbered);
  const { site, fields } = lines;
  await session.run(statement('unsure', { names: { judged, site, fields } }));
  const longest = `SELECT count(*)::DOUBLE,
    coalesce(max(length(line) - length(replace(line, chr(2), ''))), 0)::DOUBLE FROM unsure`;
  for await (const [rows, separators] of numbersIn(session, longest))
    return { rows: rows!, fields: separators! + 1 };
  return { rows: 0, fields: 0 };
}

/** Whether a statement went through that fails where a field is no number. */
async function areNumbers(running: Promise<void>): Promise<boolean> {
  try {
    await running;
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Conversion Error')) return false;
    throw error;
  }
}

function readingOf(source: ReadingSource, lines: Lines, meanings: Meanings, sql: string): string {
  const values = source.values.map((column) => ({
    value: column.quantity,
    scale: `${column.unit.scale}::DOUBLE`,
    rate: rateOf(column, source) === 1 ? '' : `* ${rateOf(column, source)}::DOUBLE`,
  }));
  const isInOrder = source.label === 'end';
  const judged = judgedOf(source, lines, isInOrder ? lines.numbered : sql);
  const kept = [
    ...(meanings.flags.length > 0 ? ['is_estimated::INTEGER AS is_estimated,'] : []),
    ...(isInOrder ? ['place,'] : []),
  ];
  return statement('reading', { names: { judged, kept: kept.join(' ') }, values });
}

function judgedOf(source: ReadingSource, lines: Lines, sql: string): string {
  const values = source.values.map((column) => {
    const { number, isPlain } = numberIn(`c${column.index}`, column.numbers, lines.marks);
    const largest = LARGEST_SURE / column.unit.scale / rateOf(column, source);
    return { value: column.quantity, largest: `${largest}::DOUBLE`, number, is_plain: isPlain };
  });
  const names = {
    lines: sql,
    site: lines.site,
    time: lines.time,
    is_no_wider: lines.isNoWider,
    is_estimated: lines.hasFlags ? 'flag.is_estimated = 1' : 'false',
    join_flag: lines.hasFlags ? `LEFT JOIN flag ON flag.text = ${lines.flag}` : '',
  };
  return statement('judged', { names, values });
}

/** What makes a load or a volume of what the column holds (over-interval.ts). */
function rateOf({ unit }: ReadingSource['values'][number], source: ReadingSource): number {
  return overInterval(unit, assumedMinutes(source)).factor;
}
