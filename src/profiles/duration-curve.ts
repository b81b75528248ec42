/**
 * The load duration curve: loads sorted from high to low, from the level cells. A bin stands for its mean.
 */
import type { Columns } from './columns.ts';
import { sumOf } from './series.ts';

/**
 * The value that is exceeded for a share of the time, 0 to 1, in the fixed point of the level cells; undefined without
 * readings.
 */
export function exceeded({ n, sum }: Columns, share: number): number | undefined {
  const readings = sumOf(n);
  let below = 0;
  for (let bin = 0; bin < n.length; bin += 1) {
    below += n[bin]!;
    // Rounding must not push a share that is met exactly into the next bin.
    if (below >= (1 - share) * readings * (1 - 1e-12)) return sum[bin]! / n[bin]!;
  }
  return undefined;
}
