/** Quantiles of all beginnings and of all ends of a series, in one pass each. */
import { quantileOfSorted } from './series.ts';

/**
 * Entry c: the quantile of series[0 .. c-1], NaN where fewer than `least` of them are present. One entry more than
 * the series. The sorted beginning grows by insertion.
 */
export function quantilesBefore(series: Float64Array, share: number, least: number): Float64Array {
  const sorted = new Float64Array(series.length);
  const quantiles = new Float64Array(series.length + 1).fill(Number.NaN);
  let n = 0;
  for (let c = 0; c < series.length; c += 1) {
    const value = series[c]!;
    if (!Number.isNaN(value)) {
      const at = insertionPoint(sorted, n, value);
      sorted.copyWithin(at + 1, at, n);
      sorted[at] = value;
      n += 1;
    }
    if (n >= least) quantiles[c + 1] = quantileOfSorted(sorted.subarray(0, n), share)!;
  }
  return quantiles;
}

/** Entry c: the quantile of series[c .. end], as above. */
export function quantilesFrom(series: Float64Array, share: number, least: number): Float64Array {
  return quantilesBefore(series.toReversed(), share, least).toReversed();
}

function insertionPoint(sorted: Float64Array, length: number, value: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
