/** How well the height of a rise is known from the days on either side of it. */
import { present } from '../profiles/series.ts';
import { type Kw, kw } from '../units.ts';

/**
 * Standard error of the difference of two means of day means, kW. Neighbouring days are alike, so n of them are worth
 * fewer (G. V. Bayley, J. M. Hammersley, Supplement to the Journal of the Royal Statistical Society 8, 1946; in metering:
 * ASHRAE Guideline 14, 2014):
 *
 *     n' = n (1 - r) / (1 + r),   error² = s²(before) / n'(before) + s²(after) / n'(after)             (eq. 18)
 *
 * with r the correlation of each day with the next. Undefined where one side has fewer than LEAST days.
 */
export function riseError(before: Float64Array, after: Float64Array): Kw | undefined {
  const variances = [before, after].map(varianceOfMean);
  return variances.some((variance) => variance === undefined)
    ? undefined
    : kw(Math.sqrt(variances.reduce<number>((sum, variance) => sum + variance!, 0)));
}

/** Fewer days tell no correlation. Assumed, 2026-11. */
const LEAST = 7;
/** However alike the days: they are worth one at least. */
const LEAST_WORTH = 1;

function varianceOfMean(days: Float64Array): number | undefined {
  const n = present(days);
  if (n < LEAST) return undefined;
  let sum = 0;
  for (const day of days) if (!Number.isNaN(day)) sum += day;
  const mean = sum / n;
  let [squares, products] = [0, 0];
  for (const [i, day] of days.entries()) {
    if (Number.isNaN(day)) continue;
    squares += (day - mean) ** 2;
    const next = days[i + 1] ?? Number.NaN;
    if (!Number.isNaN(next)) products += (day - mean) * (next - mean);
  }
  if (squares === 0) return 0;
  const alike = Math.max(0, products / squares);
  const worth = Math.max(LEAST_WORTH, (n * (1 - alike)) / (1 + alike));
  return squares / (n - 1) / worth;
}
