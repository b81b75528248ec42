/** The readings of one source, typed, as a table of SQL; and the lines of which SQL is not sure. */
import { HOUR } from '../../sources/interval-minutes.ts';
import type { ReadingSource } from '../../sources/source.ts';
import { type Lines, numberIn } from './lines.ts';
import { COLUMNS, type Meanings } from './meanings.ts';
import type { PlainText } from './plain-text.ts';
import type { Session } from './session.ts';
import { statement } from './statements.ts';

export interface Staged {
  readonly rows: number;
  readonly unsure: number;
  /** Fields of the longest line. */
  readonly fields: number;
  /** The largest of all values. */
  readonly largest: number;
}

/** Below it the bins of levels are exact in SQL, and it is more than a town draws or a meter counts. */
const LARGEST_SURE = 2 ** 44;

/** Makes the table `reading` of a source. */
export async function stage(
  session: Session,
  source: ReadingSource,
  { marks }: PlainText,
  lines: Lines,
  meanings: Meanings,
): Promise<Staged> {
  await session.load('named', COLUMNS.named, meanings.named);
  await session.load('moment', COLUMNS.moment, meanings.moments);
  await session.load('flag', COLUMNS.flag, meanings.flags);
  const values = source.values.map((column) => {
    const isEnergy = column.unit.dimension === 'energy';
    const rate = isEnergy ? HOUR / assumedMinutes(source) : 1;
    const { number, isPlain } = numberIn(`c${column.index}`, column.numbers, marks);
    return {
      value: column.quantity,
      scale: `${column.unit.scale}::DOUBLE`,
      rate: rate === 1 ? '' : `* ${rate}`,
      largest: `${LARGEST_SURE / column.unit.scale / rate}::DOUBLE`,
      number,
      is_plain: isPlain,
    };
  });
  const isInOrder = source.label === 'end';
  const names = {
    lines: isInOrder ? lines.numbered : lines.sql,
    kept: keptOf(source, meanings),
    fields: lines.fields,
    site: lines.site,
    time: lines.time,
    is_no_wider: lines.isNoWider,
    is_estimated: lines.hasFlags ? 'flag.is_estimated = 1' : 'false',
    join_flag: lines.hasFlags ? `LEFT JOIN flag ON flag.text = ${lines.flag}` : '',
  };
  await session.run(statement('reading', { names, values }));
  return summaryOf(session, source);
}

/** What readings hold besides, where it is not the same of all: each column takes its time. */
function keptOf({ label }: ReadingSource, { words, flags }: Meanings): string {
  const kept = [
    ...(words > 1 ? ['word'] : []),
    ...(flags.length > 0 ? ['is_estimated'] : []),
    ...(label === 'end' ? ['place', 'ends'] : []),
  ];
  return kept.map((column) => `${column},`).join(' ');
}

/** The interval by which energy is turned into power (read.ts). */
export function assumedMinutes({ intervalMinutes }: Pick<ReadingSource, 'intervalMinutes'>): number {
  return intervalMinutes ?? HOUR;
}

async function summaryOf(session: Session, { values }: ReadingSource): Promise<Staged> {
  const largest = values.map(({ quantity }) => `max(${quantity})`).join(', ');
  const sql = `SELECT count(*)::DOUBLE, count(unsure)::DOUBLE,
    coalesce(max(length(unsure) - length(replace(unsure, chr(2), ''))), 0)::DOUBLE, coalesce(greatest(${largest}), 0)::DOUBLE FROM reading`;
  for await (const { column } of session.chunks(sql)) {
    const [rows, unsure, separators, most] = [0, 1, 2, 3].map((i) => Number(column(i).getItem(0)));
    return { rows: rows!, unsure: unsure!, fields: separators! + 1, largest: most! };
  }
  return { rows: 0, unsure: 0, fields: 0, largest: 0 };
}
