/** What is usual at a site these days: how flat its days are, how low they go, how much its weeks differ. */
import { type Kw, kw, type Ratio, ratio } from '../units.ts';
import type { DaySeries } from './days.ts';
import { known } from './known.ts';
import { recentDays } from './period.ts';
import { meanOf, medianOf, present } from './series.ts';

export interface Habits {
  /** Share of the valid days of the last quarter on which the load hardly moved (eq. 4). */
  readonly flatShare: Ratio | undefined;
  /** Median over the last quarter of the day's standard deviation / mean. */
  readonly dayVariation: Ratio | undefined;
  /** Median of |ln(day mean / day mean a week before)| over the last quarter. */
  readonly weekMove: number | undefined;
  /** Medians over the last four weeks of the day's minimum, and of the day's minimum / mean. */
  readonly floor: Kw | undefined;
  readonly floorToMean: Ratio | undefined;
}

/** Days from which habits are read: a quarter of a year. */
export const HABIT_DAYS = 90;

/** Fewer valid days than these are no habit. Assumed. */
const LEAST_DAYS = 14;
const LEAST_RECENT_DAYS = 7;

/** A day is flat when its standard deviation is under 5 % of its mean: makers give the draw of a rig to 5 %. Assumed. */
const FLAT = 0.05;

/** `deviations`: of the last days of the series, HABIT_DAYS of them, in the unit of the series. */
export function habitsOf({ mean, min }: DaySeries, deviations: Float64Array): Habits {
  const variations = shares(deviations, recentDays(mean, HABIT_DAYS));
  const hasHabit = present(variations) >= LEAST_DAYS;
  const hasRecent = present(recentDays(mean)) >= LEAST_RECENT_DAYS;
  const flat = variations.map((share) => (Number.isNaN(share) ? share : Number(share < FLAT)));
  return {
    flatShare: hasHabit ? known(meanOf(flat), ratio) : undefined,
    dayVariation: hasHabit ? known(medianOf(variations), ratio) : undefined,
    weekMove: hasHabit ? weekMove(mean) : undefined,
    floor: hasRecent ? known(medianOf(recentDays(min)), kw) : undefined,
    floorToMean: hasRecent ? known(medianOf(shares(recentDays(min), recentDays(mean))), ratio) : undefined,
  };
}

/** Day by day; NaN where the day is missing or has no load at all. */
function shares(part: Float64Array, mean: Float64Array): Float64Array {
  return part.map((value, day) => (mean[day]! > 0 ? value / mean[day]! : Number.NaN));
}

const WEEK = 7;
/** A load of nothing at all still has a logarithm: a milliwatt stands for it, the least that a cell holds. */
const TRACE_KW = 1e-6;

function weekMove(mean: Float64Array): number | undefined {
  const logs = recentDays(mean, HABIT_DAYS + WEEK).map((value) => Math.log(Math.max(value, TRACE_KW)));
  return medianOf(logs.subarray(WEEK).map((log, day) => Math.abs(log - logs[day]!)));
}
