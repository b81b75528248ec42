/** What the fits of the estimate take from towns: evidence by the weights at hand, and blocks of known size. */
import { classOf } from '../src/estimate/size-error.ts';
import type { Way } from '../src/estimate/ways.ts';
import { WEIGHTS } from '../src/score/weights.ts';
import { kw } from '../src/units.ts';
import { COLUMNS, familiesOf, strengthsOf } from './columns.ts';
import type { LearntFrom } from './fit-prevalence.ts';
import type { SizedBlock } from './fit-sizes.ts';
import type { MixedSite, MixedTown } from './mixed-towns.ts';
import { bitsOf, type Model } from './model.ts';
import type { SeenPiece } from './observations.ts';
import type { Town } from './towns.ts';

/** Bits of evidence of a site, by the strengths of what was seen. */
export type Weighing = (strengths: MixedSite['strengths']) => number;

/** By a fitted model, with its weights as the table has them: to a tenth of a bit. */
export function weighingBy({ weights }: Model): Weighing {
  const written = { silence: 0, weights: weights.map((weight) => Math.round(10 * weight) / 10) };
  return (strengths) => bitsOf(written, strengthsOf(piecesOf(strengths)), FAMILIES_OF_ALL);
}

/** By the table in use. */
export function weighingInUse(): Weighing {
  const weights = COLUMNS.map(({ indicator, direction }) => WEIGHTS.get(indicator)?.[direction] ?? 0);
  return weighingBy({ silence: 0, weights: Float64Array.from(weights) });
}

const FAMILIES_OF_ALL = familiesOf(COLUMNS);

function piecesOf(strengths: MixedSite['strengths']): SeenPiece[] {
  return Object.entries(strengths).map(([indicator, strength]) => ({ indicator, strength, says: '' }));
}

/** The sites that are scored: assessed, and with no licence. */
export function learntFrom({ sites }: MixedTown, weighing: Weighing): LearntFrom {
  const scored = sites.filter(
    ({ isAssessed, label }) => isAssessed && (label === 'clean' || label === 'illegal'),
  );
  return {
    evidence: scored.map(({ strengths }) => weighing(strengths)),
    isIllegal: scored.map(({ label }) => label === 'illegal'),
  };
}

/** The blocks of those that mine. */
export function sizedBlocks({ sites }: MixedTown, weighing: Weighing): SizedBlock[] {
  return sites.flatMap(({ label, isAssessed, block, recentKw, illegalKw, strengths }) => {
    if (label !== 'illegal' || !isAssessed || block === null || recentKw === null || recentKw === 0)
      return [];
    const sized = { way: block.way as Way, kw: kw(block.kw), error: known(block.error) };
    return [{ class: classOf(sized, weighing(strengths)), kw: block.kw, recentKw, trueKw: illegalKw }];
  });
}

function known(value: number | null) {
  return value === null ? undefined : kw(value);
}

/** A town of the fit of the weights, as the fits of the estimate take it. */
export function asMixed({ sites }: Town, seed: number): MixedTown {
  return {
    seed,
    illegalShare: sites.filter(({ isIllegal }) => isIllegal).length / sites.length,
    sites: sites.map(({ truth, isAssessed, recentKw, excess, evidence, block }) => ({
      label: truth.label,
      scenario: truth.scenario ?? 'unknown',
      illegalKw: truth.illegalKwRecent,
      isAssessed,
      isLicensed: false,
      recentKw: recentKw ?? null,
      excess: excess ?? null,
      strengths: Object.fromEntries(evidence.map(({ indicator, strength }) => [indicator, strength])),
      block: block === undefined ? null : { way: block.way, kw: block.kw, error: block.error ?? null },
    })),
  };
}
