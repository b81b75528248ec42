/** Transformer ratios as they are written: `40`, `200/5`, `10 000/100`. */
import { type NumberFormat, parseNumber } from '../numbers.ts';

/** The ratio that a text names, over zero; undefined if it names none. */
export function ratioOf(text: string, numbers: NumberFormat): number | undefined {
  const parts = text.split('/').map((part) => parseNumber(part.trim(), numbers));
  const [primary, secondary = 1] = parts;
  if (parts.length > 2 || primary === undefined || parts.includes(undefined)) return undefined;
  const ratio = primary / secondary;
  return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}

/** A ratio that is named in several ways. */
export type NamedRatio = number | 'unreadable' | 'contradicted' | undefined;

/** So far two ratios may differ by how they were rounded: 40 and 40.0. Assumed on 2026-11. */
const SAME = 1e-6;

export function areSameRatio(one: number, other: number): boolean {
  return Math.abs(one / other - 1) <= SAME;
}

/**
 * By what a register is multiplied: the ratio of its current transformers times that of its voltage transformers, or one
 * figure for both, which then has to be their product. Undefined where nothing is named.
 */
export function togetherOf(
  ct: number | undefined,
  vt: number | undefined,
  both: number | undefined,
): NamedRatio {
  const apart = ct === undefined && vt === undefined ? undefined : (ct ?? 1) * (vt ?? 1);
  if (apart === undefined || both === undefined) return apart ?? both;
  return areSameRatio(apart, both) ? both : 'contradicted';
}
