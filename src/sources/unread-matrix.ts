/**
 * Tables that nobody claims, and that are known all the same: a matrix turned on its side, and one whose intervals are named
 * in two ways. Asked last: a row of readings that is tried for a header may look like one.
 */
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { clockTime } from './clock.ts';
import { intervalsIn } from './day-intervals.ts';
import type { Layout } from './source.ts';
import type { Table } from './table.ts';

export const unreadMatrix: Layout = {
  id: 'unread-matrix',
  claim(table) {
    const times = table.header.filter(isTimeName);
    const isOnSide = new Set(times).size >= Math.max(LEAST_TIMES, table.header.length / 2);
    if (isOnSide) return transposed(times[0]!, table);
    return intervalsIn(table.header) === 'mixed' ? mixed(table) : undefined;
  },
};

/** Two dates may be of a licence. */
const LEAST_TIMES = 3;

/** Whether a header is a date or a time, and so the name of nothing. */
export function isTimeName(header: string): boolean {
  return /[-./]/u.test(header) && clockTime(header.trim(), { dates: 'day-first' }) !== undefined;
}

function transposed(day: string, table: Table): Failure {
  return new Failure(
    'transposed',
    EXIT.unreadable,
    words`times stand side by side in the header, from "${day}" on, where sites or the intervals of a day should`,
    {
      where: `${table.input.name}:${table.headerLine}`,
      remedy: words`Turn the table round (in Excel: copy, Paste Special, Transpose): a row for each day with a column for each interval, or a row for each reading.`,
    },
  );
}

function mixed(table: Table): Failure {
  return new Failure(
    'mixed_intervals',
    EXIT.unreadable,
    words`the intervals of a day are named in two ways, by clock times and by numbers`,
    {
      where: `${table.input.name}:${table.headerLine}`,
      remedy: words`Name them all alike in the header: 00:30 to 24:00, or 1 to 48.`,
    },
  );
}
