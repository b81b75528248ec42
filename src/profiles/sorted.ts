/** A list kept in ascending order: the first `n` entries of a block of memory. Both return the new `n`. */

export function insertSorted(sorted: Float64Array, n: number, value: number): number {
  const at = firstNotUnder(sorted, n, value);
  sorted.copyWithin(at + 1, at, n);
  sorted[at] = value;
  return n + 1;
}

/** Takes out a value that is in the list. */
export function removeSorted(sorted: Float64Array, n: number, value: number): number {
  const at = firstNotUnder(sorted, n, value);
  sorted.copyWithin(at, at + 1, n);
  return n - 1;
}

function firstNotUnder(sorted: Float64Array, n: number, value: number): number {
  let [low, high] = [0, n];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
