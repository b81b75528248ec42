/**
 * What a site's load did in the window of an event: how far it fell against the same weekdays before and after, beyond
 * what its peers did, and against what it does in windows in which nothing happened (placebos).
 */
import type { Profile } from '../profiles/profile.ts';
import { meanOf, medianOf, present, quantileOf } from '../profiles/series.ts';
import { type Kw, kw } from '../units.ts';
import { EVENTS, SHUTDOWN } from './events.ts';

export interface WindowDrop {
  /** Share of the load before the window, and of the load after it, that is missing in it; negative where load rose. */
  readonly drop: number;
  readonly recovery: number;
}

export interface EventResponse {
  /** First day of the window, as a place in the period. */
  readonly day: number;
  /** Smaller of drop and recovery, and the usual drop of the peers, as shares of the load. */
  readonly drop: number;
  readonly usual: number;
  /** The one less the other (eq. 13). */
  readonly excess: number;
  /** The same of the placebo windows, without peers: exceeded by one in ten of them; at least 0. */
  readonly placebo: number;
  /** More than nine in ten placebos. */
  readonly isClear: boolean;
  /** Median load of the two weeks before. */
  readonly before: Kw;
}

const { from: FIRST, to: LAST } = SHUTDOWN.wholeDays;
const WINDOW_DAYS = LAST - FIRST + 1;
/** Two weeks before the window must lie in the period. */
const LEAST_BEFORE = 14;
const WEEK = 7;
/** The same weekdays, one to three weeks before and after. */
const WEEKS = [1, 2, 3] as const;
const LEAST_DAYS = 2;

/** Drop and recovery in the shutdown of the internet; undefined where the period does not hold it. */
export function shutdownDrop({ load, period }: Profile): WindowDrop | undefined {
  const start = FIRST - period.from;
  return load === undefined || start < LEAST_BEFORE ? undefined : windowDrop(load.days.mean, start);
}

/**
 * Response to the shutdown of the internet, beyond the usual drop of the peers (a share of the load); undefined where
 * the period does not hold it.
 */
export function eventResponse(profile: Profile, usual: number): EventResponse | undefined {
  const seen = shutdownDrop(profile);
  if (seen === undefined) return undefined;
  const { mean } = profile.load!.days;
  const day = FIRST - profile.period.from;
  const drop = inAndOut(seen);
  const excess = drop - usual;
  const placebo = Math.max(0, quantileOf(placebos(mean, profile.period.from), 0.9) ?? 0);
  const before = medianOf(mean.subarray(day - LEAST_BEFORE, day - 1));
  return before === undefined
    ? undefined
    : { day, drop, usual, excess, placebo, isClear: excess > placebo, before: kw(before) };
}

/** What fell and came back: a fall that stays is another matter. */
function inAndOut({ drop, recovery }: WindowDrop): number {
  return Math.min(drop, recovery);
}

/** Drop and recovery of a series of days in the window from `start`; undefined where too little of it was read. */
export function windowDrop(mean: Float64Array, start: number): WindowDrop | undefined {
  const inside = mean.subarray(start, start + WINDOW_DAYS);
  const level = meanOf(inside);
  const before = levelAround(mean, start, -1);
  const after = levelAround(mean, start, 1);
  const isKnown = present(inside) >= LEAST_DAYS && before !== undefined && after !== undefined;
  return isKnown && before > 0 && after > 0
    ? { drop: 1 - level! / before, recovery: 1 - level! / after }
    : undefined;
}

function levelAround(mean: Float64Array, start: number, direction: -1 | 1): number | undefined {
  const days = WEEKS.flatMap((weeks) => {
    const from = start + direction * weeks * WEEK;
    const isInside = from >= 0 && from + WINDOW_DAYS <= mean.length;
    return isInside ? [...mean.subarray(from, from + WINDOW_DAYS)] : [];
  });
  return medianOf(days);
}

/** The same weekdays in every other week, but for the weeks beside the window and those of other events. */
function placebos(mean: Float64Array, from: number): number[] {
  const values: number[] = [];
  for (let start = (FIRST - from) % WEEK; start < mean.length - WINDOW_DAYS; start += WEEK) {
    const isBeside = Math.abs(start - (FIRST - from)) <= WEEK;
    if (isBeside || isDisturbed(from + start)) continue;
    const seen = windowDrop(mean, start);
    if (seen !== undefined) values.push(inAndOut(seen));
  }
  return values;
}

function isDisturbed(first: number): boolean {
  return EVENTS.some(({ disturbed }) => first <= disturbed.to && first + WINDOW_DAYS > disturbed.from);
}
