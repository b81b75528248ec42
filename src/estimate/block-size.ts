/** How large a block is, drawn at random within its interval. */
import type { Interval } from '../interval.ts';
import type { Kw } from '../units.ts';

/** A standard normal lies between plus and minus this with the probability that every interval has, 90 %. */
export const Z_LEVEL = 1.6448536269514722;

/** Probability of each end: what an interval leaves on either side lies at its bounds. */
const END = 0.05;

/**
 * The size at u, 0 to 1: the quantile function that rises evenly from the lower bound to the central value and from there
 * to the upper one, and turns at that u at which its mean is the central value. So a sum of many has the sum of the
 * central values for its mean, however skewed they are, and one alone lies between its bounds nine times in ten.
 */
export function sizeDrawn(size: Interval<Kw>, u: number): number {
  const { central, low, high } = size;
  if (u <= END) return low;
  if (u >= 1 - END) return high;
  const turn = turnOf(size);
  return u < turn
    ? low + ((u - END) / (turn - END)) * (central - low)
    : central + ((u - turn) / (1 - END - turn)) * (high - central);
}

/** Where the mean is the central value; at an end where one this near to a bound cannot be the mean. */
function turnOf({ central, low, high }: Interval<Kw>): number {
  if (!(high > low)) return 0.5;
  const turn = ((1 + END) * high + END * low - (1 + 2 * END) * central) / (high - low);
  return Math.min(1 - 2 * END, Math.max(2 * END, turn));
}

export interface SizeMoments {
  /** Both in kW. */
  readonly mean: number;
  readonly variance: number;
}

/** Mean and variance of such a size: the integrals of its pieces. */
export function sizeMoments(size: Interval<Kw>): SizeMoments {
  const { central, low, high } = size;
  const turn = turnOf(size);
  const [below, above] = [turn - END, 1 - END - turn];
  const mean = END * (low + high) + (below * (low + central) + above * (central + high)) / 2;
  const square =
    END * (low ** 2 + high ** 2) +
    (below * (low ** 2 + low * central + central ** 2) +
      above * (central ** 2 + central * high + high ** 2)) /
      3;
  return { mean, variance: Math.max(0, square - mean ** 2) };
}
