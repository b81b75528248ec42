/** The moments of a row of cells (facet.ts) as decimal numbers, and back: each limb is 52 bits of a sum. */
import { MOMENTS_WIDTH } from '../moments.ts';

/** What a file says of the values in a cell. */
export interface ExactMoments {
  readonly n: number;
  readonly sum: bigint;
  readonly squares: bigint;
  readonly min: number;
  readonly max: number;
}

const LIMB_BITS = 52n;
const LIMB = (1n << LIMB_BITS) - 1n;

/** The moments of the row of this number. */
export function momentsAt(moments: Float64Array, row: number): ExactMoments {
  const at = row * MOMENTS_WIDTH;
  return {
    n: moments[at]!,
    sum: joined(moments, at + 1, 2),
    squares: joined(moments, at + 3, 3),
    min: moments[at + 6]!,
    max: moments[at + 7]!,
  };
}

/** The numbers of a row that holds these moments. */
export function limbsOf({ n, sum, squares, min, max }: ExactMoments): number[] {
  return [n, limb(sum, 1n), limb(sum, 0n), limb(squares, 2n), limb(squares, 1n), limb(squares, 0n), min, max];
}

/** The moments of all rows together; none has no values, no least and no largest. */
export function allTogether(rows: Iterable<ExactMoments>): ExactMoments {
  let [n, sum, squares, min, max] = [0, 0n, 0n, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    n += row.n;
    sum += row.sum;
    squares += row.squares;
    min = Math.min(min, row.min);
    max = Math.max(max, row.max);
  }
  return { n, sum, squares, min, max };
}

/** The number of so many limbs, the highest first; most numbers have one alone. */
function joined(moments: Float64Array, at: number, limbs: number): bigint {
  let all = 0n;
  for (let i = at; i < at + limbs; i += 1) {
    const next = moments[i]!;
    all = all === 0n ? BigInt(next) : (all << LIMB_BITS) | BigInt(next);
  }
  return all;
}

function limb(number: bigint, place: bigint): number {
  return Number((number >> (place * LIMB_BITS)) & LIMB);
}
