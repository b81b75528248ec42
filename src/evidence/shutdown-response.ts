/**
 * What a site's load did when the internet was shut down, beyond what its peers did, and against what it does in
 * windows in which nothing happened, its placebos (eq. 13).
 */
import type { Profile } from '../profiles/profile.ts';
import { medianOf, quantileOf } from '../profiles/series.ts';
import { type Kw, kw } from '../units.ts';
import { inAndOut, WEEK, WINDOW_DAYS, windowDrop } from './event-window.ts';
import { DISTURBED } from './events.ts';
import type { Peers } from './peers.ts';
import { DAYS_BEFORE, shutdownDrop, shutdownStart } from './shutdown-drop.ts';

export interface ShutdownResponse {
  /** First day of the window, as a place in the period. */
  readonly day: number;
  /** Smaller of drop and recovery, as a share of the load. */
  readonly drop: number;
  /** Usual drop of the peers; undefined where they are too few to say, and nothing is taken off. */
  readonly usual: number | undefined;
  /** The one less the other (eq. 13). */
  readonly excess: number;
  /** Drop of the placebo windows, without peers: exceeded by one in ten of them; at least 0. */
  readonly placebo: number;
  /** More than nine in ten placebos. */
  readonly isClear: boolean;
  /** Median load of the two weeks before, without the last day. */
  readonly before: Kw;
}

/** Fewer other weeks than these do not tell what a site does when nothing happens. Assumed, 2026-11. */
const LEAST_PLACEBOS = 6;
const NINE_IN_TEN = 0.9;

/** Undefined where the period does not hold the shutdown, or too few other weeks to hold it against. */
export function shutdownResponse(profile: Profile, peers: Peers): ShutdownResponse | undefined {
  const seen = shutdownDrop(profile);
  if (seen === undefined) return undefined;
  const mean = profile.load!.meanAsRead;
  const day = shutdownStart(profile);
  const others = placebos(mean, profile.period.from, day);
  const before = levelBefore(mean, day);
  if (others.length < LEAST_PLACEBOS || before === undefined) return undefined;
  const drop = inAndOut(seen);
  const usual = peers.usual('event_drop', profile)?.centre;
  const excess = drop - (usual ?? 0);
  const placebo = Math.max(0, quantileOf(others, NINE_IN_TEN)!);
  return { day, drop, usual, excess, placebo, isClear: excess > placebo, before };
}

/** The last day before the window is left out: fixed lines went dark on its evening, mobile ones the day before. */
function levelBefore(mean: Float64Array, day: number): Kw | undefined {
  const level = medianOf(mean.subarray(day - DAYS_BEFORE, day - 1));
  return level === undefined ? undefined : kw(level);
}

/** Drops on the same weekdays of every other week, but for the weeks beside the window and those of other events. */
function placebos(mean: Float64Array, from: number, day: number): number[] {
  const values: number[] = [];
  for (let start = day % WEEK; start < mean.length - WINDOW_DAYS; start += WEEK) {
    const isBeside = Math.abs(start - day) <= WEEK;
    if (isBeside || isDisturbed(from + start)) continue;
    const seen = windowDrop(mean, start);
    if (seen !== undefined) values.push(inAndOut(seen));
  }
  return values;
}

function isDisturbed(first: number): boolean {
  return DISTURBED.some(({ from, to }) => first <= to && first + WINDOW_DAYS > from);
}
