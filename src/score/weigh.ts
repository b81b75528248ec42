/**
 * The score: evidence in bits, added up.
 *
 *     log-odds = log2(prior / (1 - prior)) + sum over families of the family's bits        (eq. 14)
 *     family   = clamp(sum of its bits, -cap, cap)                                         (eq. 15)
 */
import type { Evidence } from '../evidence/index.ts';
import { FAMILIES, type Family } from '../evidence/indicator.ts';
import { type Bits, bits, type Ratio, ratio } from '../units.ts';
import { SCORING, type Scoring } from './weights.ts';

export interface Score {
  /** Log-odds of mining, to the base 2. */
  readonly bits: Bits;
  readonly probability: Ratio;
  /** What all evidence adds together. */
  readonly evidence: Bits;
  /** What each piece of evidence adds, after the cap of its family: they add up to the bits beyond the prior. */
  readonly weighed: readonly Weighed[];
}

interface Weighed {
  readonly evidence: Evidence;
  readonly bits: Bits;
}

/** Weighs evidence. `prior`: probability of mining, 0 to 1, at a site of which nothing speaks either way. */
export function weigh(evidence: readonly Evidence[], prior: number, scoring: Scoring = SCORING): Score {
  const uncapped = evidence.map((piece) => ({ evidence: piece, bits: weightOf(piece, scoring) }));
  const shares = new Map(
    FAMILIES.map((family) => [family, shareUnderCap(family, uncapped, scoring.caps[family])]),
  );
  const weighed = uncapped.map((piece) => ({
    ...piece,
    bits: bits(piece.bits * shares.get(familyOf(piece))!),
  }));
  const added = weighed.reduce((sum, piece) => sum + piece.bits, 0);
  const total = Math.log2(prior / (1 - prior)) + added;
  return {
    bits: bits(total),
    probability: ratio(1 / (1 + 2 ** -total)),
    evidence: bits(added),
    weighed,
  };
}

function weightOf({ indicator, observation: { strength } }: Evidence, { weights }: Scoring): Bits {
  const weight = weights.get(indicator.id);
  if (weight === undefined) throw new Error(`the indicator ${indicator.id} has no weight`);
  const full = strength > 0 ? weight.for : weight.against;
  return bits(full === undefined ? 0 : strength * full);
}

/** What part of a family's bits is left under its cap. */
function shareUnderCap(family: Family, weighed: readonly Weighed[], cap: Bits): number {
  const sum = weighed.reduce((all, piece) => (familyOf(piece) === family ? all + piece.bits : all), 0);
  return Math.min(1, cap / Math.abs(sum));
}

function familyOf({ evidence: { indicator } }: Weighed): Family {
  return indicator.family;
}
