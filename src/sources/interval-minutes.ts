/** How long an interval is, from the times of a sample. */
import { EXIT, Failure } from '../failure.ts';
import { words } from '../language/words.ts';
import type { ClockTime } from './clock.ts';

export interface Stamped {
  readonly site: string;
  readonly time: ClockTime | undefined;
}

export const HOUR = 60;
/** Times are kept on a grid of this many minutes. */
export const GRID_MINUTES = 5;

/** The lengths of interval that are read, in minutes: they lie on the grid and divide the hour. */
export const INTERVALS: readonly number[] = [5, 10, 15, 20, 30, 60];

/**
 * The commonest distance, in minutes, between neighbouring times of one site (the shorter of two equally common);
 * where no site has two times in the sample, between neighbouring times of all. Undefined if that is no length of
 * interval that is read, or with a single time: the file then does not say.
 */
export function intervalMinutesOf(rows: readonly Stamped[]): number | undefined {
  const ofSites = gapsOf(timesBySite(rows).values());
  const gaps = ofSites.size > 0 ? ofSites : gapsOf([timesOf(rows)]);
  const { minutes } = commonest(gaps);
  return INTERVALS.includes(minutes) ? minutes : undefined;
}

/** The intervals of the sites at which they are other than `usual`. */
export function intervalsBySite(
  rows: readonly Stamped[],
  usual: number | undefined,
): ReadonlyMap<string, number> {
  const others = new Map<string, number>();
  for (const [site, times] of timesBySite(rows)) {
    const { minutes } = commonest(gapsOf([times]));
    if (minutes !== usual && INTERVALS.includes(minutes)) others.set(site, minutes);
  }
  return others;
}

/**
 * Why a file with these times cannot be read at all, if so: its intervals are longer than an hour, or most of its
 * times lie beside the grid.
 */
export function unreadableIntervals(rows: readonly Stamped[], where: string): Failure | undefined {
  const times = rows.flatMap(({ time }) => (time === undefined ? [] : [time]));
  const beside = times.filter(({ minutes }) => minutes % GRID_MINUTES !== 0);
  if (beside.length > times.length / 2) return offGrid(where);
  const gaps = gapsOf(timesBySite(rows).values());
  const { minutes, share, of } = commonest(gaps);
  const isRegular = of >= ENOUGH_GAPS && share >= MOST;
  return isRegular && Math.min(...gaps.keys()) > HOUR ? tooLong(minutes, where) : undefined;
}

/**
 * Few gaps, or gaps of all lengths, are no rhythm but what is left of one, as in a file of mended rejects. Assumed on
 * 2026-11.
 */
const ENOUGH_GAPS = 10;
const MOST = 0.5;

function timesBySite(rows: readonly Stamped[]): ReadonlyMap<string, ReadonlySet<number>> {
  const bySite = new Map<string, Set<number>>();
  for (const { site, time } of rows) {
    if (time === undefined) continue;
    const times = bySite.get(site) ?? new Set();
    bySite.set(site, times.add(time.minutes));
  }
  return bySite;
}

function timesOf(rows: readonly Stamped[]): ReadonlySet<number> {
  return new Set(rows.flatMap(({ time }) => (time === undefined ? [] : [time.minutes])));
}

/** Distances between neighbours, with how often each was met. */
function gapsOf(series: Iterable<ReadonlySet<number>>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const times of series) {
    const sorted = [...times].sort((a, b) => a - b);
    for (let i = 1; i < sorted.length; i += 1) {
      const gap = sorted[i]! - sorted[i - 1]!;
      counts.set(gap, (counts.get(gap) ?? 0) + 1);
    }
  }
  return counts;
}

function commonest(gaps: ReadonlyMap<number, number>): { minutes: number; share: number; of: number } {
  const [[minutes, count] = [Number.NaN, 0]] = [...gaps].sort(([gapA, a], [gapB, b]) => b - a || gapA - gapB);
  const of = [...gaps.values()].reduce((sum, n) => sum + n, 0);
  return { minutes, share: count / of, of };
}

function tooLong(minutes: number, where: string): Failure {
  const says =
    minutes % HOUR === 0
      ? words`the readings are ${minutes / HOUR} hours apart`
      : words`the readings are ${minutes} minutes apart`;
  return new Failure('interval_too_long', EXIT.unreadable, says, {
    where,
    remedy: words`Readings of an hour or shorter are needed: export hourly, half-hourly or quarter-hourly data.`,
  });
}

function offGrid(where: string): Failure {
  return new Failure('off_grid', EXIT.unreadable, words`most of the times are not on the five-minute grid`, {
    where,
    remedy: words`Readings are taken of ${INTERVALS.join(', ')} minutes, from the full hour on: average shorter ones first.`,
  });
}
