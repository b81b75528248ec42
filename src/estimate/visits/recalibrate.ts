/**
 * What the visits say of the probabilities: by how much the log-odds of all sites are off together, and how much too
 * sure or unsure they are,
 *
 *     log-odds after = shift + slope x log-odds before        (in bits)
 *
 * (D. R. Cox, Two Further Applications of a Model for Binary Regression, Biometrika 45, 1958).
 */
import { weightedQuantile } from 'simple-statistics';
import { type Interval, LEVEL } from '../../interval.ts';
import { logOddsOf } from '../which-sites.ts';

/** A shift and a slope, and how probable they are together. */
export interface Calibration {
  readonly shift: number;
  readonly slope: number;
  /** All together 1. */
  readonly weight: number;
}

/** A visited site: what was said of it, and what was found. */
export interface Outcome {
  readonly probability: number;
  readonly mines: boolean;
}

/** Shifts and slopes that are looked at. A slope of 0 would take certainty from what is certain. */
const SHIFTS = steps(-8, 8, 0.5);
const SLOPES = steps(0.125, 2.5, 0.125);

/**
 * How far both may be off before anybody went out, as spreads of a t of four degrees, whose tails let the visits have
 * their say (A. Gelman and others, A Weakly Informative Default Prior for Logistic Regression, Annals of Applied
 * Statistics 2, 2008, https://doi.org/10.1214/08-AOAS191). Assumed on 2026-11; docs/inspections.md has what came of it.
 */
const PRIOR = { df: 4, shift: 1.5, slope: 0.6 } as const;

/** Combinations less probable than this, against the most probable, are left out. */
const NEGLIGIBLE = 1e-6;

/** The posterior of shift and slope, on a grid. */
export function recalibrated(outcomes: readonly Outcome[]): Calibration[] {
  const seen = outcomes.map(({ probability, mines }) => ({ bits: bitsOf(probability), mines }));
  const grid = SHIFTS.flatMap((shift) =>
    SLOPES.map((slope) => ({
      shift,
      slope,
      log: logPrior(shift, slope) + logLikelihood(seen, shift, slope),
    })),
  );
  const highest = Math.max(...grid.map(({ log }) => log));
  const kept = grid
    .map(({ shift, slope, log }) => ({ shift, slope, weight: Math.exp(log - highest) }))
    .filter(({ weight }) => weight > NEGLIGIBLE);
  const all = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map((one) => ({ ...one, weight: one.weight / all }));
}

/** The probability of a site after the visits: the mean over all shifts and slopes. Certainty stays certain. */
export function probabilityAfter(probability: number, calibrations: readonly Calibration[]): number {
  const bits = logOddsOf(probability);
  return calibrations.reduce(
    (sum, { shift, slope, weight }) => sum + weight / (1 + 2 ** -(shift + slope * bits)),
    0,
  );
}

/** The middle of the shift or of the slope, and the bounds that hold it. */
export function middleOf(
  calibrations: readonly Calibration[],
  of: (calibration: Calibration) => number,
): Interval {
  const values = calibrations.map(of);
  const weights = calibrations.map(({ weight }) => weight);
  const at = (share: number) => weightedQuantile(values, weights, share);
  return { central: at(0.5), low: at((1 - LEVEL) / 2), high: at((1 + LEVEL) / 2), level: LEVEL };
}

function logPrior(shift: number, slope: number): number {
  const t = (off: number) => (-(PRIOR.df + 1) / 2) * Math.log1p(off ** 2 / PRIOR.df);
  return t(shift / PRIOR.shift) + t((slope - 1) / PRIOR.slope);
}

function logLikelihood(
  seen: readonly { readonly bits: number; readonly mines: boolean }[],
  shift: number,
  slope: number,
): number {
  return seen.reduce((sum, { bits, mines }) => {
    const after = shift + slope * bits;
    return sum - Math.log1p(2 ** (mines ? -after : after));
  }, 0);
}

/** A probability of 0 or 1 stands for the longest odds there are: a million to one. Assumed, 2026-11. */
const LONGEST = 20;

function bitsOf(probability: number): number {
  return Math.min(LONGEST, Math.max(-LONGEST, logOddsOf(probability)));
}

function steps(from: number, to: number, by: number): number[] {
  return Array.from({ length: Math.round((to - from) / by) + 1 }, (_, i) => from + i * by);
}
