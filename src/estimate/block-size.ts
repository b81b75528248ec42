/** How large a block is, drawn at random within its interval. */
import type { Interval } from '../interval.ts';
import type { Kw } from '../units.ts';

/** A standard normal lies between plus and minus this with the probability that every interval has, 90 %. */
export const Z_LEVEL = 1.6448536269514722;

/** Probability of each tail. */
const TAIL = 0.05;
/** A tail goes on beyond its bound by this share of the way from the central value to it. Assumed, 2026-11. */
const BEYOND = 0.05;

/** The corners of the quantile function: at 0, TAIL, `turn`, 1 - TAIL and 1. */
interface Corners {
  readonly at: readonly number[];
  readonly size: readonly number[];
}

/**
 * The size as a function of u, 0 to 1: a quantile function of straight pieces through the bounds, a little beyond them in the tails,
 * and with one turn between. The turn is at the central value, at that u which makes the central value the mean; where that u
 * would be in a tail it stays at its edge, and the size at the turn makes the mean. So a sum of many has the
 * sum of the central values for its mean, however skewed they are, and one alone lies within its bounds nine times in ten.
 */
export function sizer(size: Interval<Kw>): (u: number) => number {
  const { at, size: sizes } = cornersOf(size);
  return (u) => {
    const piece = u < at[1]! ? 0 : u < at[2]! ? 1 : u < at[3]! ? 2 : 3;
    const [from, to] = [at[piece]!, at[piece + 1]!];
    return sizes[piece]! + ((u - from) / (to - from)) * (sizes[piece + 1]! - sizes[piece]!);
  };
}

function cornersOf({ central, low, high }: Interval<Kw>): Corners {
  const least = Math.max(0, low - BEYOND * (central - low));
  const most = high + BEYOND * (high - central);
  // 2 mean = tails + (turn - TAIL) (low + middle) + (1 - TAIL - turn) (middle + high), for turn or for middle
  const tails = TAIL * (least + low + high + most);
  const wanted =
    high > low
      ? (tails + (1 - TAIL) * (central + high) - TAIL * (low + central) - 2 * central) / (high - low)
      : 0.5;
  const turn = within(wanted, TAIL, 1 - TAIL);
  const middle =
    turn === wanted
      ? central
      : (2 * central - tails - (turn - TAIL) * low - (1 - TAIL - turn) * high) / (1 - 2 * TAIL);
  return {
    at: [0, TAIL, turn, 1 - TAIL, 1],
    size: [least, low, within(middle, low, high), high, most],
  };
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Midpoints of the quantile function at which a logarithm is averaged: right to three digits. */
const MIDPOINTS = 200;

/**
 * Mean and standard deviation of the natural logarithm of such a size / its central value, which is limited to `most` on
 * either side, as a size may be nought.
 */
export function logMoments(
  size: Interval<Kw>,
  most: number,
): { readonly mean: number; readonly deviation: number } {
  const at = sizer(size);
  const logs = Array.from({ length: MIDPOINTS }, (_, i) =>
    Math.min(most, Math.max(-most, Math.log(at((i + 0.5) / MIDPOINTS) / size.central))),
  );
  const mean = logs.reduce((sum, log) => sum + log, 0) / MIDPOINTS;
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / MIDPOINTS;
  return { mean, deviation: Math.sqrt(variance) };
}

export interface SizeMoments {
  /** Both in kW. */
  readonly mean: number;
  readonly variance: number;
}

/** Mean and variance of such a size: the integrals of its pieces. */
export function sizeMoments(size: Interval<Kw>): SizeMoments {
  const { at, size: sizes } = cornersOf(size);
  let [mean, square] = [0, 0];
  for (let piece = 0; piece < 4; piece += 1) {
    const width = at[piece + 1]! - at[piece]!;
    const [a, b] = [sizes[piece]!, sizes[piece + 1]!];
    mean += (width * (a + b)) / 2;
    square += (width * (a * a + a * b + b * b)) / 3;
  }
  return { mean, variance: Math.max(0, square - mean ** 2) };
}
