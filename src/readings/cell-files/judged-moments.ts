/** Moments as a row has them, judged: no values have all others. */

import { words } from '../../language/words.ts';
import type { Moments } from '../moments.ts';
import { LARGEST_VALUE } from '../moments.ts';
import type { Fields } from './fields.ts';

export const VALUES = ['n', 'sum_of_values', 'sum_of_squares', 'min_value', 'max_value'] as const;

/**
 * Of n values in [min, max], both of which are among them: (n - 1) min + max <= Σv <= min + (n - 1) max, and
 * (Σv)² / n <= Σv² <= (min + max) Σv - n min max, the last since Σ(v - min)(max - v) >= 0.
 */
export function momentsOf(fields: Fields): Moments {
  const n = fields.whole('n');
  const max = fields.whole('max_value', LARGEST_VALUE);
  const min = fields.whole('min_value', max);
  const [sum, squares] = [fields.exact('sum_of_values'), fields.exact('sum_of_squares')];
  if (n < 1) fields.refuse('n', words`it holds no reading`);
  const [count, least, most] = [BigInt(n), BigInt(min), BigInt(max)];
  const others = count - 1n;
  const isSum = sum >= others * least + most && sum <= least + others * most;
  if (!isSum) fields.refuse('sum_of_values', words`no ${n} values from ${min} to ${max} have this sum`);
  const areSquares = count * squares >= sum * sum && squares <= (least + most) * sum - count * least * most;
  if (!areSquares)
    fields.refuse('sum_of_squares', words`no ${n} values from ${min} to ${max} of that sum have it`);
  return { n, sum, squares, min, max };
}

/** Where nothing was used. */
export function noMoments(fields: Fields): Moments {
  for (const column of VALUES) if (column !== 'n') fields.blank(column);
  return { n: 0, sum: 0n, squares: 0n, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
}
