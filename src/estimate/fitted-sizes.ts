/**
 * What `npm run calibrate` fitted of the sizes of blocks; made by it, not to be edited. How: docs/calibration.md.
 *
 * 2026-11-22, npm run calibrate -- --date 2026-11-22 --seeds 1-16 --splits 3
 * On 2 towns of real load with mining added and 300 simulated towns of all sizes.
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
    { upTo: 0.2, n: 22, mean: 1.47, median: 1.37, low: 0.755, high: 6.28 },
    { upTo: 0.5, n: 46, mean: 0.942, median: 0.988, low: 0.151, high: 1.6 },
    { upTo: 0.8, n: 40, mean: 0.84, median: 0.882, low: 0.175, high: 1.25 },
    { upTo: 1, n: 14, mean: 0.583, median: 0.528, low: 0, high: 0.949 },
  ],
  'event_drop, stands out': [
    { upTo: 0.5, n: 40, mean: 1.27, median: 1.17, low: 0.95, high: 4.78 },
    { upTo: 1, n: 60, mean: 0.885, median: 0.93, low: 0.334, high: 1.17 },
  ],
  flat_plant: [{ upTo: 1, n: 78, mean: 0.799, median: 0.984, low: 0.0399, high: 1.02 }],
  'flat_plant, stands out': [{ upTo: 1, n: 20, mean: 1.01, median: 1.01, low: 0.992, high: 1.02 }],
  home: [
    { upTo: 0.8, n: 16, mean: 1.33, median: 1.15, low: 0, high: 34.1 },
    { upTo: 1, n: 36, mean: 0.483, median: 0.987, low: 0.0443, high: 1.11 },
  ],
  'home, stands out': [{ upTo: 1, n: 11, mean: 0.51, median: 1.01, low: 0.289, high: 1.12 }],
  'most_by_rise, clear': [
    { upTo: 0.8, n: 18, mean: 1.04, median: 1.04, low: 0.825, high: 1.14 },
    { upTo: 1, n: 67, mean: 0.91, median: 1, low: 0.201, high: 1.01 },
  ],
  'most_by_rise, clear, stands out': [
    { upTo: 0.8, n: 62, mean: 1.09, median: 1.04, low: 0.961, high: 1.25 },
    { upTo: 1, n: 383, mean: 0.993, median: 1, low: 0.981, high: 1.04 },
  ],
  'most_by_rise, vague': [{ upTo: 1, n: 24, mean: 0.555, median: 0.908, low: 0.107, high: 1.02 }],
  'most_by_rise, vague, stands out': [{ upTo: 1, n: 24, mean: 0.89, median: 1, low: 0.26, high: 1.08 }],
  quiet_pause: [{ upTo: 1, n: 10, mean: 0.967, median: 0.976, low: 0.781, high: 1.01 }],
  'quiet_pause, stands out': [{ upTo: 1, n: 12, mean: 1, median: 0.999, low: 0.945, high: 1.02 }],
  standing: [
    { upTo: 0.07, n: 140, mean: 9.54, median: 4.8, low: 0.529, high: 19 },
    { upTo: 0.2, n: 30, mean: 3.75, median: 2.75, low: 0.299, high: 5.02 },
    { upTo: 0.5, n: 60, mean: 1, median: 0.757, low: 0.0078, high: 1.85 },
    { upTo: 0.8, n: 70, mean: 0.733, median: 0.653, low: 0.0956, high: 1.19 },
    { upTo: 1, n: 50, mean: 0.948, median: 0.969, low: 0.339, high: 1.07 },
  ],
  'standing, stands out': [{ upTo: 1, n: 18, mean: 2.38, median: 15, low: 0.974, high: 19.8 }],
  'step, clear': [
    { upTo: 0.5, n: 104, mean: 1.26, median: 1.04, low: 0.471, high: 2.86 },
    { upTo: 0.8, n: 30, mean: 1.03, median: 1.01, low: 0.687, high: 1.36 },
    { upTo: 1, n: 27, mean: 0.649, median: 0.363, low: 0, high: 0.963 },
  ],
  'step, clear, stands out': [
    { upTo: 0.5, n: 44, mean: 1.25, median: 1.03, low: 0.831, high: 1.97 },
    { upTo: 1, n: 88, mean: 1.03, median: 1.01, low: 0.874, high: 1.21 },
  ],
  'step, vague': [
    { upTo: 0.2, n: 53, mean: 1.91, median: 1.57, low: 0.236, high: 9.99 },
    { upTo: 0.5, n: 81, mean: 1.11, median: 1.03, low: 0.453, high: 2.67 },
    { upTo: 0.8, n: 14, mean: 0.899, median: 0.826, low: 0.278, high: 1.25 },
    { upTo: 1, n: 28, mean: 0.509, median: 0.372, low: 0, high: 0.853 },
  ],
  'step, vague, stands out': [{ upTo: 1, n: 28, mean: 1.08, median: 1.03, low: 0.643, high: 2.55 }],
  timetable: [
    { upTo: 0.2, n: 20, mean: 1.57, median: 2.42, low: 0.91, high: 8.25 },
    { upTo: 1, n: 15, mean: 2.85, median: 1.86, low: 0.227, high: 3.24 },
  ],
  'timetable, stands out': [{ upTo: 1, n: 12, mean: 2.56, median: 2.79, low: 1.67, high: 4.6 }],
  whole_by_event: [{ upTo: 1, n: 22, mean: 0.872, median: 0.805, low: 0.0438, high: 1.01 }],
  'whole_by_event, stands out': [{ upTo: 1, n: 110, mean: 0.936, median: 0.995, low: 0.345, high: 1.02 }],
};
