/** What the load of a site did when, by what a list says, something was shut there on a day. */
import { type Kw, kw } from '../units.ts';
import { medianOf, present } from './series.ts';

export interface Shut {
  /** Level of the four weeks before, of the first week read after, and at the end. Undefined where nothing was read. */
  readonly before: Kw | undefined;
  readonly after: Kw | undefined;
  readonly now: Kw | undefined;
  /** First day on which half of what fell is drawn again for good, as a place in the series. */
  readonly again: number | undefined;
}

const BEFORE_DAYS = 28;
const WEEK = 7;
/** The end, as everywhere: the last 28 days. */
const NOW_DAYS = 28;
/** Fewer days than these are no level. Assumed, 2026-11. */
const LEAST_DAYS = 3;
/** Of what fell, this much must be back, on five of seven days read. Assumed, 2026-11. */
const BACK = 0.5;
const OF_A_WEEK = 5 / 7;

/**
 * The levels around a day. `mean` has an entry a day, NaN where nothing was read, and days of zeros as they were read:
 * a site that is off is what is looked for. What comes at `until` or later belongs to the next closure.
 */
export function shutOn(mean: Float64Array, at: number, until: number = mean.length): Shut {
  const since = Math.max(0, at + 1);
  const before = level(mean.subarray(Math.max(0, at - BEFORE_DAYS), Math.max(0, at)));
  const rest = mean.subarray(since, until);
  const after = level(firstRead(rest, WEEK));
  const again =
    before === undefined || after === undefined ? undefined : backAt(rest, after + BACK * (before - after));
  const last = rest.subarray(Math.max(again ?? 0, rest.length - NOW_DAYS));
  return { before, after, now: level(last), again: again === undefined ? undefined : since + again };
}

/** Medians: a day of zeros that stands for a gap moves them by little. */
function level(days: Float64Array): Kw | undefined {
  return present(days) < LEAST_DAYS ? undefined : kw(medianOf(days)!);
}

function firstRead(days: Float64Array, count: number): Float64Array {
  const read = new Float64Array(count);
  let n = 0;
  for (let day = 0; day < days.length && n < count; day += 1) {
    if (!Number.isNaN(days[day]!)) read[n++] = days[day]!;
  }
  return read.subarray(0, n);
}

/** The first day over a bound that most of the week from it on is over. */
function backAt(days: Float64Array, bound: number): number | undefined {
  for (let day = 0; day < days.length; day += 1) {
    if (!(days[day]! > bound)) continue;
    const week = firstRead(days.subarray(day), WEEK);
    const over = week.filter((value) => value > bound).length;
    if (week.length >= LEAST_DAYS && over >= OF_A_WEEK * week.length) return day;
  }
  return undefined;
}
