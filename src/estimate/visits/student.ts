/** Steps of the integral, and the degrees of freedom beyond which t is within 0.1 % of the normal. */
const STEPS = 4000;
const MOST = 1000;

/**
 * The t that Student's distribution lies within, plus and minus, with probability `level` (0 to 1, both excluded), for
 * any degrees of freedom from 1 up, whole or not. With t = √df tan(x) the density becomes cos(x)^(df - 1), which is
 * summed from 0 until that share of the whole is reached; right to three digits.
 */
export function studentWithin(level: number, df: number): number {
  const power = Math.min(df, MOST) - 1;
  const step = Math.PI / 2 / STEPS;
  const slices = Array.from({ length: STEPS }, (_, i) => Math.cos((i + 0.5) * step) ** power);
  let left = level * slices.reduce((sum, slice) => sum + slice, 0);
  let at = 0;
  while (left > slices[at]!) {
    left -= slices[at]!;
    at += 1;
  }
  return Math.sqrt(power + 1) * Math.tan((at + left / slices[at]!) * step);
}
