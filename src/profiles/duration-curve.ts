/**
 * The load duration curve: loads sorted from high to low, from the level cells.
 */
import type { Columns } from './columns.ts';
import { sumOf } from './series.ts';

/**
 * The value that is exceeded for a share of the time, 0 to 1, in the fixed point of the level cells; undefined without
 * readings.
 */
export function exceeded(level: Columns, share: number): number | undefined {
  const { n } = level;
  const readings = sumOf(n);
  // Rounding must not push a share that is met exactly to the next reading.
  const rank = Math.max(1, Math.ceil((1 - share) * readings * (1 - 1e-12)));
  let below = 0;
  for (let bin = 0; bin < n.length; bin += 1) {
    if (below + n[bin]! >= rank) return inBin(level, bin, rank - below);
    below += n[bin]!;
  }
  return undefined;
}

/**
 * The reading of a rank, from 1 on, within a bin: from least to most it rises by the power of the rank that gives the
 * bin its mean. A bin of one or two readings, or of one value, is then exact; and where the edges of the bins fall, which
 * moves with the unit, matters little.
 */
function inBin({ n, sum, min, max }: Columns, bin: number, rank: number): number {
  const [least, most, mean] = [min[bin]!, max[bin]!, sum[bin]! / n[bin]!];
  if (least === most || mean <= least) return mean;
  const power = (most - least) / (mean - least) - 1;
  return least + (most - least) * ((rank - 1) / (n[bin]! - 1)) ** power;
}
