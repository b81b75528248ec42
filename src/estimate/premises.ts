/** What the answer follows from, and what each of it might be instead: the table that a sweep goes through. */
import { EVENTS } from '../evidence/events.ts';
import { observeAll } from '../evidence/index.ts';
import { type Peers, peersOf } from '../evidence/peers.ts';
import { withRecentDays } from '../profiles/load.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Rules, SaidBar, SeenSite } from '../score/judge.ts';
import type { Prior } from '../score/prevalence.ts';
import { type Scoring, THRESHOLD, type Weight } from '../score/weights.ts';
import { bits } from '../units.ts';
import type { Assumed } from './assumed.ts';
import type { InCommon } from './kin.ts';
import type { Shares } from './ways.ts';

export interface Premises {
  readonly seen: readonly SeenSite[];
  readonly peers: Peers;
  readonly bar: SaidBar;
  /** To which the prior is moved; undefined where it stays as it is said or learnt. */
  readonly prior: number | undefined;
  readonly rules: Rules;
  readonly assumed: Assumed;
}

export const BASES = ['fitted', 'measured', 'assumed', 'published', 'given'] as const;

/** A value in use, others that are no less plausible, and what the answer then follows from. */
export interface Premise {
  readonly name: string;
  readonly value: number;
  readonly basis: (typeof BASES)[number];
  readonly alternatives: readonly number[];
  readonly under: (alternative: number) => Partial<Premises>;
}

export function premisesOf(asIs: Premises, inUse: Prior): Premise[] {
  const { probability, from } = inUse;
  const { bar, rules, assumed, peers } = asIs;
  const { scoring, licensing } = rules;
  return [
    {
      name: 'prior',
      value: probability,
      basis: from === 'flag' ? 'given' : 'measured',
      alternatives: [probability / 2, Math.min(0.5, probability * 2)],
      under: (prior) => ({ prior }),
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
    ...KIN_OTHERWISE.map(
      ([name, tie, alternatives]): Premise => ({
        name,
        value: assumed.inCommon[tie],
        basis: 'assumed',
        alternatives,
        under: (value) => ({ assumed: { ...assumed, inCommon: { ...assumed.inCommon, [tie]: value } } }),
      }),
    ),
    {
      name: 'excess_towards_most',
      value: assumed.towardsMost,
      basis: 'measured',
      alternatives: [0, 1],
      under: (towardsMost) => ({ assumed: { ...assumed, towardsMost } }),
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

/** How much of whether they mine those have in common that belong together. The alternatives are assumed, 2026-11. */
const KIN_OTHERWISE: readonly (readonly [string, keyof InCommon, readonly number[]])[] = [
  ['owners_in_common', 'owner', [0, 0.7]],
  ['feeders_in_common', 'feeder', [0, 0.3]],
  ['points_in_common', 'site', [0, 0.95]],
];

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
