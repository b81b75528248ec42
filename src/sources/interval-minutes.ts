/** How long an interval is, from the times of a sample. */
import type { ClockTime } from './clock.ts';

export interface Stamped {
  readonly site: string;
  readonly time: ClockTime | undefined;
}

/**
 * The commonest distance, in minutes, between neighbouring times of one site (the shorter of two equally common);
 * where no site has two times in the sample, between neighbouring times of all. Undefined with a single time.
 */
export function intervalMinutesOf(rows: readonly Stamped[]): number | undefined {
  const bySite = new Map<string, Set<number>>();
  const all = new Set<number>();
  for (const { site, time } of rows) {
    if (time === undefined) continue;
    all.add(time.minutes);
    const times = bySite.get(site) ?? new Set();
    bySite.set(site, times.add(time.minutes));
  }
  return commonestGap([...bySite.values()]) ?? commonestGap([all]);
}

function commonestGap(series: readonly ReadonlySet<number>[]): number | undefined {
  const counts = new Map<number, number>();
  for (const times of series) {
    const sorted = [...times].sort((a, b) => a - b);
    for (let i = 1; i < sorted.length; i += 1) {
      const gap = sorted[i]! - sorted[i - 1]!;
      counts.set(gap, (counts.get(gap) ?? 0) + 1);
    }
  }
  const [commonest] = [...counts].sort(([gapA, a], [gapB, b]) => b - a || gapA - gapB);
  return commonest?.[0];
}
