/** What is usual at a site these days: how flat its days are, how low they go, how much its weeks differ. */
import { type Kw, kw, type Ratio, ratio } from '../units.ts';
import type { DaySeries } from './days.ts';
import { RECENT_DAYS } from './period.ts';
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

/** Fewer valid days than these are no habit. */
const LEAST_DAYS = 14;
const LEAST_RECENT_DAYS = 7;

/** A day is flat when its standard deviation is under 5 % of its mean. Rigs draw within 5 % of their rating (domain figures in docs/method.md). */
const FLAT = 0.05;

/** A load of nothing at all still has a logarithm: a microwatt stands for it. */
const TRACE_KW = 1e-6;

export function habitsOf({ mean, min, deviation }: DaySeries): Habits {
  const last = (series: Float64Array, days: number) => series.subarray(Math.max(0, series.length - days));
  const variations = last(
    deviation.map((value, day) => (mean[day]! > 0 ? value / mean[day]! : Number.NaN)),
    HABIT_DAYS,
  );
  const hasHabit = present(variations) >= LEAST_DAYS;
  const hasRecent = present(last(mean, RECENT_DAYS)) >= LEAST_RECENT_DAYS;
  const floorShares = last(
    min.map((value, day) => (mean[day]! > 0 ? value / mean[day]! : Number.NaN)),
    RECENT_DAYS,
  );
  return {
    flatShare: hasHabit
      ? asRatio(meanOf(variations.map((value) => (Number.isNaN(value) ? value : value < FLAT ? 1 : 0))))
      : undefined,
    dayVariation: hasHabit ? asRatio(medianOf(variations)) : undefined,
    weekMove: hasHabit ? weekMove(mean) : undefined,
    floor: hasRecent ? asKw(medianOf(last(min, RECENT_DAYS))) : undefined,
    floorToMean: hasRecent ? asRatio(medianOf(floorShares)) : undefined,
  };
}

function weekMove(mean: Float64Array): number | undefined {
  const moves = new Float64Array(HABIT_DAYS).fill(Number.NaN);
  for (let i = 0; i < HABIT_DAYS; i += 1) {
    const day = mean.length - HABIT_DAYS + i;
    if (day < 7) continue;
    moves[i] = Math.abs(Math.log(Math.max(mean[day]!, TRACE_KW) / Math.max(mean[day - 7]!, TRACE_KW)));
  }
  return medianOf(moves);
}

function asRatio(value: number | undefined): Ratio | undefined {
  return value === undefined ? undefined : ratio(value);
}

function asKw(value: number | undefined): Kw | undefined {
  return value === undefined ? undefined : kw(value);
}
