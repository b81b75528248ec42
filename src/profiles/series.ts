/** Statistics of series in which NaN marks what is missing. Undefined where nothing is left. */
import { insertSorted } from './sorted.ts';

/** To put so few in order, insertion is quicker than the call of a sort, and takes no memory that is thrown away. */
const FEW = 48;
const few = new Float64Array(FEW);

/** Entries that are not missing, in ascending order. */
export function sortedPresent(series: ArrayLike<number>): Float64Array {
  const values = new Float64Array(series.length);
  let n = 0;
  for (let i = 0; i < series.length; i += 1) {
    if (!Number.isNaN(series[i]!)) values[n++] = series[i]!;
  }
  return values.subarray(0, n).sort();
}

export function meanOf(series: ArrayLike<number>): number | undefined {
  let [n, sum] = [0, 0];
  for (let i = 0; i < series.length; i += 1) {
    if (Number.isNaN(series[i]!)) continue;
    n += 1;
    sum += series[i]!;
  }
  return n === 0 ? undefined : sum / n;
}

export function medianOf(series: ArrayLike<number>): number | undefined {
  return quantileOf(series, 0.5);
}

/** Quantile by linear interpolation between order statistics (R-7, Hyndman & Fan 1996). */
export function quantileOf(series: ArrayLike<number>, share: number): number | undefined {
  if (series.length > FEW) return quantileOfSorted(sortedPresent(series), share);
  let n = 0;
  for (let i = 0; i < series.length; i += 1) {
    if (!Number.isNaN(series[i]!)) n = insertSorted(few, n, series[i]!);
  }
  return quantileOfSorted(few, share, n);
}

/** The same of the first `n` entries of an ascending list without gaps. */
export function quantileOfSorted(
  sorted: Float64Array,
  share: number,
  n: number = sorted.length,
): number | undefined {
  if (n === 0) return undefined;
  const at = (n - 1) * share;
  const below = Math.floor(at);
  const low = sorted[below]!;
  return below + 1 < n ? low + (at - below) * (sorted[below + 1]! - low) : low;
}

/** Number of entries that are not missing. */
export function present(series: ArrayLike<number>): number {
  let n = 0;
  for (let i = 0; i < series.length; i += 1) if (!Number.isNaN(series[i]!)) n += 1;
  return n;
}
