/** What sites add to a total, in the order and the form in which draws of the sum need them. */
import type { Interval } from '../interval.ts';
import { type Bits, bits, type Kw, type Ratio } from '../units.ts';
import { type Kin, type Ties, tiesAmong } from './kin.ts';
import { type SharedError, USUAL_ERROR, withoutError } from './shared-error.ts';

/** What a site adds to the total. */
export interface Share {
  /** Probability that it is mining; 1 for an excess over a licence, which is measured, not suspected. */
  readonly probability: Ratio;
  /** What speaks for it beyond the prior; by the probability where it, or the error that all share, is not said. */
  readonly evidence?: Bits | undefined;
  /** Size of the block if it is, with its mean for the central value. */
  readonly block: Interval<Kw>;
  readonly kin?: Kin | undefined;
}

/** All that is summed, as a draw needs it. */
export interface Sites {
  readonly shares: readonly Share[];
  /** Bits beyond the prior, falling. */
  readonly evidence: Float64Array;
  /** Sites of nearly the same evidence, taken together: what is expected of a million of them is asked for again and again. */
  readonly alike: readonly Alike[];
  readonly error: SharedError;
  /** Undefined where no two sites belong together. */
  readonly ties: Ties | undefined;
  /** How large each block is at u, made when it is first asked for. */
  readonly sizers: ((u: number) => number)[];
  /** Places of the sites with kin that are drawn one by one. */
  readonly withKin: readonly number[];
}

interface Alike {
  readonly evidence: number;
  /** Sum of their blocks, in kW. */
  readonly size: number;
}

/** The strongest first, then the largest: the order in which sites come must not move the total by a byte. */
export function strongestFirst(shares: readonly Share[], said: SharedError | undefined): Sites {
  const error = said ?? USUAL_ERROR;
  const { prior } = withoutError(error);
  const known = shares.map((share) => {
    const evidence = said === undefined ? undefined : share.evidence;
    return { ...share, evidence: bits(evidenceOf({ ...share, evidence }, prior)) };
  });
  const inOrder = known.sort(
    (a, b) =>
      compared(b.evidence, a.evidence) ||
      b.probability - a.probability ||
      b.block.central - a.block.central ||
      b.block.high - a.block.high ||
      b.block.low - a.block.low ||
      compared(nameOf(a), nameOf(b)),
  );
  const ties = tiesAmong(
    inOrder.map(({ kin = {} }) => kin),
    error.inCommon,
  );
  return {
    shares: inOrder,
    evidence: Float64Array.from(inOrder, ({ evidence }) => evidence),
    alike: takenTogether(inOrder),
    error,
    ties,
    sizers: [],
    withKin: ties === undefined ? [] : weightiestWithKin(inOrder, ties),
  };
}

/** To the sixteenth of a bit, with the mean of their evidence. */
function takenTogether(
  inOrder: readonly { readonly evidence: Bits; readonly block: Interval<Kw> }[],
): Alike[] {
  const together = new Map<number, { sites: number; evidence: number; size: number }>();
  for (const { evidence, block } of inOrder) {
    const rung = Number.isFinite(evidence) ? Math.round(evidence * 16) : evidence;
    const { sites, evidence: sum, size } = together.get(rung) ?? { sites: 0, evidence: 0, size: 0 };
    together.set(rung, { sites: sites + 1, evidence: sum + evidence, size: size + block.central });
  }
  return [...together.values()].map(({ sites, evidence, size }) => ({ evidence: evidence / sites, size }));
}

/** What is certain or impossible has evidence without end. */
function evidenceOf({ probability, evidence }: Share, prior: number): number {
  if (probability === 1) return Number.POSITIVE_INFINITY;
  if (probability === 0) return Number.NEGATIVE_INFINITY;
  return evidence ?? Math.log2(probability / (1 - probability)) - prior;
}

function compared<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function nameOf({ kin }: Share): string {
  return JSON.stringify([kin?.owner, kin?.feeder, kin?.site]);
}

/** So many of the sites with kin, those whose being mining or not moves the sum most, are drawn with it. Assumed, 2026-11. */
const DRAWN_WITH_KIN = 200;

function weightiestWithKin(shares: readonly Share[], ties: Ties): number[] {
  const weight = ({ probability: p, block }: Share) => p * (1 - p) * block.central ** 2;
  return [...shares.keys()]
    .filter((at) => ties.of[at]!.some((group) => group !== undefined) && weight(shares[at]!) > 0)
    .sort((a, b) => weight(shares[b]!) - weight(shares[a]!) || a - b)
    .slice(0, DRAWN_WITH_KIN)
    .sort((a, b) => a - b);
}
