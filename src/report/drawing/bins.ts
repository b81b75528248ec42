/** A curve of days, in as many bins as there is room for. */

/** Of what is not known there is null: never drawn as zero. */
export type Curve = readonly (number | null)[];

export interface Bins {
  readonly daysEach: number;
  /** Mean of the days that are known; null where none is. */
  readonly means: Curve;
}

/**
 * The days themselves where there is room, else means of whole weeks: a bin of four days would show a weekend that comes
 * and goes. The last takes the days that are left.
 */
export function binned(days: Curve, room: number): Bins {
  const weeks = Math.floor(days.length / WEEK);
  const daysEach = days.length <= room ? 1 : WEEK * Math.max(1, Math.ceil(weeks / Math.max(1, room)));
  const count = Math.max(1, Math.floor(days.length / daysEach));
  const means = Array.from({ length: count }, (_, bin) =>
    meanOfKnown(days.slice(bin * daysEach, bin === count - 1 ? days.length : (bin + 1) * daysEach)),
  );
  return { daysEach, means };
}

/** The bin in which a day is, counted from the first; undefined outside. */
export function binOf(day: number, { daysEach, means }: Bins): number | undefined {
  const bin = Math.floor(day / daysEach);
  if (day < 0 || bin > means.length) return undefined;
  return Math.min(bin, means.length - 1);
}

/** The highest of what is known; 0 where nothing is, or nothing is above it. */
export function peakOf(values: Curve): number {
  return values.reduce<number>((peak, value) => Math.max(peak, value ?? 0), 0);
}

const WEEK = 7;

function meanOfKnown(values: Curve): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
