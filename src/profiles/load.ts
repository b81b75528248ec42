/** The load of a site over the period, in kW. */
import type { QuantityCells } from '../readings/cells.ts';
import { deviation } from '../readings/moments.ts';
import { fromMilliwatts, type Kw, type Kwh, kw, kwh, type Ratio, ratio } from '../units.ts';
import { type ClockShape, clockShape } from './clock-shape.ts';
import { type DaySeries, daySeries } from './days.ts';
import { durationCurve } from './duration-curve.ts';
import { type Habits, habitsOf } from './habits.ts';
import { type Period, RECENT_DAYS } from './period.ts';
import { largestRatchet, onsetOf, type Ratchet } from './ratchet.ts';
import { type Season, seasonOf } from './season.ts';
import { meanOf } from './series.ts';
import { largestStep, type Step } from './step.ts';
import { type Timetable, timetableOf } from './timetable.ts';

export interface LoadProfile {
  readonly days: DaySeries;
  readonly clock: ClockShape;
  /** Mean of the valid days. */
  readonly mean: Kw | undefined;
  /** Mean of the last 28 days of the scan's period; undefined if the site has less than a week of readings there. */
  readonly recent: Kw | undefined;
  readonly peak: Kw | undefined;
  /** Load that is exceeded 1 % and 95 % of the time. */
  readonly p99: Kw | undefined;
  readonly base: Kw | undefined;
  /** Mean / peak, 0 to 1; against P99 one spike does not ruin it (eq. 1). */
  readonly loadFactor: Ratio | undefined;
  readonly loadFactorP99: Ratio | undefined;
  /** Standard deviation / mean of all readings (eq. 2). */
  readonly variation: Ratio | undefined;
  /** Mean of 0:00-6:00 / mean of 9:00-18:00, all days (eq. 3). */
  readonly nightToDay: Ratio | undefined;
  readonly energy: Kwh | undefined;
  readonly habits: Habits;
  readonly season: Season | undefined;
  readonly step: Step | undefined;
  /** Ratchets of the day's minimum and of its mean. */
  readonly floorRatchet: Ratchet | undefined;
  readonly meanRatchet: Ratchet | undefined;
  /** Day, as a place in the period, on which the level first rose for good. */
  readonly onset: number | undefined;
  readonly timetable: Timetable | undefined;
}

/** Fewer valid days than these say nothing of the last four weeks. */
const MIN_RECENT_DAYS = 7;

export function loadProfile(cells: QuantityCells, period: Period): LoadProfile {
  const toKw = fromMilliwatts(1);
  const days = daySeries(cells, period, toKw);
  const clock = clockShape(cells, period, toKw);
  const curve = durationCurve(cells, toKw);
  const mean = meanOf(days.mean);
  const peak = largest(cells, toKw);
  const p99 = curve.exceeded(0.01);
  return {
    days,
    clock,
    mean: mean === undefined ? undefined : kw(mean),
    recent: recentMean(days),
    peak: peak === undefined ? undefined : kw(peak),
    p99: p99 === undefined ? undefined : kw(p99),
    base: asKw(curve.exceeded(0.95)),
    loadFactor: quotient(mean, peak),
    loadFactorP99: quotient(mean, p99),
    variation: variation(cells),
    nightToDay: nightToDay(clock),
    energy: energy(days, cells, toKw),
    habits: habitsOf(days),
    season: seasonOf(days.mean),
    ...changes(days, clock, mean),
  };
}

/** A rise counts as an onset from a tenth of today's load, or half of the largest rise if that is less. Assumed. */
const ONSET_SHARE = 0.1;
/** What rose in the last half year may show its timetable in three months. */
const FRESH_DAYS = 190;

function changes(days: DaySeries, clock: ClockShape, mean: number | undefined) {
  const step = largestStep(days);
  const floorRatchet = largestRatchet(days.min);
  const meanRatchet = largestRatchet(days.mean);
  const recent = recentMean(days);
  const need =
    recent === undefined || meanRatchet === undefined
      ? undefined
      : kw(Math.min(ONSET_SHARE * recent, meanRatchet.rise / 2));
  const isNewEnough = (day: number | undefined) => day !== undefined && day > days.mean.length - FRESH_DAYS;
  const isRise = need !== undefined && meanRatchet!.rise >= (ONSET_SHARE / 2) * recent!;
  return {
    step,
    floorRatchet,
    meanRatchet,
    onset: isRise ? onsetOf(days.mean, need) : undefined,
    timetable:
      mean === undefined
        ? undefined
        : timetableOf(clock, kw(mean), isNewEnough(step?.day) || isNewEnough(meanRatchet?.day)),
  };
}

function asKw(value: number | undefined): Kw | undefined {
  return value === undefined ? undefined : kw(value);
}

function quotient(part: number | undefined, whole: number | undefined): Ratio | undefined {
  return part === undefined || whole === undefined || whole <= 0 ? undefined : ratio(part / whole);
}

function recentMean({ mean }: DaySeries): Kw | undefined {
  const recent = mean.subarray(Math.max(0, mean.length - RECENT_DAYS));
  const valid = recent.filter((value) => !Number.isNaN(value)).length;
  return valid < MIN_RECENT_DAYS ? undefined : asKw(meanOf(recent));
}

function largest(cells: QuantityCells, toKw: number): number | undefined {
  const bins = cells.level();
  return bins.length === 0 ? undefined : Math.max(...bins.map(({ max }) => max)) * toKw;
}

function variation(cells: QuantityCells): Ratio | undefined {
  const all = cells
    .level()
    .reduce(
      (sum, bin) => ({ n: sum.n + bin.n, sum: sum.sum + bin.sum, squares: sum.squares + bin.squares }),
      { n: 0, sum: 0n, squares: 0n },
    );
  return all.sum === 0n
    ? undefined
    : ratio(deviation({ ...all, min: 0, max: 0 }) / (Number(all.sum) / all.n));
}

const NIGHT = [0, 6] as const;
const DAY = [9, 18] as const;

function nightToDay({ overall }: ClockShape): Ratio | undefined {
  return quotient(meanOf(overall.subarray(...NIGHT)), meanOf(overall.subarray(...DAY)));
}

/** Energy of all hours read, those of days that are not valid included. */
function energy({ intervalMinutes }: DaySeries, cells: QuantityCells, toKw: number): Kwh | undefined {
  if (intervalMinutes === undefined) return undefined;
  const total = cells.level().reduce((sum, bin) => sum + bin.sum, 0n);
  return kwh((Number(total) * toKw * intervalMinutes) / 60);
}
