/**
 * The load duration curve: loads sorted from high to low, from the level cells. A bin stands for its mean.
 */
import type { Cell } from '../readings/cells.ts';
import { mean } from '../readings/moments.ts';

/** A level cell. Bins come in the order of their levels. */
export type Bin = Cell;

/**
 * The value that is exceeded for a share of the time, 0 to 1, in the fixed point of the cells; undefined without
 * readings.
 */
export function exceeded(bins: readonly Bin[], share: number): number | undefined {
  const readings = bins.reduce((sum, { n }) => sum + n, 0);
  let below = 0;
  for (const bin of bins) {
    below += bin.n;
    // Rounding must not push a share that is met exactly into the next bin.
    if (below >= (1 - share) * readings * (1 - 1e-12)) return mean(bin);
  }
  return undefined;
}
