/**
 * How far the answer moves with what it takes for granted: it is computed again from the evidence on, once for each
 * other value, everything else as it was.
 */
import { EVENTS } from '../evidence/events.ts';
import { observeAll } from '../evidence/index.ts';
import { type Peers, peersOf } from '../evidence/peers.ts';
import type { Interval } from '../interval.ts';
import { withRecentDays } from '../profiles/load.ts';
import type { Profile } from '../profiles/profile.ts';
import { isFlagged, judgeAll, RULES, type Rules, type SaidBar, type SeenSite } from '../score/judge.ts';
import type { Prior } from '../score/prevalence.ts';
import { type Scoring, THRESHOLD, type Weight } from '../score/weights.ts';
import { bits, type Mw, mw } from '../units.ts';
import { ASSUMED, type Assumed, type Estimate, estimate, shareOf } from './estimate.ts';
import { sumOfBlocks, type Total } from './total.ts';
import type { Shares } from './ways.ts';

export interface Sensitivity {
  /** Every prior with every threshold. */
  readonly grid: readonly GridCell[];
  readonly assumptions: readonly Assumption[];
}

interface GridCell {
  readonly prior: number;
  readonly threshold: number;
  /** Follows the prior alone. */
  readonly suspected: Total;
  readonly flagged: number;
  readonly flaggedMw: Interval<Mw>;
}

export const BASES = ['fitted', 'measured', 'assumed', 'published', 'given'] as const;

interface Assumption {
  readonly name: string;
  readonly value: number;
  readonly basis: (typeof BASES)[number];
  readonly alternative: number;
  readonly effect: Effect;
}

/** What the alternative adds to the suspected megawatts, to their bounds, and to what is flagged. */
interface Effect {
  readonly central: Mw;
  readonly low: Mw;
  readonly high: Mw;
  readonly flagged: number;
  readonly flaggedMw: Mw;
}

/** Of a scan of these sites by this bar, and by the prior that was said or learnt. */
export function sensitivityOf(
  seen: readonly SeenSite[],
  peers: Peers,
  { bar, prior, rules = RULES }: { readonly bar: SaidBar; readonly prior: Prior; readonly rules?: Rules },
): Sensitivity {
  const asIs: Premises = { seen, peers, bar, rules, assumed: ASSUMED };
  return { grid: gridOf(asIs, prior), assumptions: assumptionsOf(asIs, prior) };
}

/** All that the answer follows from. */
interface Premises {
  readonly seen: readonly SeenSite[];
  readonly peers: Peers;
  readonly bar: SaidBar;
  readonly rules: Rules;
  readonly assumed: Assumed;
}

function answer({ seen, peers, bar, rules, assumed }: Premises): Estimate {
  const { judged, prior } = judgeAll(seen, bar, rules);
  return estimate(judged, peers, prior, assumed);
}

/** From one site in three hundred to one in three: beyond what any labelled town had. The value in use is added. */
const PRIORS = [0.003, 0.01, 0.03, 0.1, 0.3];
const THRESHOLDS = [0.3, 0.5, 0.7, 0.9];

/** The prior in use is said of no cell where it was learnt: there it is learnt again. */
function gridOf(asIs: Premises, inUse: Prior): GridCell[] {
  const { seen, rules, bar } = asIs;
  const ascending = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);
  const thresholds = ascending([...THRESHOLDS, bar.threshold]);
  return ascending([...PRIORS, inUse.probability]).flatMap((prior) => {
    const said = prior === inUse.probability ? bar.prior : prior;
    const { sites, suspected } = answer({ ...asIs, bar: { ...bar, prior: said } });
    return thresholds.map((threshold) => {
      const { judged } = judgeAll(seen, { prior: said, threshold }, rules);
      const flagged = sites.filter((_, i) => isFlagged(judged[i]!));
      return {
        prior,
        threshold,
        suspected,
        flagged: flagged.length,
        flaggedMw: sumOfBlocks(
          flagged.flatMap(({ judged: site, block }) =>
            block === undefined ? [] : [shareOf(site, block).block],
          ),
        ),
      };
    });
  });
}

function assumptionsOf(asIs: Premises, prior: Prior): Assumption[] {
  const before = answer(asIs);
  return premisesOf(asIs, prior).flatMap(({ name, value, basis, alternatives, under }) =>
    alternatives.map((alternative) => ({
      name,
      value,
      basis,
      alternative,
      effect: effectOf(before, answer({ ...asIs, ...under(alternative) })),
    })),
  );
}

function effectOf(before: Estimate, after: Estimate): Effect {
  const flagged = ({ sites }: Estimate) => sites.filter(({ judged }) => isFlagged(judged)).length;
  return {
    central: mw(after.suspected.central - before.suspected.central),
    low: mw(after.suspected.low - before.suspected.low),
    high: mw(after.suspected.high - before.suspected.high),
    flagged: flagged(after) - flagged(before),
    flaggedMw: mw(after.flagged.central - before.flagged.central),
  };
}

/** A value in use, others that are no less plausible, and what the answer then follows from. */
interface Premise extends Omit<Assumption, 'alternative' | 'effect'> {
  readonly alternatives: readonly number[];
  readonly under: (alternative: number) => Partial<Premises>;
}

function premisesOf(asIs: Premises, { probability, from }: Prior): Premise[] {
  const { bar, rules, assumed, peers } = asIs;
  const { scoring, licensing } = rules;
  return [
    {
      name: 'prior',
      value: probability,
      basis: from === 'flag' ? 'given' : 'measured',
      alternatives: [probability / 2, Math.min(0.5, probability * 2)],
      under: (prior) => ({ bar: { ...bar, prior } }),
    },
    {
      name: 'threshold',
      value: bar.threshold,
      basis: bar.threshold === THRESHOLD ? 'fitted' : 'given',
      alternatives: [0.3, 0.8],
      under: (threshold) => ({ bar: { ...bar, threshold } }),
    },
    {
      name: 'fitted_weights_times',
      value: 1,
      basis: 'fitted',
      alternatives: [0.75, 1.25],
      under: (times) => ({ rules: { ...rules, scoring: fittedTimes(scoring, times) } }),
    },
    ...assumedWeights(asIs),
    {
      name: 'family_cap_bits',
      value: scoring.caps.shape,
      basis: 'assumed',
      alternatives: [4, 8],
      under: (cap) => ({ rules: { ...rules, scoring: { ...scoring, caps: eachAt(scoring.caps, cap) } } }),
    },
    {
      name: 'shared_error_times',
      value: assumed.sharedError,
      basis: 'measured',
      alternatives: [0.5, 2],
      under: (sharedError) => ({ assumed: { ...assumed, sharedError } }),
    },
    {
      name: 'block_bounds_times',
      value: assumed.widths,
      basis: 'measured',
      alternatives: [0.5, 2],
      under: (widths) => ({ assumed: { ...assumed, widths } }),
    },
    {
      name: 'licence_tolerance',
      value: licensing.tolerance,
      basis: 'assumed',
      alternatives: [0, 0.1],
      under: (tolerance) => ({ rules: { ...rules, licensing: { ...licensing, tolerance } } }),
    },
    {
      name: 'recent_days',
      value: licensing.days,
      basis: 'assumed',
      alternatives: [14, 56],
      under: (days) => withCurrent(asIs, days),
    },
    {
      name: 'events',
      value: peers.events.length,
      basis: peers.events === EVENTS ? 'published' : 'given',
      alternatives: peers.events.length === 0 ? [] : [0],
      under: () => seenAnew(profilesIn(asIs), peersOf(profilesIn(asIs), [])),
    },
    ...SHARES_OTHERWISE.map(
      ([name, share, basis, alternatives]): Premise => ({
        name,
        value: assumed.shares[share],
        basis,
        alternatives,
        under: (value) => ({ assumed: { ...assumed, shares: { ...assumed.shares, [share]: value } } }),
      }),
    ),
  ];
}

/** What the ways to size a block take for granted, and how far off it may be. The alternatives are assumed, 2026-11. */
const SHARES_OTHERWISE: readonly (readonly [string, keyof Shares, Premise['basis'], readonly number[]])[] = [
  ['falls_with_link', 'fallsWithLink', 'measured', [0.85, 1]],
  ['rigs_of_a_farm', 'rigsOfAFarm', 'measured', [0.9, 1]],
  ['block_to_edge', 'blockToEdge', 'measured', [1, 1.3]],
  ['whole_excess', 'wholeExcess', 'assumed', [0.6, 0.9]],
  ['little_before', 'littleBefore', 'assumed', [0.15, 0.5]],
  ['flat_share', 'flatShare', 'assumed', [0.65, 0.95]],
  ['usual_floor', 'usualFloor', 'assumed', [0.2, 0.6]],
  ['most_floor', 'mostFloor', 'assumed', [0.8, 0.95]],
  ['least_block', 'leastBlock', 'assumed', [0.02, 0.1]],
];

/** Each weight that no fit has set, without it. */
function assumedWeights({ rules }: Premises): Premise[] {
  const { weights } = rules.scoring;
  return [...weights]
    .filter(([, { basis }]) => basis === 'assumed')
    .map(([id, weight]) => ({
      name: `weight_${id.replaceAll('-', '_')}_bits`,
      value: weight.for ?? -(weight.against ?? 0),
      basis: 'assumed',
      alternatives: [0],
      under: () => {
        const without = new Map(weights).set(id, { basis: 'assumed' });
        return { rules: { ...rules, scoring: { ...rules.scoring, weights: without } } };
      },
    }));
}

function fittedTimes(scoring: Scoring, times: number): Scoring {
  const scaled = ([id, weight]: [string, Weight]): [string, Weight] => [
    id,
    weight.basis === 'fitted'
      ? {
          ...weight,
          ...(weight.for !== undefined && { for: bits(times * weight.for) }),
          ...(weight.against !== undefined && { against: bits(times * weight.against) }),
        }
      : weight,
  ];
  return { ...scoring, weights: new Map(Array.from(scoring.weights, scaled)) };
}

function eachAt(caps: Scoring['caps'], cap: number): Scoring['caps'] {
  return Object.fromEntries(Object.keys(caps).map((family) => [family, bits(cap)])) as Scoring['caps'];
}

/** The current load, of blocks and of licences, over another number of days. */
function withCurrent(asIs: Premises, days: number): Partial<Premises> {
  const { peers, rules } = asIs;
  const others = profilesIn(asIs).map((profile) =>
    profile.load === undefined ? profile : { ...profile, load: withRecentDays(profile.load, days) },
  );
  return {
    ...seenAnew(others, peersOf(others, peers.events)),
    rules: { ...rules, licensing: { ...rules.licensing, days } },
  };
}

/** The same with the evidence that now is there. */
function seenAnew(profiles: readonly Profile[], peers: Peers): Pick<Premises, 'seen' | 'peers'> {
  return { peers, seen: profiles.map((profile) => ({ profile, evidence: observeAll(profile, peers) })) };
}

function profilesIn({ seen }: Premises): Profile[] {
  return seen.map(({ profile }) => profile);
}
