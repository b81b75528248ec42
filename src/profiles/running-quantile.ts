/** Quantiles of all beginnings and of all ends of a series, in one pass each. */
import { quantileOfSorted } from './series.ts';
import { insertSorted } from './sorted.ts';

/**
 * Entry c: the quantile of series[0 .. c-1], NaN where fewer than `least` of them are present. One entry more than
 * the series.
 */
export function quantilesBefore(series: Float64Array, share: number, least: number): Float64Array {
  const sorted = new Float64Array(series.length);
  const quantiles = new Float64Array(series.length + 1).fill(Number.NaN);
  let n = 0;
  for (let c = 0; c < series.length; c += 1) {
    if (!Number.isNaN(series[c]!)) n = insertSorted(sorted, n, series[c]!);
    if (n >= least) quantiles[c + 1] = quantileOfSorted(sorted, share, n)!;
  }
  return quantiles;
}

/** Entry c: the quantile of series[c .. end], as above. */
export function quantilesFrom(series: Float64Array, share: number, least: number): Float64Array {
  return quantilesBefore(series.toReversed(), share, least).toReversed();
}
