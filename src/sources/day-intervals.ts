/**
 * The intervals of a day by the headers of their columns, side by side: `00:30`, `00:00-00:30`, `0-1`, `1:00 AM`, or by
 * number, `H1`, `HE01`, `Час 1`, `1`; with a word or a unit beside it or not.
 */

export interface IntervalColumn {
  readonly index: number;
  /** As times are written: `00:30`, `00:00-00:30`, or the number of the interval. */
  readonly label: string;
  /** Of a day with more hours than 24: blank on all others, where it is no reading at all. */
  readonly isExtra: boolean;
}

/** The columns of a day's intervals; none where fewer stand side by side than a day has. `mixed`: in words of two kinds. */
export function intervalsIn(header: readonly string[]): readonly IntervalColumn[] | 'mixed' {
  const named = header.flatMap((name, index) => intervalNamed(name, index));
  if (named.length < LEAST_INTERVALS) return [];
  const clocks = named.filter(({ kind }) => kind === 'clock');
  const numbers = named.filter(({ kind }) => kind === 'number');
  const isOf = (columns: readonly Named[]) => columns.length >= LEAST_INTERVALS;
  if (isOf(clocks)) return withExtras(withEndOfDay(clocks));
  if (isOf(numbers)) return areCounted(numbers) ? numbered(numbers) : [];
  return 'mixed';
}

/** Of an hourly day: where the clock leaves an hour out its column stands all the same. */
const LEAST_INTERVALS = 24;

interface Named {
  readonly index: number;
  readonly kind: 'clock' | 'number';
  readonly label: string;
  /** Whether its header says that it is the second of an hour that the clock showed twice. */
  readonly isAgain: boolean;
}

const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?`;
const WORD = '(?:he|hr|hour|hour ending|h|час|ч|сағат|interval|int|интервал|инт|v|p|w)';
const INTERVAL = new RegExp(
  [
    String.raw`^(?:.*[,;]\s*)?`,
    `(?:${WORD}[\\s._-]*)?`,
    '(?:',
    String.raw`(?:[сc]\s+)?(?<start>${CLOCK})(?:\s*(?:[-–—]|до|по)\s*(?<end>${CLOCK}))?`,
    String.raw`|(?<from>\d{1,2})\s*[-–—]\s*(?<to>\d{1,2})`,
    String.raw`|0*(?<number>\d{1,3})`,
    ')',
    String.raw`(?:\s*(?:ч\.?|час|h|hr))?(?<again>\s*(?:\*|dst|\(?(?:зимн|повтор|second|again)\S*))?(?:\s*[,(].*|\s+[a-zа-я]*(?:вт|wh?).*)?$`,
  ].join(''),
  'iu',
);

function intervalNamed(name: string, index: number): Named[] {
  const { start, end, from, to, number, again } = INTERVAL.exec(name.trim())?.groups ?? {};
  const isAgain = again !== undefined;
  if (start !== undefined) {
    const label = end === undefined ? clockOf(start) : `${clockOf(start)}-${clockOf(end)}`;
    return label.includes('?') ? [] : [{ index, kind: 'clock', label, isAgain }];
  }
  if (from !== undefined) return [{ index, kind: 'clock', label: `${from}:00-${to}:00`, isAgain }];
  return number === undefined ? [] : [{ index, kind: 'number', label: number, isAgain }];
}

/** `13:30` of `1:30 PM`; `?` where the clock has no such time. */
function clockOf(text: string): string {
  const [, hour, minute, half] = /^(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap])?/iu.exec(text)!;
  const ofDay = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/iu.test(half) ? 12 : 0);
  if (ofDay > 24 || Number(minute) > 59) return '?';
  return `${`${ofDay}`.padStart(2, '0')}:${minute}`;
}

/** From 01:00 to 00:00, the last midnight is that at the end of the day. */
function withEndOfDay(columns: readonly Named[]): readonly Named[] {
  const last = columns.findLast(({ label }) => !label.includes('-'));
  const isEnd = last?.label === '00:00' && columns[0]!.label !== '00:00';
  return isEnd
    ? columns.map((column) => (column === last ? { ...column, label: '24:00' } : column))
    : columns;
}

function withExtras(columns: readonly Named[]): IntervalColumn[] {
  return columns.map(({ index, label, isAgain }, i) => ({
    index,
    label,
    isExtra: isAgain || columns.slice(0, i).some((before) => before.label === label),
  }));
}

/** Whether they count from 0 or 1 as many as a day of 24 or 25 hours has: else they may be the codes of sites. */
function areCounted(columns: readonly Named[]): boolean {
  const first = Number(columns[0]!.label);
  return (
    first <= 1 && A_DAY.has(columns.length) && columns.every(({ label }, i) => Number(label) === first + i)
  );
}

/** How many intervals a day is counted in, and how many of them are beyond 24 hours. */
const A_DAY: ReadonlyMap<number, number> = new Map([
  [24, 0],
  [25, 1],
  [48, 0],
  [50, 2],
  [96, 0],
  [100, 4],
]);

function numbered(columns: readonly Named[]): IntervalColumn[] {
  const extra = A_DAY.get(columns.length)!;
  return columns.map(({ index, label }, i) => ({ index, label, isExtra: i >= columns.length - extra }));
}
