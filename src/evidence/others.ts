/** What is usual in a group without one of its members, looked up in sorted values: quick for any number of sites. */

export interface Usual {
  /** Median. */
  readonly centre: number;
  /** Median distance from the centre, scaled to the standard deviation of a normal distribution. */
  readonly spread: number;
}

export interface Group {
  /** What is usual among the others, and how many they are; `own` is the value to leave out, if it is in the group. */
  readonly without: (own: number | undefined) => (Usual & { readonly n: number }) | undefined;
  /** How many of the others reach a value, and how many they are; `own` as above. */
  readonly reaching: (value: number, own: number | undefined) => { readonly k: number; readonly n: number };
}

/** The median absolute deviation of a normal distribution is 1 / 1.4826 of its standard deviation. */
const MAD_TO_DEVIATION = 1.4826;

/** A group of values, in any order. */
export function groupOf(values: readonly number[]): Group {
  const sorted = Float64Array.from(values).sort();
  // Leaving out one value moves the median to one of three places: their distances are sorted once each.
  const distances = new Map<number, Float64Array>();
  const distancesFrom = (centre: number) => {
    const known = distances.get(centre) ?? sorted.map((value) => Math.abs(value - centre)).sort();
    distances.set(centre, known);
    return known;
  };
  return {
    reaching(value, own) {
      const isOwn = own !== undefined && own >= value;
      const all = sorted.length - placeOf(sorted, value);
      return { k: all - (isOwn ? 1 : 0), n: sorted.length - (own === undefined ? 0 : 1) };
    },
    without(own) {
      const n = sorted.length - (own === undefined ? 0 : 1);
      if (n === 0) return undefined;
      const centre = medianWithout(sorted, own);
      const ownDistance = own === undefined ? undefined : Math.abs(own - centre);
      return { n, centre, spread: MAD_TO_DEVIATION * medianWithout(distancesFrom(centre), ownDistance) };
    },
  };
}

function medianWithout(sorted: Float64Array, own: number | undefined): number {
  const gap = own === undefined ? sorted.length : placeOf(sorted, own);
  const n = sorted.length - (own === undefined ? 0 : 1);
  const at = (rank: number) => sorted[rank < gap ? rank : rank + 1]!;
  return (at((n - 1) >> 1) + at(n >> 1)) / 2;
}

/** Place of the first entry that is not smaller. */
function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
