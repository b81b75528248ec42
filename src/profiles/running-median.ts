/** Medians of a window that slides over a series, in one pass. */
import { quantileOfSorted } from './series.ts';
import { insertSorted, removeSorted } from './sorted.ts';

/**
 * Entry c: the median of the `reach` entries before c, series[c-reach .. c-1], as far as the series goes; NaN where
 * fewer than `least` of them are present. `reach` + 1 entries more than the series, so that entry c + reach is the
 * median of the `reach` entries from c on.
 */
export function mediansBefore(series: Float64Array, reach: number, least: number): Float64Array {
  const sorted = new Float64Array(reach);
  const medians = new Float64Array(series.length + reach + 1).fill(Number.NaN);
  let n = 0;
  for (let c = 1; c < medians.length; c += 1) {
    const leaves = c > reach ? series[c - 1 - reach]! : Number.NaN;
    const joins = c <= series.length ? series[c - 1]! : Number.NaN;
    if (!Number.isNaN(leaves)) n = removeSorted(sorted, n, leaves);
    if (!Number.isNaN(joins)) n = insertSorted(sorted, n, joins);
    if (n >= least) medians[c] = quantileOfSorted(sorted, 0.5, n) ?? Number.NaN;
  }
  return medians;
}
