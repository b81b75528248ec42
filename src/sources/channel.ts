/**
 * Which channel of a meter a row is of, where a column says so: what is drawn from the grid, the traffic of a direction, or
 * what is no load at all (given to the grid, reactive). Words of reports in English, Russian and Kazakh, signs of meters
 * (A+, R-), suffixes of NEM12 (E1, B1, Q1), codes of the message 80020 (01 to 04), and units: квар·ч is of no load.
 */
import { columnOf } from './columns.ts';
import { remembering } from './remembering.ts';
import type { Hints } from './source.ts';
import type { Table } from './table.ts';
import { unitColumn } from './value-unit.ts';

export type Channel = 'load' | 'bytes_in' | 'bytes_out' | 'other';

/** What a record says of its channel. */
export interface Channels {
  readonly of: (record: readonly string[]) => Channel;
  /** All that the samples show: of what lies between them nobody knows, so each record is asked. */
  readonly seen: ReadonlySet<Channel>;
  /** Headers of the columns that say so. */
  readonly headers: readonly string[];
}

/**
 * The channels that the rows of a table are of; undefined where no column tells them apart: none is called so, or what
 * stands in it is not known.
 */
export function channelsIn(table: Table, hints: Hints): Channels | undefined {
  const column = columnOf('channel', table, hints);
  const places = [column, unitColumn(table)].filter(
    (place): place is number => place !== undefined && isKnown(textsAt(place, table)),
  );
  if (places.length === 0) return undefined;
  const named = remembering(TEXTS_REMEMBERED, (text) => channelOf(text) ?? 'load');
  const of = (record: readonly string[]): Channel => {
    const said = places.map((place) => named(record[place] ?? ''));
    return (
      said.find((channel) => channel === 'other') ?? said.find((channel) => channel !== 'load') ?? 'load'
    );
  };
  const seen = new Set([...table.sample, ...table.spread].map(of));
  return { of, seen, headers: places.map((place) => table.header[place]!) };
}

/** Meters have few channels. */
const TEXTS_REMEMBERED = 1 << 8;

function textsAt(place: number, { sample, spread }: Table): string[] {
  const texts = new Set([...sample, ...spread].map((record) => (record[place] ?? '').trim()));
  return [...texts].filter((text) => text !== '');
}

function isKnown(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => channelOf(text) !== undefined);
}

/** The channel that a text names; undefined if it names none that is known. */
export function channelOf(text: string): Channel | undefined {
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s_]+/gu, ' ')
    .trim();
  return CHANNELS.find(([pattern]) => pattern.test(word))?.[1];
}

/** In this order: what is reactive or given may be called active or imported as well. */
const CHANNELS: readonly (readonly [RegExp, Channel])[] = [
  [
    /реактив|reactive|kvar|квар|отдач|генерац|выработ|возврат|export|generat|feed.?in|solar|берілген/u,
    'other',
  ],
  [/(?:natural )?gas|water|therm|газ|вода|тепло/u, 'other'],
  [/^(?:[rр][+-]?\d?|[qkb]\d|[aаp]-|0?[234])$/u, 'other'],
  [/актив|active|import|прием|потребл|consum|usage|electric|нагрузк|load|demand|қабылдау|тұтыну/u, 'load'],
  [/^(?:[aаpр]\+?|e\d|0?1|[кмг]?вт(?:.?ч)?|[kmg]?wh?)$/u, 'load'],
  [/^(?:in|rx|входящ.*|вх\.?|кіріс.*|download.*|inbound|ingress|принято)$/u, 'bytes_in'],
  [/^(?:out|tx|исходящ.*|исх\.?|шығыс.*|upload.*|outbound|egress|передано|отправлено)$/u, 'bytes_out'],
  [/^[kmgкмг]?(?:i|и)?(?:b|б|байт|bytes)$/u, 'load'],
];
