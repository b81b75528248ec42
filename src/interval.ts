/**
 * A figure with its uncertainty: the central value, and the bounds between which the truth lies with
 * probability `level`. All four are in the same unit, which the field that holds the interval names.
 */
export interface Interval<Unit extends number = number> {
  readonly central: Unit;
  readonly low: Unit;
  readonly high: Unit;
  /** Coverage, 0 to 1. */
  readonly level: number;
}

/** The coverage of every interval the report prints. */
export const LEVEL = 0.9;

/** The same interval in another unit, or multiplied by a factor: `convert` must be increasing. */
export function mapInterval<From extends number, To extends number>(
  interval: Interval<From>,
  convert: (value: From) => To,
): Interval<To> {
  return {
    central: convert(interval.central),
    low: convert(interval.low),
    high: convert(interval.high),
    level: interval.level,
  };
}
