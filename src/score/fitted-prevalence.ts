/**
 * What `npm run calibrate` fitted of how common mining is; made by it, not to be edited. How: docs/calibration.md.
 *
 * 2026-11-22, npm run calibrate -- --date 2026-11-22 --seeds 1-16 --splits 3 --mixed-seeds 2001-3000
 * On 2 towns of real load with mining added and 1000 simulated towns of all sizes.
 */

export interface FittedPrevalence {
  /** Bits that it says of a site that nothing is seen at it. */
  readonly silence: number;
  /** What a town's own evidence counts for, as a power of its likelihood. */
  readonly trust: number;
  /** Between towns: standard deviation of the log-odds of all sites of a town, in bits, */
  readonly shift: number;
  /** and of how much a bit of evidence is worth, about 1. */
  readonly slope: number;
}

export const FITTED_PREVALENCE: FittedPrevalence = {
  silence: 0.35,
  trust: 0.7,
  shift: 0.55,
  slope: 0.05,
};
