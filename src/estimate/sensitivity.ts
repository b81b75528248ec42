/**
 * How far the answer moves with what it takes for granted: it is computed again from the evidence on, once for each
 * other value, everything else as it was.
 */
import type { Peers } from '../evidence/peers.ts';
import type { Interval } from '../interval.ts';
import {
  isFlagged,
  judgedBy,
  priorFor,
  RULES,
  type Rules,
  type SaidBar,
  type SeenSite,
} from '../score/judge.ts';
import { movedTo, type Prior } from '../score/prevalence.ts';
import { type Mw, mw } from '../units.ts';
import { ASSUMED } from './assumed.ts';
import { type Estimate, estimate, shareOf } from './estimate.ts';
import { type Premise, type Premises, premisesOf } from './premises.ts';
import { sumOfBlocks, type Total } from './total.ts';

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

interface Assumption extends Pick<Premise, 'name' | 'value' | 'basis'> {
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
  const asIs: Premises = { seen, peers, bar, prior: undefined, rules, assumed: ASSUMED };
  return { grid: gridOf(asIs, prior), assumptions: assumptionsOf(asIs, prior) };
}

function priorUnder({ seen, bar, prior, rules }: Premises): Prior {
  const usual = priorFor(seen, bar.prior, rules);
  return prior === undefined ? usual : movedTo(prior, usual);
}

function answer(premises: Premises): Estimate {
  const { seen, peers, bar, rules, assumed } = premises;
  const prior = priorUnder(premises);
  return estimate(judgedBy(prior, bar.threshold, seen, rules), peers, prior, assumed);
}

/** From one site in three hundred to one in three: beyond what any labelled town had. The value in use is added. */
const PRIORS = [0.003, 0.01, 0.03, 0.1, 0.3];
const THRESHOLDS = [0.3, 0.5, 0.7, 0.9];

/** A learnt prior is moved to each: were it said, what is not known of it would go with it, and show as an effect. */
function gridOf(asIs: Premises, inUse: Prior): GridCell[] {
  const { seen, rules, bar } = asIs;
  const ascending = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);
  const thresholds = ascending([...THRESHOLDS, bar.threshold]);
  return ascending([...PRIORS, inUse.probability]).flatMap((prior) => {
    const under = { ...asIs, prior: prior === inUse.probability ? undefined : prior };
    const { sites, suspected } = answer(under);
    return thresholds.map((threshold) => {
      const judged = judgedBy(priorUnder(under), threshold, seen, rules);
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
