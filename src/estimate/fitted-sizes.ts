/**
 * What \`npm run calibrate\` fitted of the sizes of blocks; made by it, not to be edited. How: docs/calibration.md.
 *
 * Not yet fitted.
 */

/** Of blocks sized in one way, and up to such a share of the load: true / sized. */
export interface FittedSize {
  /** Sized block / current load, up to which it holds. */
  readonly upTo: number;
  /** Blocks it rests on. */
  readonly n: number;
  /** MW true / MW sized. */
  readonly mean: number;
  /** Between these lie nine in ten. */
  readonly low: number;
  readonly high: number;
}

/** By the way of sizing; those sized by a rise apart by how well its height is known. */
export const FITTED_SIZES: Readonly<Record<string, readonly FittedSize[]>> = {};
