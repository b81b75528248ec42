/**
 * What `npm run calibrate` fitted of the sizes of blocks; made by it, not to be edited. How: docs/calibration.md.
 *
 * 2026-11-22, npm run calibrate -- --date 2026-11-22 --seeds 1-16 --splits 3 --mixed-seeds 2001-3000
 * On 2 towns of real load with mining added and 1000 simulated towns of all sizes.
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
    { upTo: 0.2, n: 64, mean: 1.89, median: 1.45, low: 0.713, high: 5.3 },
    { upTo: 0.5, n: 172, mean: 0.812, median: 0.946, low: 0.314, high: 1.56 },
    { upTo: 0.8, n: 104, mean: 0.813, median: 0.934, low: 0.251, high: 1.26 },
    { upTo: 1, n: 44, mean: 0.827, median: 0.581, low: 0, high: 0.997 },
  ],
  'event_drop, stands out': [
    { upTo: 0.5, n: 118, mean: 1.47, median: 1.11, low: 0.664, high: 3.47 },
    { upTo: 0.8, n: 147, mean: 0.985, median: 0.968, low: 0.616, high: 1.36 },
    { upTo: 1, n: 31, mean: 0.675, median: 0.743, low: 0, high: 1.02 },
  ],
  flat_plant: [{ upTo: 1, n: 218, mean: 0.78, median: 0.989, low: 0.0581, high: 1.02 }],
  'flat_plant, stands out': [{ upTo: 1, n: 86, mean: 1.01, median: 1.01, low: 0.987, high: 1.02 }],
  home: [
    { upTo: 0.8, n: 36, mean: 1.23, median: 1.17, low: 0, high: 36.7 },
    { upTo: 1, n: 101, mean: 0.615, median: 1.01, low: 0.371, high: 1.09 },
  ],
  'home, stands out': [{ upTo: 1, n: 24, mean: 0.963, median: 1.01, low: 0.948, high: 1.13 }],
  'most_by_rise, clear': [
    { upTo: 0.8, n: 71, mean: 0.952, median: 1, low: 0.285, high: 1.19 },
    { upTo: 1, n: 278, mean: 0.947, median: 1, low: 0.168, high: 1.03 },
  ],
  'most_by_rise, clear, stands out': [
    { upTo: 0.8, n: 202, mean: 1.01, median: 1.02, low: 0.897, high: 1.22 },
    { upTo: 1, n: 1240, mean: 0.998, median: 1, low: 0.985, high: 1.04 },
  ],
  'most_by_rise, vague': [
    { upTo: 0.8, n: 20, mean: 0.524, median: 0.847, low: 0.257, high: 1.06 },
    { upTo: 1, n: 52, mean: 0.662, median: 0.995, low: 0.0573, high: 1.05 },
  ],
  'most_by_rise, vague, stands out': [{ upTo: 1, n: 54, mean: 0.935, median: 1, low: 0.242, high: 1.04 }],
  quiet_pause: [{ upTo: 1, n: 42, mean: 0.297, median: 0.804, low: 0.0349, high: 1 }],
  'quiet_pause, stands out': [{ upTo: 1, n: 65, mean: 0.966, median: 0.993, low: 0.876, high: 1.02 }],
  standing: [
    { upTo: 0.07, n: 469, mean: 8.7, median: 4.43, low: 0.412, high: 19 },
    { upTo: 0.2, n: 89, mean: 2.15, median: 1.31, low: 0.135, high: 5.04 },
    { upTo: 0.5, n: 251, mean: 1.01, median: 0.88, low: 0.109, high: 2.01 },
    { upTo: 0.8, n: 245, mean: 0.731, median: 0.789, low: 0.0967, high: 1.25 },
    { upTo: 1, n: 147, mean: 0.876, median: 0.965, low: 0.286, high: 1.07 },
  ],
  'standing, stands out': [
    { upTo: 0.07, n: 19, mean: 16.8, median: 19.5, low: 11.9, high: 24.8 },
    { upTo: 1, n: 27, mean: 1.01, median: 1.01, low: 0.88, high: 2.99 },
  ],
  'step, clear': [
    { upTo: 0.2, n: 50, mean: 1.7, median: 1.1, low: 0.532, high: 3.91 },
    { upTo: 0.5, n: 237, mean: 1.38, median: 1.09, low: 0.668, high: 2.09 },
    { upTo: 0.8, n: 159, mean: 1.04, median: 0.999, low: 0.396, high: 1.3 },
    { upTo: 1, n: 85, mean: 0.562, median: 0.148, low: 0, high: 0.929 },
  ],
  'step, clear, stands out': [
    { upTo: 0.5, n: 184, mean: 1.43, median: 1.09, low: 0.876, high: 2.54 },
    { upTo: 1, n: 260, mean: 1, median: 1, low: 0.735, high: 1.22 },
  ],
  'step, vague': [
    { upTo: 0.2, n: 163, mean: 1.95, median: 1.64, low: 0.41, high: 6.7 },
    { upTo: 0.5, n: 268, mean: 1.23, median: 1.03, low: 0.308, high: 2.44 },
    { upTo: 0.8, n: 57, mean: 0.8, median: 0.878, low: 0, high: 1.43 },
    { upTo: 1, n: 88, mean: 0.22, median: 0.00407, low: 0, high: 0.831 },
  ],
  'step, vague, stands out': [
    { upTo: 0.5, n: 46, mean: 1.42, median: 1.21, low: 0.88, high: 5.51 },
    { upTo: 1, n: 32, mean: 0.829, median: 0.884, low: 0.244, high: 1.28 },
  ],
  timetable: [
    { upTo: 0.07, n: 18, mean: 16.4, median: 7.38, low: 1.12, high: 31.1 },
    { upTo: 0.2, n: 60, mean: 3.73, median: 2.53, low: 0.829, high: 9.45 },
    { upTo: 1, n: 49, mean: 1.86, median: 1.93, low: 0.166, high: 3.25 },
  ],
  'timetable, stands out': [
    { upTo: 0.2, n: 23, mean: 5.06, median: 2.79, low: 1.95, high: 10.6 },
    { upTo: 1, n: 18, mean: 2.32, median: 2.59, low: 1.42, high: 3.34 },
  ],
  whole_by_event: [{ upTo: 1, n: 61, mean: 0.829, median: 0.84, low: 0, high: 1.02 }],
  'whole_by_event, stands out': [{ upTo: 1, n: 275, mean: 0.938, median: 0.996, low: 0.35, high: 1.02 }],
};
