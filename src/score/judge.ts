/** The verdict on a site: a word for what the register and the score say of it together. */
import type { Evidence } from '../evidence/index.ts';
import type { Profile } from '../profiles/profile.ts';
import { bits } from '../units.ts';
import { type Known, type KnownSites, knownOf } from './known.ts';
import { LICENSING, type Licence, type Licensing, licenceOf, type MeasuredLicence } from './licence.ts';
import { learntPrior, meanProbability, type Prior, type Spread, saidPrior, withShift } from './prevalence.ts';
import { type Score, weigh } from './weigh.ts';
import { PRIOR, SCORING, type Scoring } from './weights.ts';

export type Judged = JudgedSite &
  (
    | { readonly verdict: 'over_licence'; readonly licence: MeasuredLicence }
    | {
        readonly verdict: 'not_assessed' | 'licensed' | 'suspected' | 'unclear' | 'unremarkable';
        /** Undefined where none is registered. */
        readonly licence: Licence | undefined;
      }
  );

export type Verdict = Judged['verdict'];

/** Whether a verdict says that a site ought to be looked at: suspected, or over its licence. */
export function flags(verdict: Verdict): boolean {
  return verdict === 'suspected' || verdict === 'over_licence';
}

interface JudgedSite {
  readonly profile: Profile;
  /** Undefined where the site could not be assessed. */
  readonly score: Score | undefined;
  /** What was approved of it; undefined where nothing was. It moves no verdict, and says whether the verdict counts. */
  readonly known?: Known | undefined;
}

export interface Bar {
  /** Probability of mining at a site of which nothing speaks either way. */
  readonly prior: number;
  /** Probability from which a site is suspected. */
  readonly threshold: number;
}

/** By what a score and a licence are judged. */
export interface Rules {
  readonly scoring: Scoring;
  readonly licensing: Licensing;
  /** Sites that are known and explained. */
  readonly known?: KnownSites | undefined;
}

export const RULES: Rules = { scoring: SCORING, licensing: LICENSING };

/** What is said of the prior, undefined where it is to be learnt, and the probability from which a site is suspected. */
export interface SaidBar extends Pick<Bar, 'threshold'> {
  readonly prior: number | undefined;
}

export interface SeenSite {
  readonly profile: Profile;
  readonly evidence: readonly Evidence[];
}

export interface AllJudged {
  readonly judged: readonly Judged[];
  readonly prior: Prior;
}

/**
 * Judges all sites of a scan, by the prior that is said or, without one, by that which the sites themselves tell. How
 * common mining is among them is then not known, only how likely each share is: the probability of a site is the mean
 * over those, and so is the prior (docs/decisions/0010-prevalence.md).
 */
export function judgeAll(
  sites: readonly SeenSite[],
  { prior: said, threshold }: SaidBar,
  rules: Rules = RULES,
): AllJudged {
  const prior = priorFor(sites, said, rules);
  return { prior, judged: judgedBy(prior, threshold, sites, rules) };
}

/** The prior that is said, or else learnt from the sites. */
export function priorFor(sites: readonly SeenSite[], said: number | undefined, rules: Rules = RULES): Prior {
  return said === undefined ? learntPrior(evidenceAmong(sites, rules)) : saidPrior(said);
}

/** Judges all sites by a prior, wherever it is from. */
export function judgedBy(
  prior: Prior,
  threshold: number,
  sites: readonly SeenSite[],
  rules: Rules = RULES,
): Judged[] {
  const bar = { prior: prior.probability, threshold };
  const spread = withShift(prior.spread);
  return sites.map(({ profile, evidence }) => judge(profile, evidence, bar, { ...rules, spread }));
}

/** Whether somebody has explained what the site draws: then it is neither flagged nor in a total. */
export function isExplained({ known }: Judged): boolean {
  return known?.state === 'within';
}

/** Flagged is what ought to be looked at, and nobody has explained. */
export function isFlagged(judged: Judged): boolean {
  return flags(judged.verdict) && !isExplained(judged);
}

/**
 * Of the sites that the register neither licenses nor leaves to be measured against a licence, and that nobody has
 * explained: how common mining is among those of which nothing is known is not told by what is (docs/decisions/0021).
 */
function evidenceAmong(sites: readonly SeenSite[], { scoring, ...rules }: Rules): number[] {
  return sites.flatMap(({ profile, evidence }) => {
    const { licence, known } = saidOf(profile, rules);
    const isScored = profile.disqualified.length === 0 && !isOver(licence) && !acquits(licence);
    return isScored && known?.state !== 'within' ? [weigh(evidence, EVEN, scoring).bits] : [];
  });
}

function saidOf(
  profile: Profile,
  { licensing, known = NOTHING_KNOWN }: Omit<Rules, 'scoring'>,
): { readonly licence: Licence | undefined; readonly known: Known | undefined } {
  const licence = licenceOf(profile, licensing);
  const standing = isOver(licence) || acquits(licence) ? 'licensed' : 'unlicensed';
  return { licence, known: knownOf(profile, known, standing) };
}

const NOTHING_KNOWN: KnownSites = new Map();

/** A prior of no bits, which leaves the evidence alone. */
const EVEN = 0.5;

/**
 * Judges a site by what was seen at it. The register comes first: a licensed farm is no hidden one, whatever it looks
 * like. A licence that is not valid, or that says nothing of how much it allows, leaves the word to the score.
 */
export function judge(
  profile: Profile,
  evidence: readonly Evidence[],
  bar: Bar,
  { scoring, spread, ...rules }: Rules & { readonly spread?: Spread | undefined } = RULES,
): Judged {
  const { licence, known } = saidOf(profile, rules);
  const site = known === undefined ? { profile } : { profile, known };
  if (profile.disqualified.length > 0) return { ...site, verdict: 'not_assessed', score: undefined, licence };
  const score = averaged(weigh(evidence, bar.prior, scoring), spread);
  if (isOver(licence)) return { ...site, verdict: 'over_licence', score, licence };
  if (acquits(licence)) return { ...site, verdict: 'licensed', score, licence };
  const likely = spread === undefined || spread.bits.length === 1 || wouldElsewhere(score, bar);
  return { ...site, verdict: word(score, bar, likely ? 'likely' : 'only here'), score, licence };
}

/**
 * Whether a site would be suspected where mining is as common as in the towns of the fit: that many of its neighbours mine
 * makes a site likelier to, but it is no reason to accuse it.
 */
function wouldElsewhere({ evidence }: Score, { threshold }: Bar): boolean {
  return 1 / (1 + 2 ** -(Math.log2(PRIOR / (1 - PRIOR)) + evidence)) >= threshold;
}

/** The score with the mean probability over what the prior may be; as it is where the prior is known. */
function averaged(score: Score, spread: Spread | undefined): Score {
  if (spread === undefined || spread.bits.length === 1) return score;
  const probability = meanProbability(spread, score.evidence);
  return { ...score, probability, bits: bits(Math.log2(probability / (1 - probability))) };
}

function isOver(licence: Licence | undefined): licence is MeasuredLicence {
  return licence?.excess !== undefined && licence.excess > 0;
}

/** Valid for some of the last 28 days, of a known size, and nothing is known to be drawn beyond it. */
function acquits(licence: Licence | undefined): boolean {
  return licence?.state === 'within' || (licence?.state === 'unmeasured' && licence.isValid);
}

/**
 * Between the neighbourhood of the prior and the threshold a site is unclear. Of the labelled sites under 0.1, 4 of
 * 292 mined, of those from 0.1 to 0.6, 5 of 28 (cross-validated, 2026-11). A higher prior moves its neighbourhood up.
 */
const UNCLEAR = { from: 0.1, priors: 2 } as const;
/** Bits on both sides that make a site unclear although they cancel: a factor of eight each way. Assumed, 2026-11. */
const STRONG = 3;

function word(
  score: Score,
  { prior, threshold }: Bar,
  where: 'likely' | 'only here',
): 'suspected' | 'unclear' | 'unremarkable' {
  const { probability } = score;
  if (probability >= threshold) return where === 'likely' ? 'suspected' : 'unclear';
  const isBeyondPrior = probability >= Math.max(UNCLEAR.from, UNCLEAR.priors * prior);
  const isContradictory = probability > prior && side(score, 1) > STRONG && side(score, -1) > STRONG;
  return isBeyondPrior || isContradictory ? 'unclear' : 'unremarkable';
}

/** All bits for mining, or all bits for the site. */
function side({ weighed }: Score, sign: 1 | -1): number {
  return weighed.reduce((sum, { bits }) => sum + Math.max(0, sign * bits), 0);
}
