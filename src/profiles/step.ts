/**
 * The step: a lasting rise of the level from one day to the next. When a farm joins, the day's minimum, mean and
 * maximum rise together, by the same kW.
 */
import { type Kw, kw, type Ratio, ratio } from '../units.ts';
import type { DaySeries } from './days.ts';
import { mediansBefore } from './running-median.ts';
import { quantileOf } from './series.ts';
import { steepestDay } from './steepest-day.ts';

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
   * minimum or mean, whichever is clearer (eq. 7), at most 1.5. 1: the levels do not overlap; 0 or less: they do.
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
/** So many of the steepest rises are looked at, two weeks apart. Assumed. */
const CANDIDATES = 4;
const CANDIDATES_APART = 15;
/** Levels further apart than the step itself came by more than this one step. Assumed. */
const MOST_SEPARATION = 1.5;

/** The step that counts most, by its rise and by how far its levels stand apart; undefined where the level never rises. */
export function largestStep({ mean, min }: DaySeries): Step | undefined {
  const weight = ({ rise, separation }: Step) => rise * (0.3 + Math.max(separation, 0));
  return steepest(mean)
    .map((rise) => ({ ...rise, separation: separationOf(rise, mean, min), day: dated(rise, mean) }))
    .reduce<Step | undefined>((a, b) => (a === undefined || weight(b) > weight(a) ? b : a), undefined);
}

type Rise = Omit<Step, 'separation'>;

function steepest(mean: Float64Array): Rise[] {
  const short = mediansBefore(mean, SHORT, 1);
  const long = mediansBefore(mean, LONG, LEAST_DAYS);
  const rises = new Float64Array(mean.length);
  for (let day = MARGIN_BEFORE; day < mean.length - MARGIN_AFTER; day += 1) {
    rises[day] = Math.min(long[day + LONG]! - long[day]!, short[day + SHORT]! - short[day]!);
  }
  return highest(rises).map((day) => {
    const [before, after] = [kw(long[day]!), kw(long[day + LONG]!)];
    return { day, rise: kw(rises[day]!), meanRise: kw(after - before), before, after };
  });
}

/** The days of the largest rises, each looked for where none before it is near; of two that are alike, the first. */
function highest(rises: Float64Array): number[] {
  const chosen: number[] = [];
  const isFree = (day: number) => chosen.every((one) => Math.abs(one - day) >= CANDIDATES_APART);
  while (chosen.length < CANDIDATES) {
    let best = -1;
    for (let day = 0; day < rises.length; day += 1) {
      if (rises[day]! > (best < 0 ? 0 : rises[best]!) && isFree(day)) best = day;
    }
    if (best < 0) break;
    chosen.push(best);
  }
  return chosen;
}

/** Medians of a week are as high up to three days from the step. */
function dated({ day }: Rise, mean: Float64Array): number {
  return steepestDay(mean, day - (SHORT - 1) / 2, day + (SHORT - 1) / 2);
}

function separationOf({ day, rise }: Rise, mean: Float64Array, min: Float64Array): Ratio {
  return ratio(Math.min(MOST_SEPARATION, Math.max(gap(min, day), gap(mean, day)) / rise));
}

/** P15 of the days after less P85 of those before. A candidate has days with readings on both sides. */
function gap(series: Float64Array, day: number): number {
  const [before, after] = [series.subarray(Math.max(0, day - APART), day), series.subarray(day, day + APART)];
  return quantileOf(after, 0.15)! - quantileOf(before, 0.85)!;
}
