/** The least of a quadratic within bounds. */

const SWEEPS = 2000;
const STILL = 1e-12;

/**
 * The d between `low` and `high` that makes slope d + d curvature d / 2 least, coordinate by coordinate; the curvature
 * is symmetric and positive definite, and 0 must lie within the bounds.
 */
export function leastWithin(
  curvature: readonly Float64Array[],
  slope: Float64Array,
  low: Float64Array,
  high: Float64Array,
): Float64Array {
  const d = new Float64Array(slope.length);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let moved = 0;
    for (const [i, line] of curvature.entries()) {
      const pull = line.reduce((sum, bend, j) => sum + bend * d[j]!, slope[i]!);
      const next = Math.min(high[i]!, Math.max(low[i]!, d[i]! - pull / line[i]!));
      moved = Math.max(moved, Math.abs(next - d[i]!));
      d[i] = next;
    }
    if (moved < STILL) break;
  }
  return d;
}
