/**
 * How common mining is among the sites of a scan, learnt from what was seen at them.
 *
 * A site where the evidence makes mining LR times as likely has the likelihood π LR + 1 - π, up to what does not depend on
 * the share π that mines (M. Saerens, P. Latinne, C. Decaestecker, Neural Computation 14, 2002, who climb to the π that
 * makes the product most likely). Here it is a posterior, so that what a few sites cannot tell stays open:
 *
 *     P(π | all that was seen) ∝ P(π) (Π (π LR + 1 - π))^trust,   LR = 2^(silence + bits of evidence)      (eq. 24)
 *
 * `trust` is under 1 since what is seen at the sites of a town has common causes; it is fitted (docs/calibration.md).
 */
import { type Interval, LEVEL, mapInterval } from '../interval.ts';
import { type Bits, bits, type Ratio, ratio } from '../units.ts';
import { FITTED_PREVALENCE } from './fitted-prevalence.ts';

export interface Prior {
  /** Probability of mining at a site of which nothing speaks either way: the mean over all that it may be. */
  readonly probability: Ratio;
  readonly from: 'data' | 'flag';
  /** What its log-odds may be. Of one that was said there is one. */
  readonly spread: Spread;
  /** The share of the sites that mines, as they tell; undefined where it was said. */
  readonly prevalence: Interval<Ratio> | undefined;
  /** Why the sites do not tell how common mining is among them; undefined where they do. */
  readonly untold: Untold | undefined;
}

/** Log-odds in bits, ascending, and how likely each is; the weights add up to 1. */
export interface Spread {
  readonly bits: Float64Array;
  readonly weights: Float64Array;
}

export type Untold = 'few_sites' | 'nothing_learnt' | 'below_zero';

/** The prior that the user says. */
export function saidPrior(probability: number): Prior {
  const spread = { bits: Float64Array.of(logOdds(probability)), weights: Float64Array.of(1) };
  return { probability: ratio(probability), from: 'flag', spread, prevalence: undefined, untold: undefined };
}

/** Halvings of 60 bits, which are more than any two priors are apart: finer than a probability is told. */
const HALVINGS = 60;

/** The same prior with the given mean, 0 to 1: all that it may be moves by as many bits, and what is not known of it stays. */
export function movedTo(probability: number, prior: Prior): Prior {
  if (prior.spread.bits.length === 1) return { ...prior, ...saidPrior(probability), from: prior.from };
  const whole = withShift(prior.spread);
  let [low, high] = [-60, 60];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (meanProbability(whole, middle) < probability) low = middle;
    else high = middle;
  }
  const { bits: places, weights } = prior.spread;
  const by = (low + high) / 2;
  return {
    ...prior,
    probability: ratio(probability),
    spread: { bits: places.map((at) => at + by), weights },
    prevalence: prior.prevalence && mapInterval(prior.prevalence, (share) => moved(share, by)),
  };
}

function moved(share: Ratio, by: number): Ratio {
  return ratio(1 / (1 + 2 ** -(logOdds(share) + by)));
}

/** The prior that the evidence at the sites tells, each as the sum of its bits. Their order does not matter. */
export function learntPrior(evidence: readonly number[]): Prior {
  const spread = learntSpread(evidence, FITTED_PREVALENCE);
  return {
    probability: meanProbability(withShift(spread), 0),
    from: 'data',
    spread,
    prevalence: {
      central: meanProbability(spread, -FITTED_PREVALENCE.silence),
      low: prevalenceAt(spread, (1 - LEVEL) / 2),
      high: prevalenceAt(spread, (1 + LEVEL) / 2),
      level: LEVEL,
    },
    untold: whyUntold(evidence, spread),
  };
}

/** The posterior of eq. 24, on the log-odds of a site of which nothing speaks: those of the prevalence, and the silence. */
export function learntSpread(
  evidence: readonly number[],
  { silence, trust }: { readonly silence: number; readonly trust: number },
): Spread {
  const seen = tallied(evidence, silence);
  const { bits: places, weights } = normalised(
    PLACES,
    (at) => hyperPrior(at) + trust * logLikelihood(seen, at),
  );
  return { bits: places.map((at) => at + silence), weights };
}

/** Mean probability of mining of a site with so many bits of evidence, over all that the prior may be. */
export function meanProbability({ bits: places, weights }: Spread, evidence: number): Ratio {
  let sum = 0;
  for (let i = 0; i < places.length; i += 1) sum += weights[i]! / (1 + 2 ** -(places[i]! + evidence));
  return ratio(Math.min(1, sum));
}

/** The same, with the shift that the log-odds of all sites of a town have against those of others. */
export function withShift(
  { bits: places, weights }: Spread,
  { shift }: { readonly shift: number } = FITTED_PREVALENCE,
): Spread {
  if (places.length === 1) return { bits: places, weights };
  const kernel = (distance: number) => Math.exp(-((distance / shift) ** 2) / 2);
  const blurred = places.map((to) =>
    places.reduce((sum, from, i) => sum + weights[i]! * kernel(to - from), 0),
  );
  const whole = blurred.reduce((sum, weight) => sum + weight, 0);
  return { bits: places, weights: blurred.map((weight) => weight / whole) };
}

/** The share of the sites that mines, at the given share of the probability of the spread. */
function prevalenceAt({ bits: places, weights }: Spread, share: number): Ratio {
  let sum = 0;
  const at = weights.findIndex((weight) => {
    sum += weight;
    return sum >= share;
  });
  return ratio(1 / (1 + 2 ** -(places.at(at)! - FITTED_PREVALENCE.silence)));
}

/**
 * Nine in ten towns have between 0.5 and 20 % of mining sites, evenly on either side of 3.4 % on the scale of log-odds.
 * Assumed, 2026-11: utilities that went and looked found less than one in a hundred (Malaysia: 13,827 premises), and
 * one in five would be known to all.
 */
const USUAL = { low: 0.005, high: 0.2 } as const;
const Z_OF_NINE_IN_TEN = 1.645;

/** The log-odds of the ends of what is usual, as a prior that is fixed. */
export function usualEnds(): readonly [low: Bits, high: Bits] {
  const { silence } = FITTED_PREVALENCE;
  return [bits(logOdds(USUAL.low) + silence), bits(logOdds(USUAL.high) + silence)];
}

function hyperPrior(at: number): number {
  const [low, high] = [logOdds(USUAL.low), logOdds(USUAL.high)];
  const z = ((at - (low + high) / 2) / ((high - low) / 2)) * Z_OF_NINE_IN_TEN;
  return -(z * z) / 2;
}

/** From one in two thousand to two in three, in steps that are fine beside what any town tells. */
const STEP = 0.25;
const PLACES = Float64Array.from({ length: 49 }, (_, i) => -11 + i * STEP);

/** Sites by their evidence, to the sixteenth of a bit: finer than any weight is known, and the order is forgotten. */
const FINE = 16;

type Seen = readonly (readonly [likelihoodRatio: number, sites: number])[];

function tallied(evidence: readonly number[], silence: number): Seen {
  const counts = new Map<number, number>();
  for (const sum of evidence) {
    const rung = Math.round(sum * FINE);
    counts.set(rung, (counts.get(rung) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([rung, sites]) => [2 ** (rung / FINE + silence), sites]);
}

function logLikelihood(seen: Seen, at: number): number {
  const share = 1 / (1 + 2 ** -at);
  return seen.reduce((sum, [times, sites]) => sum + sites * Math.log1p(share * (times - 1)), 0);
}

function normalised(places: Float64Array, logWeight: (at: number) => number): Spread {
  const logs = places.map((at) => logWeight(at));
  const most = logs.reduce((a, b) => Math.max(a, b));
  const weights = logs.map((log) => Math.exp(log - most));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return { bits: places, weights: weights.map((weight) => weight / whole) };
}

/** Fewer sites are a handful, of which no share can be told. Assumed, 2026-11. */
const HANDFUL = 10;
/** What leaves this much of the spread of the prior has not told anything. Assumed, 2026-11. */
const LEARNT_NOTHING = 0.95;

/**
 * Below zero: where the evidence makes mining less likely at the sites on the whole, the share that fits best is under
 * nought, as the estimator of W. Rogan and B. Gladen (American Journal of Epidemiology 107, 1978) shows it where a test
 * finds less than it does among the healthy.
 */
function whyUntold(evidence: readonly number[], spread: Spread): Untold | undefined {
  if (evidence.length < HANDFUL) return 'few_sites';
  if (deviationOf(spread) > LEARNT_NOTHING * deviationOf(normalised(PLACES, hyperPrior)))
    return 'nothing_learnt';
  const seen = tallied(evidence, FITTED_PREVALENCE.silence);
  const times = seen.reduce((sum, [likelihoodRatio, sites]) => sum + likelihoodRatio * sites, 0);
  return times < evidence.length ? 'below_zero' : undefined;
}

function deviationOf({ bits: places, weights }: Spread): number {
  const mean = places.reduce((sum, at, i) => sum + at * weights[i]!, 0);
  return Math.sqrt(places.reduce((sum, at, i) => sum + (at - mean) ** 2 * weights[i]!, 0));
}

function logOdds(probability: number): number {
  return Math.log2(probability / (1 - probability));
}
