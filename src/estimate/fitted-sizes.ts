/**
 * What `npm run calibrate` fitted of the sizes of blocks; made by it, not to be edited. How: docs/calibration.md.
 *
 * 2026-11-22, npm run calibrate -- --date 2026-11-22
 * On 300 simulated towns of all sizes, seeds 1001 to 1300.
 */

/** Of blocks sized in one way, and up to such a share of the load: true / sized. */
export interface FittedSize {
  /** Sized block / current load, up to which it holds. */
  readonly upTo: number;
  /** Blocks it rests on. */
  readonly n: number;
  /** Mean, by megawatts, and between which nine in ten lie. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** By the way of sizing; those sized by a rise apart by how well its height is known. */
export const FITTED_SIZES: Readonly<Record<string, readonly FittedSize[]>> = {
  event_drop: [
    { upTo: 0.2, n: 28, mean: 2.12, low: 0.764, high: 34.3 },
    { upTo: 0.5, n: 78, mean: 1.04, low: 0.308, high: 1.95 },
    { upTo: 0.8, n: 90, mean: 0.899, low: 0.229, high: 1.26 },
    { upTo: 1, n: 24, mean: 0.607, low: 0, high: 0.967 },
  ],
  flat_plant: [{ upTo: 1, n: 96, mean: 0.841, low: 0.0581, high: 1.02 }],
  home: [{ upTo: 1, n: 61, mean: 0.494, low: 0, high: 1.36 }],
  'most_by_rise, clear': [
    { upTo: 0.8, n: 78, mean: 1.08, low: 0.956, high: 1.21 },
    { upTo: 1, n: 436, mean: 0.982, low: 0.961, high: 1.03 },
  ],
  'most_by_rise, vague': [{ upTo: 1, n: 48, mean: 0.754, low: 0.115, high: 1.05 }],
  quiet_pause: [{ upTo: 1, n: 21, mean: 0.98, low: 0.773, high: 1.02 }],
  standing: [
    { upTo: 0.07, n: 150, mean: 10.3, low: 0.633, high: 19.6 },
    { upTo: 0.2, n: 30, mean: 3.75, low: 0.299, high: 5.02 },
    { upTo: 0.5, n: 62, mean: 1.56, low: 0.0114, high: 2.75 },
    { upTo: 0.8, n: 71, mean: 0.756, low: 0.0963, high: 1.19 },
    { upTo: 1, n: 54, mean: 0.952, low: 0.353, high: 1.07 },
  ],
  'step, clear': [
    { upTo: 0.5, n: 146, mean: 1.25, low: 0.708, high: 2.68 },
    { upTo: 0.8, n: 114, mean: 1.03, low: 0.816, high: 1.21 },
    { upTo: 1, n: 28, mean: 0.66, low: 0, high: 1.02 },
  ],
  'step, vague': [
    { upTo: 0.2, n: 52, mean: 1.91, low: 0.233, high: 10 },
    { upTo: 0.5, n: 99, mean: 1.13, low: 0.526, high: 2.7 },
    { upTo: 1, n: 47, mean: 0.819, low: 0, high: 1.18 },
  ],
  timetable: [
    { upTo: 0.2, n: 22, mean: 1.59, low: 0.964, high: 8.22 },
    { upTo: 1, n: 24, mean: 2.79, low: 0.278, high: 4.38 },
  ],
  whole_by_event: [{ upTo: 1, n: 128, mean: 0.921, low: 0.117, high: 1.02 }],
};
