/**
 * The load duration curve: loads sorted from high to low, from the level cells.
 */
import type { QuantityCells } from '../readings/cells.ts';
import { mean } from '../readings/moments.ts';

export interface DurationCurve {
  readonly readings: number;
  /** Load that is exceeded for a share of the time, 0 to 1; undefined without readings. */
  readonly exceeded: (share: number) => number | undefined;
}

/** The duration curve of a quantity; `scale` turns its fixed point into the unit wanted. A bin stands for its mean. */
export function durationCurve(cells: QuantityCells, scale: number): DurationCurve {
  const bins = cells.level();
  const readings = bins.reduce((sum, { n }) => sum + n, 0);
  return {
    readings,
    exceeded(share) {
      let below = 0;
      for (const bin of bins) {
        below += bin.n;
        // Rounding must not push a share that is met exactly into the next bin.
        if (below >= (1 - share) * readings - 1e-9) return mean(bin) * scale;
      }
      return undefined;
    },
  };
}
