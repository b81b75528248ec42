/** How the times of a file are written, from all that a sample shows of them. */
import { Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import { clockTime, type TimeForm } from './clock.ts';
import { type Dated, type DateOrder, dateOrderOf } from './date-order.ts';
import type { Decision } from './decision.ts';
import { meaningOf } from './header.ts';

export interface TimeColumns {
  /** Headers of the column, or of the columns of dates and of clock times. */
  readonly headers: readonly string[];
  /** Times of rows that follow one another in the file, and of others from elsewhere in it. */
  readonly rows: readonly Dated[];
  readonly spread: readonly string[];
  /** `file:line:column` of the first. */
  readonly where: string;
  readonly said: DateOrder | undefined;
}

export interface DecidedForm {
  readonly form: TimeForm;
  readonly decisions: readonly Decision[];
}

/** The form of the times. A Failure where they can be read in two ways. */
export function timeFormOf(columns: TimeColumns): DecidedForm | Failure {
  const texts = [...new Set([...columns.rows.map(({ text }) => text), ...columns.spread])].filter(
    (text) => text !== '',
  );
  const counted = countedForm(texts, columns.headers);
  if (counted !== undefined) return counted;
  const numbered = numberedForm(texts, columns.headers);
  const range = rangeForm(texts);
  const order = dateOrderOf(columns.rows, columns.spread, columns.said, columns.where);
  if (order instanceof Failure) return order;
  const dates = order === undefined ? {} : { dates: order.order, dottedDates: order.order };
  return {
    form: { ...numbered?.form, ...range?.form, ...dates },
    decisions: [order?.decision, numbered?.decision, range?.decision].filter(
      (decision) => decision !== undefined,
    ),
  };
}

/** Counts of seconds and of milliseconds that lie between 2000 and 2060: digital meters are not older. */
const COUNTS = [
  {
    milliseconds: 1000,
    says: () => words`seconds since 1970`,
    because: (text: string) => words`"${text}" and the like are seconds between 2000 and 2060`,
  },
  {
    milliseconds: 1,
    says: () => words`milliseconds since 1970`,
    because: (text: string) => words`"${text}" and the like are milliseconds between 2000 and 2060`,
  },
] as const;
const FIRST_MS = Date.UTC(2000, 0, 1);
const LAST_MS = Date.UTC(2060, 0, 1);

/** A few broken times do not make a form of all others. Assumed on 2026-11. */
const MOST = 0.9;

function countedForm(texts: readonly string[], headers: readonly string[]): DecidedForm | undefined {
  if (headers.length !== 1 || texts.length === 0) return undefined;
  for (const { milliseconds, says, because } of COUNTS) {
    const isCount = (text: string) => {
      const { minutes } = clockTime(text, { countedMs: milliseconds }) ?? { minutes: Number.NaN };
      return minutes * 60_000 >= FIRST_MS && minutes * 60_000 < LAST_MS;
    };
    const isDate = (text: string) => clockTime(text) !== undefined;
    const counts = texts.filter((text) => isCount(text) && !isDate(text)).length;
    if (counts < texts.length * MOST) continue;
    return {
      form: { countedMs: milliseconds },
      decisions: [{ about: 'times', value: says(), because: because(texts[0]!), certainty: 'proven' }],
    };
  }
  return undefined;
}

/** By how many there are in a day, the last of them in an hour that the clock showed twice. */
const MINUTES_A_DAY = 1440;
/** A wrong number here and there does not make half hours of hours. Assumed on 2026-11. */
const NEARLY_ALL = 0.95;
const NUMBERED = [
  { most: 25, minutes: 60 },
  { most: 50, minutes: 30 },
  { most: 100, minutes: 15 },
] as const;

/** Numbers of intervals in place of clock times: 1 to 24 are the hours of the day, and so are 0 to 23. */
function numberedForm(
  texts: readonly string[],
  headers: readonly string[],
): { form: TimeForm; decision: Decision } | undefined {
  if (headers.length !== 2) return undefined;
  const numbers = texts.flatMap((text) => {
    const [, number] = /^\S+ +(\d{1,3})$/u.exec(text) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
  if (numbers.length === 0 || numbers.length < texts.length * MOST) return undefined;
  const count = (isWanted: (number: number) => boolean) => numbers.filter(isWanted).length;
  const isNearlyAll = (length: { most: number }) =>
    count((number) => number <= length.most) >= numbers.length * NEARLY_ALL;
  const minutes = NUMBERED.find(isNearlyAll)?.minutes;
  if (minutes === undefined) return undefined;
  const [zeros, lasts] = [
    count((number) => number === 0),
    count((number) => number === MINUTES_A_DAY / minutes),
  ];
  const isFromZero = zeros > lasts;
  const isWhole = zeros + lasts > 0;
  const isHour = HOURS.test(meaningOf(headers[1]!).name);
  const first = isFromZero || (!isWhole && isHour && minutes === 60) ? 0 : 1;
  return {
    form: { numbered: { first, minutes } },
    decision: {
      about: 'times',
      value: words`intervals of ${minutes} min by number, from ${first}`,
      because: words`the numbers in "${headers[1]!}" run from ${Math.min(...numbers)} to ${Math.max(...numbers)}`,
      certainty: isWhole ? 'proven' : 'assumed',
    },
  };
}

const HOURS = /^(?:hour|час|сағат|time|время|уақыт|уақыты)$/u;

/** `00:00-00:30`: where the end is always the same it is an offset. */
function rangeForm(texts: readonly string[]): { form: TimeForm; decision: Decision } | undefined {
  const ends = texts.flatMap((text) => {
    const [, end] = /:\d{2}\s*[-–—]\s*(\d{1,2}:\d{2})(?::\d{2})?$/u.exec(text) ?? [];
    return end === undefined ? [] : [end];
  });
  if (ends.length < texts.length * MOST || new Set(ends).size < 2) return undefined;
  return {
    form: { isRange: true },
    decision: {
      about: 'times',
      value: words`ranges`,
      because: words`"${texts[0]!}" and the like say both ends of an interval`,
      certainty: 'proven',
    },
  };
}
