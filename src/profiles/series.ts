/** Statistics of series in which NaN marks what is missing. Undefined where nothing is left. */
import { quickselect } from 'simple-statistics';

/** Entries that are not missing, in ascending order. */
export function sortedPresent(series: ArrayLike<number>): Float64Array {
  const values = new Float64Array(series.length);
  let n = 0;
  for (let i = 0; i < series.length; i += 1) {
    if (!Number.isNaN(series[i]!)) values[n++] = series[i]!;
  }
  return values.subarray(0, n).sort();
}

/** Of a series in which nothing is missing. */
export function sumOf(series: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < series.length; i += 1) sum += series[i]!;
  return sum;
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

/**
 * Quantile by linear interpolation between order statistics (R-7, Hyndman & Fan 1996). The two are selected (Floyd &
 * Rivest 1975) and the rest is left in no order: a sort takes many times as long.
 */
export function quantileOf(series: ArrayLike<number>, share: number): number | undefined {
  const n = takePresent(series);
  if (n === 0) return undefined;
  const at = (n - 1) * share;
  const below = Math.floor(at);
  // Of a single value, `quickselect` would take the last place, 0, for one that was not told.
  if (n > 1) quickselect(chosen, below, 0, n - 1);
  const low = chosen[below]!;
  return below + 1 < n ? low + (at - below) * (leastFrom(below + 1, n) - low) : low;
}

/** Entries that are not missing, in a list that is used anew each time. */
const chosen: number[] = [];

function takePresent(series: ArrayLike<number>): number {
  let n = 0;
  for (let i = 0; i < series.length; i += 1) {
    const value = series[i]!;
    if (!Number.isNaN(value)) chosen[n++] = value;
  }
  return n;
}

function leastFrom(first: number, end: number): number {
  let least = chosen[first]!;
  for (let i = first + 1; i < end; i += 1) if (chosen[i]! < least) least = chosen[i]!;
  return least;
}

/** Quantile, as above, of the first `n` entries of an ascending list without gaps. */
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
