import type { Curve } from './bins.ts';

/** A line of text is filled in this many steps. */
export const STEPS = 8;

/**
 * A curve in one line of text, from zero at its foot to `top`: a flat load is a flat line, however high it stands. What is
 * not known is a gap.
 */
export function heights(values: Curve, top: number, marks: readonly string[]): string {
  return values.map((value) => (value === null ? ' ' : marks[stepsOf(value, top, STEPS)]!)).join('');
}

/** How many of `steps` a value fills; what is below zero fills none. */
export function stepsOf(value: number, top: number, steps: number): number {
  return top <= 0 ? 0 : Math.max(0, Math.min(steps, Math.round((value / top) * steps)));
}
