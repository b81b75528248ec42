/**
 * What is not known of all sites alike, and so does not average out: how common mining is among them, how much their
 * log-odds are off together, and how much a bit of evidence is worth here.
 */
import type { Chance } from '../random.ts';
import { FITTED_PREVALENCE } from '../score/fitted-prevalence.ts';
import { type Prior, type Spread, saidPrior } from '../score/prevalence.ts';
import { PRIOR } from '../score/weights.ts';
import { IN_COMMON, type InCommon } from './kin.ts';
import type { Common } from './which-sites.ts';

export interface SharedError {
  /** What the log-odds of a site of which nothing speaks may be, by what the sites tell or the user says. */
  readonly prior: Spread;
  /** Standard deviations: bits by which all log-odds of a town are off, and the worth of a bit of evidence about 1. */
  readonly shift: number;
  readonly slope: number;
  /** How much those that belong together have in common. */
  readonly inCommon: InCommon;
}

/** Of the sites that were judged by a prior. Shift and slope are those measured between towns. */
export function sharedErrorOf({ spread }: Prior): SharedError {
  const { shift, slope } = FITTED_PREVALENCE;
  return { prior: spread, shift, slope, inCommon: IN_COMMON };
}

/** Where nothing is said of how the sites were judged: by the shipped prior. */
export const USUAL_ERROR: SharedError = sharedErrorOf(saidPrior(PRIOR));

/** Nothing is shared but the mean of the prior. */
export function withoutError({ prior }: SharedError): Common {
  return { prior: meanOf(prior), slope: 1 };
}

/** A bit of evidence is worth something everywhere. Assumed, 2026-11. */
const LEAST_SLOPE = 0.2;

/** One draw of all three. */
export function drawnError({ prior, shift, slope }: SharedError, { uniform, normal }: Chance): Common {
  return {
    prior: quantileOf(prior, uniform()) + shift * normal(),
    slope: Math.max(LEAST_SLOPE, 1 + slope * normal()),
  };
}

/** One draw of shift and slope, with the prior as it is on average. */
export function drawnCalibration(error: SharedError, { normal }: Chance): Common {
  return {
    prior: meanOf(error.prior) + error.shift * normal(),
    slope: Math.max(LEAST_SLOPE, 1 + error.slope * normal()),
  };
}

/** The log-odds under which this share of the probability lies, evenly spread about each of its places. */
export function quantileOf({ bits, weights }: Spread, share: number): number {
  let below = 0;
  for (let i = 0; i < bits.length; i += 1) {
    const weight = weights[i]!;
    if (below + weight >= share && weight > 0) {
      const step = bits.length > 1 ? bits[1]! - bits[0]! : 0;
      return bits[i]! + ((share - below) / weight - 0.5) * step;
    }
    below += weight;
  }
  return bits.at(-1)!;
}

function meanOf({ bits, weights }: Spread): number {
  return bits.reduce((sum, at, i) => sum + at * weights[i]!, 0);
}
