/** A year of hours as one array, and stretches of it. Index 0 is the first hour of the town's clock. */

/** Hours [from, to) of the clock. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

/** NaN of nothing. */
export function meanOf(series: Float64Array): number {
  let sum = 0;
  for (let hour = 0; hour < series.length; hour += 1) sum += series[hour]!;
  return sum / series.length;
}

/** Hour by hour; a load is never less than nothing, whatever was taken from it. */
export function together(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, hour) => Math.max(0, value + other[hour]!));
}

/** Multiplies a stretch of the series, in place. */
export function scale(series: Float64Array, { from, to }: Hours, factor: number): void {
  for (let hour = from; hour < to; hour += 1) series[hour]! *= factor;
}
