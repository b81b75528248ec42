/**
 * Level bins: the logarithm of a value, ten bins to a doubling, zero apart. The edges are whole numbers from one
 * table, so that a value that lies on an edge falls on the same side wherever cells are made.
 */
export const ZERO_BIN = -1;
const BINS_TO_A_DOUBLING = 10;
const DOUBLINGS = 46;

/** Bin k holds the whole numbers v with LEVEL_EDGES[k] <= v < LEVEL_EDGES[k + 1]; some low bins are empty. */
export const LEVEL_EDGES: readonly number[] = Array.from(
  { length: DOUBLINGS * BINS_TO_A_DOUBLING + 2 },
  (_, k) => Math.ceil(2 ** (k / BINS_TO_A_DOUBLING)),
);

/** The bin of a whole number from 0 to 2^46. */
export function levelBin(value: number): number {
  if (value === 0) return ZERO_BIN;
  let bin = Math.floor(Math.log2(value) * BINS_TO_A_DOUBLING);
  while (LEVEL_EDGES[bin]! > value) bin -= 1;
  while (LEVEL_EDGES[bin + 1]! <= value) bin += 1;
  return bin;
}
