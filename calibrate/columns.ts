/** The columns of the fit: each indicator in each direction in which it may weigh. */
import { INDICATORS } from '../src/evidence/index.ts';
import { FAMILIES, type Family } from '../src/evidence/indicator.ts';
import { FAMILY_CAPS, WEIGHTS } from '../src/score/weights.ts';
import type { SeenPiece } from './observations.ts';

export interface Column {
  readonly indicator: string;
  readonly direction: 'for' | 'against';
  readonly family: Family;
  /** Bits that are assumed and not fitted; undefined for a column to fit. */
  readonly fixed: number | undefined;
}

/** In the order of the indicators. */
export const COLUMNS: readonly Column[] = INDICATORS.flatMap(({ id, family }) => {
  const weight = WEIGHTS.get(id)!;
  return (['for', 'against'] as const).flatMap((direction) => {
    const bits = weight[direction];
    const fixed = weight.basis === 'assumed' ? bits : undefined;
    return bits === undefined ? [] : [{ indicator: id, direction, family, fixed }];
  });
});

/** Strengths by column: 0 to 1 in those for mining, -1 to 0 in those for the site, 0 where nothing was seen. */
export function strengthsOf(evidence: readonly SeenPiece[], columns = COLUMNS): Float64Array {
  const seen = new Map(evidence.map(({ indicator, strength }) => [indicator, strength]));
  return Float64Array.from(columns, ({ indicator, direction }) => {
    const strength = seen.get(indicator) ?? 0;
    return direction === 'for' ? Math.max(0, strength) : Math.min(0, strength);
  });
}

/** Families as the model has them: which columns each has, and its cap in bits. */
export interface CappedFamily {
  readonly family: Family;
  readonly columns: readonly number[];
  readonly cap: number;
}

export function familiesOf(columns: readonly Column[]): CappedFamily[] {
  return FAMILIES.map((family) => ({
    family,
    columns: [...columns.keys()].filter((i) => columns[i]!.family === family),
    cap: FAMILY_CAPS[family],
  }));
}
