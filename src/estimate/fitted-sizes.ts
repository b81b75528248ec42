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
  /** Mean, by megawatts; the middle one; and between which nine in ten lie. */
  readonly mean: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** By the way of sizing; those sized by a rise apart by how well its height is known. */
export const FITTED_SIZES: Readonly<Record<string, readonly FittedSize[]>> = {
  event_drop: [
    { upTo: 0.2, n: 20, mean: 1.41, median: 1.28, low: 0.74, high: 2.86 },
    { upTo: 0.5, n: 42, mean: 0.918, median: 0.988, low: 0.112, high: 1.51 },
    { upTo: 0.8, n: 35, mean: 0.83, median: 0.815, low: 0.149, high: 1.25 },
    { upTo: 1, n: 12, mean: 0.554, median: 0.528, low: 0, high: 0.955 },
  ],
  'event_drop, stands out': [
    { upTo: 0.5, n: 44, mean: 1.31, median: 1.27, low: 0.915, high: 6.08 },
    { upTo: 0.8, n: 55, mean: 0.933, median: 0.936, low: 0.459, high: 1.23 },
    { upTo: 1, n: 12, mean: 0.63, median: 0.781, low: 0.189, high: 0.941 },
  ],
  flat_plant: [{ upTo: 1, n: 76, mean: 0.798, median: 0.971, low: 0.0394, high: 1.02 }],
  'flat_plant, stands out': [{ upTo: 1, n: 20, mean: 1.01, median: 1.01, low: 0.992, high: 1.02 }],
  home: [
    { upTo: 0.8, n: 15, mean: 1.28, median: 1.14, low: 0, high: 34.9 },
    { upTo: 1, n: 33, mean: 0.482, median: 0.989, low: 0.0411, high: 1.11 },
  ],
  'home, stands out': [{ upTo: 1, n: 13, mean: 0.521, median: 1.01, low: 0.337, high: 1.28 }],
  'most_by_rise, clear': [
    { upTo: 0.8, n: 15, mean: 1.04, median: 1.01, low: 0.718, high: 1.15 },
    { upTo: 1, n: 56, mean: 0.905, median: 1, low: 0.213, high: 1.01 },
  ],
  'most_by_rise, clear, stands out': [
    { upTo: 0.8, n: 63, mean: 1.08, median: 1.04, low: 0.962, high: 1.22 },
    { upTo: 1, n: 380, mean: 0.993, median: 1, low: 0.981, high: 1.04 },
  ],
  'most_by_rise, vague': [{ upTo: 1, n: 21, mean: 0.488, median: 0.878, low: 0.0948, high: 1.01 }],
  'most_by_rise, vague, stands out': [{ upTo: 1, n: 27, mean: 0.9, median: 1, low: 0.386, high: 1.07 }],
  quiet_pause: [{ upTo: 1, n: 9, mean: 0.896, median: 0.952, low: 0.535, high: 1.01 }],
  'quiet_pause, stands out': [{ upTo: 1, n: 12, mean: 1, median: 1, low: 0.945, high: 1.02 }],
  standing: [
    { upTo: 0.07, n: 139, mean: 9.55, median: 4.78, low: 0.501, high: 19 },
    { upTo: 0.2, n: 29, mean: 3.06, median: 2.69, low: 0.29, high: 4.74 },
    { upTo: 0.5, n: 61, mean: 1.49, median: 0.759, low: 0.00821, high: 2 },
    { upTo: 0.8, n: 70, mean: 0.733, median: 0.653, low: 0.0956, high: 1.19 },
    { upTo: 1, n: 49, mean: 0.947, median: 0.966, low: 0.335, high: 1.07 },
  ],
  'standing, stands out': [{ upTo: 1, n: 19, mean: 2.38, median: 14.8, low: 0.975, high: 19.8 }],
  'step, clear': [
    { upTo: 0.5, n: 89, mean: 1.27, median: 1.04, low: 0.403, high: 2.92 },
    { upTo: 0.8, n: 26, mean: 1, median: 1, low: 0.663, high: 1.38 },
    { upTo: 1, n: 25, mean: 0.731, median: 0.287, low: 0, high: 0.966 },
  ],
  'step, clear, stands out': [
    { upTo: 0.5, n: 57, mean: 1.24, median: 1.03, low: 0.838, high: 1.94 },
    { upTo: 1, n: 91, mean: 1.01, median: 1.01, low: 0.846, high: 1.2 },
  ],
  'step, vague': [
    { upTo: 0.2, n: 51, mean: 1.91, median: 1.57, low: 0.231, high: 10 },
    { upTo: 0.5, n: 76, mean: 1.1, median: 1.02, low: 0.439, high: 2.58 },
    { upTo: 0.8, n: 12, mean: 0.904, median: 0.891, low: 0.32, high: 1.25 },
    { upTo: 1, n: 27, mean: 0.508, median: 0.348, low: 0, high: 0.857 },
  ],
  'step, vague, stands out': [{ upTo: 1, n: 32, mean: 1.1, median: 1.09, low: 0.624, high: 2.82 }],
  timetable: [
    { upTo: 0.2, n: 20, mean: 1.57, median: 2.42, low: 0.91, high: 8.25 },
    { upTo: 1, n: 15, mean: 2.85, median: 1.86, low: 0.227, high: 3.24 },
  ],
  'timetable, stands out': [{ upTo: 1, n: 11, mean: 2.68, median: 2.84, low: 1.95, high: 4.61 }],
  whole_by_event: [{ upTo: 1, n: 20, mean: 0.872, median: 0.761, low: 0.03, high: 1.01 }],
  'whole_by_event, stands out': [{ upTo: 1, n: 108, mean: 0.932, median: 0.992, low: 0.344, high: 1.02 }],
};
