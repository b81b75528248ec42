/** How the traffic of a site went with its load, day by day. */
import { correlation } from './correlation.ts';
import type { LoadProfile } from './load.ts';
import { medianOf } from './series.ts';

export interface WithLoad {
  /** Correlation of the days, -1 to 1; undefined with fewer than 61 days that have both. */
  readonly correlation: number | undefined;
  /** Medians of bytes per hour over the six weeks before and after the step of the load; undefined without a step. */
  readonly aroundStep: { readonly before: number; readonly after: number } | undefined;
}

/** Two months of days with both. Assumed, 2026-11. */
const LEAST_DAYS = 61;
/** Six weeks before and after. Assumed, 2026-11. */
const AROUND_DAYS = 42;

/** `perHour`: bytes per hour, day by day. */
export function trafficWithLoad(perHour: Float64Array, { days, step }: LoadProfile): WithLoad {
  const median = (from: number, to: number) => medianOf(perHour.subarray(Math.max(0, from), to)) ?? 0;
  return {
    correlation: correlation(days.mean, perHour, LEAST_DAYS),
    aroundStep: step && {
      before: median(step.day - AROUND_DAYS, step.day),
      after: median(step.day, step.day + AROUND_DAYS),
    },
  };
}
