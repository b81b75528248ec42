/**
 * Whether 03/04/2024 is in April or in March: proven by a field over 12, else by the days that follow one another
 * under the one reading and leap about under the other, else asked.
 */
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { fieldsBeforeYear } from './clock.ts';
import { dayName } from './day-name.ts';
import type { Decision } from './decision.ts';

export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export interface Dated {
  readonly site: string;
  readonly text: string;
}

export interface DecidedOrder {
  readonly order: DateOrder;
  readonly decision: Decision;
}

/**
 * The order in which dates with the year last are written; undefined if there are none. `rows` follow one another in
 * the file, `spread` are from elsewhere in it. A Failure where it cannot be told.
 */
export function dateOrderOf(
  rows: readonly Dated[],
  spread: readonly string[],
  said: DateOrder | undefined,
  where: string,
): DecidedOrder | Failure | undefined {
  const dates = [...new Set([...rows.map(({ text }) => text), ...spread])].flatMap((text) => {
    const fields = fieldsBeforeYear(text);
    return fields === undefined ? [] : [{ text, ...fields }];
  });
  const [example] = dates;
  if (example === undefined) return undefined;
  if (said !== undefined) return decided(said, words`--dates says so`, 'said');
  const dayFirst = dates.find(({ first, second }) => first > 12 && second <= 12);
  const monthFirst = dates.find(({ first, second }) => second > 12 && first <= 12);
  if (dayFirst !== undefined && monthFirst !== undefined) return mixed(dayFirst.text, monthFirst.text, where);
  if (dayFirst !== undefined)
    return decided('day-first', words`"${dayFirst.text}" has no such month`, 'proven');
  if (monthFirst !== undefined)
    return decided('month-first', words`"${monthFirst.text}" has no such month`, 'proven');
  if (example.mark === '.') return decided('day-first', words`dates with points are written so`, 'likely');
  return byFollowing(rows) ?? ambiguous(example.text, example, where);
}

const MS_A_DAY = 86_400_000;

/** The order under which the days follow one another, without a leap, where under the other they do not. */
function byFollowing(rows: readonly Dated[]): DecidedOrder | undefined {
  const [dayFirst, monthFirst] = DATE_ORDERS.map((order) => leapsIn(rows, order));
  const [one, other] = [dayFirst!, monthFirst!];
  const order =
    isSmooth(one) && other.leaps > 0
      ? 'day-first'
      : isSmooth(other) && one.leaps > 0
        ? 'month-first'
        : undefined;
  if (order === undefined) return undefined;
  const { leaps } = order === 'day-first' ? other : one;
  const because =
    leaps === 1
      ? words`so the days follow one another; otherwise they leap once`
      : words`so the days follow one another; otherwise they leap ${leaps} times`;
  return decided(order, because, 'likely');
}

interface Leaps {
  readonly steps: number;
  readonly leaps: number;
}

function isSmooth({ steps, leaps }: Leaps): boolean {
  return steps > 0 && leaps === 0;
}

/** How often a site's date is the day after the one before, and how often any other than that and the same. */
function leapsIn(rows: readonly Dated[], order: DateOrder): Leaps {
  const last = new Map<string, number>();
  let [steps, leaps] = [0, 0];
  for (const { site, text } of rows) {
    const fields = fieldsBeforeYear(text);
    if (fields === undefined) continue;
    const [day, month] =
      order === 'day-first' ? [fields.first, fields.second] : [fields.second, fields.first];
    const date = Date.UTC(fields.year, month - 1, day) / MS_A_DAY;
    const before = last.get(site);
    last.set(site, date);
    if (before === undefined || before === date) continue;
    if (date === before + 1) steps += 1;
    else leaps += 1;
  }
  return { steps, leaps };
}

function decided(order: DateOrder, because: string, certainty: Decision['certainty']): DecidedOrder {
  return { order, decision: { about: 'times', value: order, because, certainty } };
}

function ambiguous(
  text: string,
  fields: { first: number; second: number; year: number },
  where: string,
): Failure {
  const { first, second, year } = fields;
  return new Failure(
    'ambiguous_dates',
    EXIT.unreadable,
    words`"${text}" is either ${dayName(year, second, first)} or ${dayName(year, first, second)}, and nothing in the file tells`,
    { where, remedy: words`Say it with --dates day-first or --dates month-first.` },
  );
}

function mixed(dayFirst: string, monthFirst: string, where: string): Failure {
  return new Failure(
    'mixed_dates',
    EXIT.unreadable,
    words`"${dayFirst}" has the day first and "${monthFirst}" the month: one of the two is wrong`,
    {
      where,
      remedy: words`Export the file anew in one form. Say it with --dates day-first or --dates month-first.`,
    },
  );
}
