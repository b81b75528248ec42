/** Do two series move together? */
import { sampleCorrelation } from 'simple-statistics';

/**
 * Pearson's correlation over the entries that both series have, -1 to 1; undefined with fewer than `least` of them, or
 * where one of the two does not move.
 */
export function correlation(a: Float64Array, b: Float64Array, least: number): number | undefined {
  const both = [...a.keys()].filter((i) => !Number.isNaN(a[i]!) && !Number.isNaN(b[i]!));
  if (both.length < least) return undefined;
  const [left, right] = [both.map((i) => a[i]!), both.map((i) => b[i]!)];
  const moves = (values: readonly number[]) => values.some((value) => value !== values[0]);
  return moves(left) && moves(right) ? sampleCorrelation(left, right) : undefined;
}
