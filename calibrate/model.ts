/**
 * The model that is fitted, the score of src/score/weigh.ts with its intercept taken apart:
 *
 *     log-odds = log-odds of the prevalence + silence + sum over families of clamp(w x, -cap, cap)     (in bits)
 *
 * `silence` is what it says of a site that nothing is seen at it. A town where more or fewer mine has another
 * prevalence and the same silence and weights.
 */
import type { CappedFamily } from './columns.ts';

export interface Model {
  /** Bits. */
  readonly silence: number;
  /** Bits at full strength, one a column, none of them negative. */
  readonly weights: Float64Array;
}

/** Bits beyond the prevalence. */
export function bitsOf(
  { silence, weights }: Model,
  strengths: Float64Array,
  families: readonly CappedFamily[],
): number {
  return families.reduce((all, family) => {
    const bits = uncapped(weights, strengths, family);
    return all + Math.max(-family.cap, Math.min(family.cap, bits));
  }, silence);
}

/** Whether a family is at its cap: more of its weights would then change nothing. */
export function isCapped(weights: Float64Array, strengths: Float64Array, family: CappedFamily): boolean {
  return Math.abs(uncapped(weights, strengths, family)) >= family.cap;
}

function uncapped(weights: Float64Array, strengths: Float64Array, { columns }: CappedFamily): number {
  let bits = 0;
  for (const i of columns) bits += weights[i]! * strengths[i]!;
  return bits;
}
