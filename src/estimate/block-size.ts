/** How large a block is, drawn at random within its interval. */
import { errorFunction } from 'simple-statistics';
import type { Interval } from '../interval.ts';
import type { Kw } from '../units.ts';

/** A standard normal lies between plus and minus this with the probability that every interval has, 90 %. */
export const Z_LEVEL = 1.6448536269514722;

/** The size for a draw z of the standard normal: two half-normals that meet at the central value and have the bounds as their tails. */
export function sizeDrawn({ central, low, high }: Interval<Kw>, z: number): number {
  const half = z < 0 ? central - low : high - central;
  return Math.max(0, central + (z / Z_LEVEL) * half);
}

export interface SizeMoments {
  /** Both in kW. */
  readonly mean: number;
  readonly variance: number;
}

/** Mean and variance of such a size: the integrals of its two halves, the lower one cut off at zero. */
export function sizeMoments({ central, low, high }: Interval<Kw>): SizeMoments {
  const [below, above] = [(central - low) / Z_LEVEL, (high - central) / Z_LEVEL];
  // The lower half is over zero from z = -zero to 0, which has the probability `kept`.
  const zero = below === 0 ? Number.POSITIVE_INFINITY : central / below;
  const kept = errorFunction(zero / Math.SQRT2) / 2;
  const [atCentre, atZero] = [density(0), density(zero)];
  const mean = central * (0.5 + kept) + above * atCentre - below * (atCentre - atZero);
  const square =
    central ** 2 * (0.5 + kept) +
    2 * central * (above * atCentre - below * (atCentre - atZero)) +
    above ** 2 / 2 +
    below ** 2 * kept -
    below * central * atZero;
  return { mean, variance: Math.max(0, square - mean ** 2) };
}

/** Of the standard normal. */
function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}
