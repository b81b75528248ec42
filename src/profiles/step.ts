/**
 * The step: a lasting rise of the level from one day to the next. When a farm joins, the day's minimum, mean and
 * maximum rise together, by the same kW.
 */
import { type Kw, kw, type Ratio, ratio } from '../units.ts';
import type { DaySeries } from './days.ts';
import { medianOf, present, quantileOf } from './series.ts';

export interface Step {
  /** Place of the first day on the new level in the period. */
  readonly day: number;
  /** Smaller of the rises of the 7-day and the 21-day median of the day's mean (eq. 6). */
  readonly rise: Kw;
  /** Rise of the 21-day median of the day's mean. */
  readonly meanRise: Kw;
  /** Medians of the day's mean over the 21 days before and after. */
  readonly before: Kw;
  readonly after: Kw;
  /**
   * How far the levels stand apart, in steps: (P15 of the 63 days after - P85 of the 63 before) / rise, of the day's
   * minimum or mean, whichever is clearer (eq. 7). 1: the levels do not overlap; 0 or less: they do.
   */
  readonly separation: Ratio;
}

const SHORT = 7;
const LONG = 21;
const APART = 63;
/** Days from either end of the period, and present in the three weeks on either side, that a level needs. Assumed. */
const MARGIN_BEFORE = 14;
const MARGIN_AFTER = 10;
const LEAST_DAYS = 8;
/** So many of the steepest rises are looked at, two weeks apart. */
const CANDIDATES = 4;
const CANDIDATES_APART = 15;

/** The step that counts most, by its rise and by how far its levels stand apart; undefined where the level never rises. */
export function largestStep({ mean, min }: DaySeries): Step | undefined {
  const steps = steepest(mean).map(({ day, rise }) => stepAt(day, rise, mean, min));
  const weight = ({ rise, separation }: Step) => rise * (0.3 + Math.max(separation, 0));
  return steps.reduce<Step | undefined>(
    (a, b) => (a === undefined || weight(b) > weight(a) ? b : a),
    undefined,
  );
}

interface Rise {
  readonly day: number;
  readonly rise: number;
}

function steepest(mean: Float64Array): Rise[] {
  const rises: Rise[] = [];
  for (let day = MARGIN_BEFORE; day < mean.length - MARGIN_AFTER; day += 1) {
    const [before, after] = around(mean, day, LONG);
    if (present(before) < LEAST_DAYS || present(after) < LEAST_DAYS) continue;
    const rise = Math.min(riseOf(mean, day, LONG), riseOf(mean, day, SHORT));
    if (rise > 0) rises.push({ day, rise });
  }
  rises.sort((a, b) => b.rise - a.rise || a.day - b.day);
  const chosen: Rise[] = [];
  for (const rise of rises) {
    if (chosen.length === CANDIDATES) break;
    if (chosen.every(({ day }) => Math.abs(day - rise.day) >= CANDIDATES_APART)) chosen.push(rise);
  }
  return chosen;
}

function stepAt(day: number, rise: number, mean: Float64Array, min: Float64Array): Step {
  const [before, after] = around(mean, day, LONG).map((days) => medianOf(days) ?? Number.NaN);
  return {
    day,
    rise: kw(rise),
    meanRise: kw(after! - before!),
    before: kw(before!),
    after: kw(after!),
    separation: ratio(Math.max(separation(min, day), separation(mean, day)) / rise),
  };
}

function separation(series: Float64Array, day: number): number {
  const [before, after] = around(series, day, APART);
  return (quantileOf(after, 0.15) ?? Number.NaN) - (quantileOf(before, 0.85) ?? Number.NaN);
}

function riseOf(series: Float64Array, day: number, reach: number): number {
  const [before, after] = around(series, day, reach);
  return (medianOf(after) ?? Number.NaN) - (medianOf(before) ?? Number.NaN);
}

function around(
  series: Float64Array,
  day: number,
  reach: number,
): [before: Float64Array, after: Float64Array] {
  return [series.subarray(Math.max(0, day - reach), day), series.subarray(day, day + reach)];
}
