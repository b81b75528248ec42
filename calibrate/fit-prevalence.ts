/**
 * The fit of what the prior needs: how well towns tell how common mining is in them, and how far they differ.
 *
 * The best is that by which the labels of whole towns were most likely,
 *
 *     most  Σ over towns of log ∫∫ P(labels | log-odds, slope) P(log-odds | the town's own evidence) P(slope)     (eq. 25)
 *
 * where the log-odds of a site of which nothing speaks are learnt by eq. 24 and blurred by the shift between towns. So a
 * town that misleads widens what is said of all.
 */
import { sum } from 'simple-statistics';
import type { FittedPrevalence } from '../src/score/fitted-prevalence.ts';
import { learntSpread, withShift } from '../src/score/prevalence.ts';

/** The assessed and unlicensed sites of a town: bits of evidence, and whether they mine. */
export interface LearntFrom {
  readonly evidence: readonly number[];
  readonly isIllegal: readonly boolean[];
}

const START: FittedPrevalence = { silence: 0, trust: 0.5, shift: 0.5, slope: 0.1 };
const LEAST: FittedPrevalence = { silence: -4, trust: 0, shift: 0.1, slope: 0.02 };
const MOST: FittedPrevalence = { silence: 4, trust: 1, shift: 3, slope: 0.6 };
const STEPS: readonly number[] = [0.2, 0.1, 0.05];
const NAMES = ['silence', 'trust', 'shift', 'slope'] as const;
const MOST_ROUNDS = 12;

/** By steps along each of the four in turn, ever finer. */
export function fitPrevalence(towns: readonly LearntFrom[]): FittedPrevalence {
  let best = START;
  let score = meanScore(towns, best);
  for (const step of STEPS) {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = score;
      for (const name of NAMES) {
        for (const sign of [1, -1]) {
          const tried = { ...best, [name]: within(name, best[name] + sign * step) };
          const its = meanScore(towns, tried);
          if (its > score) [best, score] = [tried, its];
        }
      }
      if (score === before) break;
    }
  }
  return best;
}

function within(name: keyof FittedPrevalence, value: number): number {
  return Number(Math.min(MOST[name], Math.max(LEAST[name], value)).toFixed(2));
}

/** Mean log-likelihood of the labels of a town, in nats. */
export function meanScore(towns: readonly LearntFrom[], fitted: FittedPrevalence): number {
  return sum(towns.map((town) => scoreOf(town, fitted))) / towns.length;
}

/** Five points of the normal distribution, by Gauss and Hermite. */
const NODES = [
  [-2.8569700138728056, 0.011257411327720688],
  [-1.355626179974266, 0.2220759220056126],
  [0, 0.5333333333333333],
  [1.355626179974266, 0.2220759220056126],
  [2.8569700138728056, 0.011257411327720688],
] as const;
const LEAST_SLOPE = 0.2;

function scoreOf({ evidence, isIllegal }: LearntFrom, fitted: FittedPrevalence): number {
  const { bits, weights } = withShift(learntSpread(evidence, fitted), fitted);
  const terms = NODES.flatMap(([z, weight]) => {
    const slope = Math.max(LEAST_SLOPE, 1 + fitted.slope * z);
    return Array.from(
      bits,
      (at, i) => Math.log(weight * weights[i]!) + logLikelihood(evidence, isIllegal, at, slope),
    );
  });
  const most = terms.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return most + Math.log(sum(terms.map((term) => Math.exp(term - most))));
}

function logLikelihood(
  evidence: readonly number[],
  isIllegal: readonly boolean[],
  at: number,
  slope: number,
): number {
  let log = 0;
  for (let i = 0; i < evidence.length; i += 1) {
    const odds = 2 ** (at + slope * evidence[i]!);
    log -= Math.log1p(isIllegal[i]! ? 1 / odds : odds);
  }
  return log;
}
