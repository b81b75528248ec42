/**
 * Figures rounded so that they still add up. Rounded one by one, the parts of a total miss it by a digit or two, and
 * whoever adds them up finds a mistake that is none.
 */

/**
 * Whole numbers in proportion to the parts that add up to `total`, a whole number: each is cut off, and the units that
 * are missing go to those that lost most, the first of equals first (the method of the largest remainder: T. Hare, The
 * Election of Representatives, 1859). Parts are 0 or more; all 0 where they are all 0.
 */
export function apportioned(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (sum === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part / sum) * total);
  const whole = exact.map(Math.floor);
  const missing = total - whole.reduce((all, units) => all + units, 0);
  const lost = (at: number) => exact[at]! - whole[at]!;
  const mostLost = [...parts.keys()].sort((a, b) => lost(b) - lost(a) || a - b);
  for (const at of mostLost.slice(0, missing)) whole[at]! += 1;
  return whole;
}
