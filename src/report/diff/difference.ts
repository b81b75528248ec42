/** Differences of figures that each have their bounds. */
import { type Interval, LEVEL } from '../../interval.ts';

/**
 * a - b where their errors are independent, from the bounds of each (G. Y. Zou, A. Donner, Construction of confidence limits
 * about effect measures: a general approach, Statistics in Medicine 27, 2008, https://doi.org/10.1002/sim.3095):
 *
 *     low  = a - b - sqrt((a - a.low)² + (b.high - b)²)
 *     high = a - b + sqrt((a.high - a)² + (b - b.low)²)                                              (eq. 40)
 *
 * Errors that two runs share (weights, neighbours, the same sites) cancel in a difference: it is rather too wide.
 */
export function differenceOf(a: Interval, b: Interval): Interval {
  const central = a.central - b.central;
  return {
    central,
    low: central - Math.hypot(a.central - a.low, b.high - b.central),
    high: central + Math.hypot(a.high - a.central, b.central - b.low),
    level: a.level,
  };
}

/** The sum where errors are independent, by the same: bounds of single sites partly cancel. */
export function sumOf(parts: readonly Interval[]): Interval {
  const sum = (figure: (part: Interval) => number) => parts.reduce((all, part) => all + figure(part), 0);
  const central = sum((part) => part.central);
  return {
    central,
    low: central - Math.sqrt(sum((part) => (part.central - part.low) ** 2)),
    high: central + Math.sqrt(sum((part) => (part.high - part.central) ** 2)),
    level: parts[0]?.level ?? LEVEL,
  };
}

/** Whether the two cannot be told apart: one lies within what the other may be. */
export function overlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}
