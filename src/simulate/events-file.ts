/** A table of dated events: `event,from,to,regions`, regions parted by bars, none for everywhere. */

import { parse } from 'csv-parse/sync';
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { EVENT_KINDS, type TownEvent } from './events.ts';
import { REGION_NAMES } from './weather.ts';

/** Throws a Failure that says where, for text that is no such table. */
export function readEvents(text: string, path: string): readonly TownEvent[] {
  const rows = rowsOf(text, path);
  return rows.map(([row, line]) => eventOf(row, `${path}:${line}`));
}

type Row = Readonly<Record<string, string>>;

function rowsOf(text: string, path: string): (readonly [Row, number])[] {
  try {
    const records: { record: Row; info: { lines: number } }[] = parse(text, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
    });
    return records.map(({ record, info }) => [record, info.lines]);
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error), path);
  }
}

function eventOf(row: Row, where: string): TownEvent {
  const kind = EVENT_KINDS.find((known) => known === row['event']);
  if (kind === undefined) throw unreadable(words`"${String(row['event'])}" is no event`, where);
  const [from, to] = [timeOf(row['from'], where), timeOf(row['to'], where)];
  if (from >= to) throw unreadable(words`it ends at ${to}, before it begins`, where);
  const names = (row['regions'] ?? '').split('|').filter((name) => name !== '');
  const regions = names.map((name) => {
    const region = REGION_NAMES.find((known) => known === name.trim());
    if (region === undefined) throw unreadable(words`"${name}" is no region`, where);
    return region;
  });
  return { kind, from, to, ...(regions.length === 0 ? {} : { regions }) };
}

/** `2022-01-05 17:00` or `2022-01-05`. */
function timeOf(text: string | undefined, where: string): string {
  const [, day, hour = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d))?$/u.exec(text ?? '') ?? [];
  if (day === undefined || Number.isNaN(Date.parse(day)))
    throw unreadable(words`"${String(text)}" is no time`, where);
  return `${day} ${hour}`;
}

function unreadable(says: string, where: string): Failure {
  return new Failure('bad_events', EXIT.unreadable, says, {
    where,
    remedy: words`A line is: one of ${EVENT_KINDS.join(', ')}; from and to in local time, such as 2022-01-05 17:00; regions parted by |, of ${REGION_NAMES.join(', ')}, or none for everywhere.`,
  });
}
