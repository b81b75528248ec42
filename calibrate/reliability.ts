/** Whether what is given a probability of 0.7 is true seven times in ten. */
import { sum } from 'simple-statistics';
import { logLoss } from './fit.ts';

export interface Forecast {
  readonly probability: number;
  /** Log-odds, bits. */
  readonly bits: number;
  readonly illegal: boolean;
  readonly weight: number;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  /** As many as there are in a split, on average, whatever they weigh. */
  readonly sites: number;
  readonly mean_probability: number;
  readonly share_illegal: number;
  /** Between which the share lies that so few sites show, at 90 %. */
  readonly low: number;
  readonly high: number;
}

const EDGES = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** By fifths of the probability, from (included) to (excluded, but for 1). An empty bin is left out. */
export function reliability(forecasts: readonly Forecast[], splits: number): Bin[] {
  return EDGES.slice(1).flatMap((to, i) => {
    const from = EDGES[i]!;
    const inside = forecasts.filter(({ probability: p }) => p >= from && (p < to || (to === 1 && p === 1)));
    const weight = sum(inside.map((one) => one.weight));
    if (inside.length === 0) return [];
    const share = sum(inside.map((one) => (one.illegal ? one.weight : 0))) / weight;
    // As many sites of one weight would tell as much (L. Kish, Survey Sampling, 1965); splits repeat them.
    const alike = weight ** 2 / sum(inside.map((one) => one.weight ** 2)) / splits;
    return [
      {
        from,
        to,
        sites: inside.length / splits,
        mean_probability: sum(inside.map((one) => one.weight * one.probability)) / weight,
        share_illegal: share,
        ...rangeOf(share, alike),
      },
    ];
  });
}

/** Of a standard normal, nine in ten lie within. */
const NINE_IN_TEN = 1.6449;

/** Of a share of n sites (E. Wilson, Journal of the American Statistical Association 22, 1927). */
function rangeOf(share: number, n: number): { low: number; high: number } {
  const square = NINE_IN_TEN ** 2 / n;
  const centre = (share + square / 2) / (1 + square);
  const half = (NINE_IN_TEN * Math.sqrt((share * (1 - share) + square / 4) / n)) / (1 + square);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Mean squared difference of probability and outcome (G. Brier, Monthly Weather Review 78, 1950), by weight. */
export function weighedBrier(forecasts: readonly Forecast[]): number {
  const differences = forecasts.map(
    ({ probability, illegal, weight }) => weight * (probability - Number(illegal)) ** 2,
  );
  return sum(differences) / sum(forecasts.map(({ weight }) => weight));
}

/** How the truth goes with the log-odds. */
export interface CalibrationLine {
  readonly slope: number;
  /** Bits. */
  readonly intercept: number;
  /**
   * Probability that forecasts without a fault seem as far off by chance: that of the likelihood ratio against a slope of
   * 1 and an intercept of 0, which is as chi squared of two degrees of freedom (S. Wilks, Annals of Mathematical Statistics
   * 9, 1938).
   */
  readonly chance: number;
}

/**
 * Slope and intercept (bits) of the logistic regression of the truth on the log-odds: 1 and 0 where they are calibrated;
 * a slope under 1 says too much, over 1 too little (D. Cox, Two further applications of a model for binary regression,
 * Biometrika 45, 1958). `splits`: how often each site is among the forecasts. Undefined where the log-odds part the illegal
 * from the clean, or all are of one kind.
 */
export function calibrationLine(forecasts: readonly Forecast[], splits = 1): CalibrationLine | undefined {
  let [slope, intercept] = [1, 0];
  for (let step = 0; step < 50; step += 1) {
    const sums = { a: 0, b: 0, aa: 0, ab: 0, bb: 0 };
    for (const { bits, illegal, weight } of forecasts) {
      const p = 1 / (1 + 2 ** -(intercept + slope * bits));
      const pull = weight * ((illegal ? 1 : 0) - p);
      const bend = Math.LN2 * weight * p * (1 - p);
      sums.a += pull;
      sums.b += pull * bits;
      sums.aa += bend;
      sums.ab += bend * bits;
      sums.bb += bend * bits * bits;
    }
    const determinant = sums.aa * sums.bb - sums.ab ** 2;
    const moves = {
      intercept: (sums.bb * sums.a - sums.ab * sums.b) / determinant,
      slope: (sums.aa * sums.b - sums.ab * sums.a) / determinant,
    };
    if (!Number.isFinite(moves.slope) || Math.abs(slope) > BEYOND) return undefined;
    slope += moves.slope;
    intercept += moves.intercept;
    if (Math.abs(moves.slope) < 1e-9) {
      const gained = lossBy(forecasts, { slope: 1, intercept: 0 }) - lossBy(forecasts, { slope, intercept });
      return { slope, intercept, chance: Math.exp(-Math.max(0, gained) / splits) };
    }
  }
  return undefined;
}

/** Sum of the log-loss in nats, by weight. */
function lossBy(forecasts: readonly Forecast[], line: { slope: number; intercept: number }): number {
  return sum(
    forecasts.map(
      ({ bits, illegal, weight }) => weight * logLoss(line.intercept + line.slope * bits, illegal),
    ),
  );
}

/** A slope that grows past this grows without end. */
const BEYOND = 50;
