/** The load of a site over the period, in kW. */
import type { QuantityCells } from '../readings/cells.ts';
import { deviation, type Moments, mean } from '../readings/moments.ts';
import { fromMilliwatts, type Kw, type Kwh, kw, kwh, type Ratio } from '../units.ts';
import { type Changes, changesOf } from './changes.ts';
import { besideMonth } from './clock-rise.ts';
import { type ClockShape, clockShape, type Shape } from './clock-shape.ts';
import { type Columns, columnsOf, type DayColumns, type FacetColumns } from './columns.ts';
import { type DaySeries, daySeries, lastDeviations } from './days.ts';
import { exceeded } from './duration-curve.ts';
import { HABIT_DAYS, type Habits, habitsOf } from './habits.ts';
import { known, quotient } from './known.ts';
import { type LonePeak, lonePeakOf } from './lone-peak.ts';
import { monthIndex, type Period, recentDays } from './period.ts';
import { type Season, seasonOf } from './season.ts';
import { meanOf, present, sumOf } from './series.ts';
import { workdayShape } from './workday.ts';
import { type WithoutZeroDays, withoutZeroDays, type ZeroDays } from './zero-days.ts';

export interface LoadProfile extends Changes {
  /** The series that are kept: all else that the days tell is in the figures. */
  readonly days: KeptDays;
  /** Mean of each day as it was read, days of zeros included: a breaker that was thrown in an event shows there. */
  readonly meanAsRead: Float64Array;
  /** Least and largest reading of each day, as they were read too; in single precision, for there are many sites. */
  readonly minAsRead: Float32Array;
  readonly maxAsRead: Float32Array;
  /** Of its months only those beside the step, from which its height is read. */
  readonly clock: ClockShape;
  /** Load of a working day of late / mean of the week, by hour; undefined where the last months have no load. */
  readonly workday: Shape | undefined;
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
  /** Of all hours read, those of days that are not valid included. */
  readonly energy: Kwh | undefined;
  /** Share of the readings that the utility filled in, 0 to 1; undefined where no file says. */
  readonly estimatedShare: Ratio | undefined;
  readonly zeroDays: ZeroDays;
  /** A few readings far above all others, and in no catalogue of sentinels. */
  readonly lonePeak: LonePeak | undefined;
  readonly habits: Habits;
  readonly season: Season | undefined;
}

/** What is asked for when all sites are known: a profile is held for each of them. */
type KeptDays = Pick<DaySeries, 'mean' | 'estimated' | 'span' | 'valid' | 'still'>;

/** The profile of a load from its cells, whose fixed point is the milliwatt. `zeros` says which zeros are missing. */
export function loadProfile(
  read: QuantityCells,
  period: Period,
  zeros: (facets: FacetColumns) => WithoutZeroDays = withoutZeroDays,
): LoadProfile {
  const asRead = columnsOf(read);
  const { facets, zeroDays } = zeros(asRead);
  const toKw = fromMilliwatts(1);
  const days = daySeries(facets.days, period, toKw);
  const daysAsRead = facets === asRead ? days : daySeries(asRead.days, period, toKw);
  const deviations = lastDeviations(facets.days, period, HABIT_DAYS).map((value) => value * toKw);
  const clock = clockShape(facets.clock, period, toKw);
  const bins = facets.level;
  const all = allReadings(bins);
  const level = (value: number | undefined) => known(value, (milliwatts) => fromMilliwatts(milliwatts));
  const [peak, p99] = [level(all?.max), level(exceeded(bins, 0.01))];
  const average = known(meanOf(days.mean), kw);
  const recent = recentMean(days);
  const changes = changesOf(days, clock, { mean: average, recent });
  const { step } = changes;
  return {
    days: kept(days),
    meanAsRead: daysAsRead.mean,
    minAsRead: Float32Array.from(daysAsRead.min),
    maxAsRead: Float32Array.from(daysAsRead.max),
    clock: besideMonth(clock, step && monthIndex(period, period.from + step.day)),
    workday: workdayShape(clock, period),
    mean: average,
    recent,
    peak,
    p99,
    base: level(exceeded(bins, 0.95)),
    loadFactor: quotient(average, peak),
    loadFactorP99: quotient(average, p99),
    variation: all && quotient(deviation(all), mean(all)),
    nightToDay: nightToDay(clock),
    energy: days.intervalMinutes === undefined ? undefined : kwh(days.amount),
    estimatedShare: read.flagged === 0 ? undefined : estimatedShare(asRead.days),
    zeroDays,
    lonePeak: lonePeakOf(bins),
    habits: habitsOf(days, deviations),
    season: seasonOf(days.mean),
    ...changes,
  };
}

function kept({ mean, estimated, span, valid, still }: DaySeries): KeptDays {
  return { mean, estimated, span, valid, still };
}

function estimatedShare({ n, estimated }: DayColumns): Ratio | undefined {
  return quotient(sumOf(estimated), sumOf(n));
}

function allReadings({ keys, exact }: Columns): Moments | undefined {
  let all: Moments | undefined;
  for (let bin = 0; bin < keys.length; bin += 1) {
    const more = exact(bin);
    all =
      all === undefined
        ? more
        : {
            n: all.n + more.n,
            sum: all.sum + more.sum,
            squares: all.squares + more.squares,
            min: Math.min(all.min, more.min),
            max: Math.max(all.max, more.max),
          };
  }
  return all;
}

/** Fewer valid days than these say nothing of the last four weeks. Assumed. */
const LEAST_RECENT_DAYS = 7;

/** A load whose current draw is the mean of other than the last 28 days; its steps stay as they were found. */
export function withRecentDays(load: LoadProfile, days: number): LoadProfile {
  return { ...load, recent: recentMean(load.days, days) };
}

function recentMean({ mean }: Pick<DaySeries, 'mean'>, days?: number): Kw | undefined {
  const recent = recentDays(mean, days);
  return present(recent) < LEAST_RECENT_DAYS ? undefined : known(meanOf(recent), kw);
}

const NIGHT = [0, 6] as const;
const DAY = [9, 18] as const;

function nightToDay({ overall }: ClockShape): Ratio | undefined {
  return quotient(meanOf(overall.slice(...NIGHT)), meanOf(overall.slice(...DAY)));
}
