/** Do two series move together? */
import { sampleCorrelation } from 'simple-statistics';

/**
 * Pearson's correlation over the entries that both series have, -1 to 1; undefined with fewer than `least` of them, or
 * where one of the two does not move.
 */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>, least: number): number | undefined {
  const [left, right]: [number[], number[]] = [[], []];
  for (let i = 0; i < a.length; i += 1) {
    if (Number.isNaN(a[i]!) || Number.isNaN(b[i]!)) continue;
    left.push(a[i]!);
    right.push(b[i]!);
  }
  if (left.length < least) return undefined;
  const moves = (values: readonly number[]) => values.some((value) => value !== values[0]);
  return moves(left) && moves(right) ? sampleCorrelation(left, right) : undefined;
}
