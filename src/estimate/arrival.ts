/** When a block came, and how much the site drew until then. */
import type { LoadProfile } from '../profiles/load.ts';
import { medianOf } from '../profiles/series.ts';
import { type Kw, kw } from '../units.ts';

export interface Arrival {
  /** First day of the block, as a place in the period. */
  readonly day: number;
  /** Median of the day means of the six weeks before. */
  readonly before: Kw;
}

/** Undefined where the load never rose for good: the block, if there is one, was there before the data. */
export function arrivalOf(load: LoadProfile): Arrival | undefined {
  const day = dayOf(load);
  const before = day === undefined ? undefined : levelBefore(load.days.mean, day);
  return day === undefined || before === undefined ? undefined : { day, before };
}

/** Steps whose levels stand this far apart, and this share of today's load high, date an onset. Assumed, 2026-11. */
const CLEAR_STEP = { separation: 0.4, share: 0.08 } as const;
/** A clear step so many days from the onset is the same arrival, better dated. Assumed, 2026-11. */
const SAME_DAYS = 12;

function dayOf({ onset, step, recent }: LoadProfile): number | undefined {
  if (step === undefined || step.separation <= CLEAR_STEP.separation) return onset;
  if (onset !== undefined) return Math.abs(step.day - onset) < SAME_DAYS ? step.day : onset;
  return step.rise > CLEAR_STEP.share * (recent ?? 0) ? step.day : undefined;
}

/** Six weeks. Assumed, 2026-11. */
const BEFORE_DAYS = 42;

/** Means of the days of which the level before is taken. */
export function daysBefore(mean: Float64Array, day: number): Float64Array {
  return mean.subarray(Math.max(0, day - BEFORE_DAYS), day);
}

function levelBefore(mean: Float64Array, day: number): Kw | undefined {
  const level = medianOf(daysBefore(mean, day));
  return level === undefined ? undefined : kw(level);
}
