/** How strongly a value speaks. */

/**
 * A scale from a value to a strength: straight lines between its knots, level beyond them. Knots are pairs of a value
 * and its strength, in the order of the values.
 */
export type Knots = readonly (readonly [value: number, strength: number])[];

/** The strength of a value, -1 to 1, on the scale of its knots. */
export function strengthOf(value: number, knots: Knots): number {
  const next = knots.findIndex(([at]) => value < at);
  if (next === 0) return knots[0]![1];
  if (next < 0) return knots.at(-1)![1];
  const [[from, low], [to, high]] = [knots[next - 1]!, knots[next]!];
  return low + ((high - low) * (value - from)) / (to - from);
}
