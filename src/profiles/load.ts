/** The load of a site over the period, in kW. */
import type { QuantityCells } from '../readings/cells.ts';
import { deviation, type Moments, mean } from '../readings/moments.ts';
import { fromMilliwatts, type Kw, type Kwh, kw, kwh, type Ratio } from '../units.ts';
import { type Changes, changesOf } from './changes.ts';
import { type ClockShape, clockShape } from './clock-shape.ts';
import { type DaySeries, daySeries } from './days.ts';
import { type Bin, exceeded } from './duration-curve.ts';
import { type Habits, habitsOf } from './habits.ts';
import { known, quotient } from './known.ts';
import { type LonePeak, lonePeakOf } from './lone-peak.ts';
import { type Period, recentDays } from './period.ts';
import { type Season, seasonOf } from './season.ts';
import { meanOf, present } from './series.ts';
import { withoutZeroDays, type ZeroDays } from './zero-days.ts';

export interface LoadProfile extends Changes {
  readonly days: DaySeries;
  /** Mean of each day as it was read, days of zeros included: a breaker that was thrown in an event shows there. */
  readonly meanAsRead: Float64Array;
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

/** The profile of a load from its cells, whose fixed point is the milliwatt. */
export function loadProfile(read: QuantityCells, period: Period): LoadProfile {
  const { cells, zeroDays } = withoutZeroDays(read);
  const toKw = fromMilliwatts(1);
  const days = daySeries(cells, period, toKw);
  const meanAsRead = cells === read ? days.mean : daySeries(read, period, toKw).mean;
  const clock = clockShape(cells, period, toKw);
  const bins = cells.level();
  const all = allReadings(bins);
  const level = (value: number | undefined) => known(value, (milliwatts) => fromMilliwatts(milliwatts));
  const [peak, p99] = [level(all?.max), level(exceeded(bins, 0.01))];
  const average = known(meanOf(days.mean), kw);
  const recent = recentMean(days);
  return {
    days,
    meanAsRead,
    clock,
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
    estimatedShare: estimatedShare(read),
    zeroDays,
    lonePeak: lonePeakOf(bins),
    habits: habitsOf(days),
    season: seasonOf(days.mean),
    ...changesOf(days, clock, { mean: average, recent }),
  };
}

function estimatedShare(cells: QuantityCells): Ratio | undefined {
  if (cells.flagged === 0) return undefined;
  const days = cells.days();
  const sum = (of: (day: (typeof days)[number]) => number) => days.reduce((total, day) => total + of(day), 0);
  return quotient(
    sum(({ estimated }) => estimated),
    sum(({ n }) => n),
  );
}

function allReadings([first, ...rest]: readonly Bin[]): Moments | undefined {
  return rest.reduce<Moments | undefined>(
    (all, bin) =>
      all && {
        n: all.n + bin.n,
        sum: all.sum + bin.sum,
        squares: all.squares + bin.squares,
        min: Math.min(all.min, bin.min),
        max: Math.max(all.max, bin.max),
      },
    first,
  );
}

/** Fewer valid days than these say nothing of the last four weeks. Assumed. */
const LEAST_RECENT_DAYS = 7;

function recentMean({ mean }: DaySeries): Kw | undefined {
  const recent = recentDays(mean);
  return present(recent) < LEAST_RECENT_DAYS ? undefined : known(meanOf(recent), kw);
}

const NIGHT = [0, 6] as const;
const DAY = [9, 18] as const;

function nightToDay({ overall }: ClockShape): Ratio | undefined {
  return quotient(meanOf(overall.subarray(...NIGHT)), meanOf(overall.subarray(...DAY)));
}
