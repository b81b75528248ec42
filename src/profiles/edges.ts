/** Sharp edges in a load shape: hours at which a block is switched, standing out from the slopes beside them. */
import { HOURS } from './clock-shape.ts';

export interface Edges {
  /** By hour h, of the way from h to h + 1: how far a rise, or a fall, stands out from the jumps beside it; 0 if not. */
  readonly rises: Float64Array;
  readonly falls: Float64Array;
  /** The jump itself, with its sign. */
  readonly jumps: Float64Array;
}

/**
 * The edges of a day's shape of 24 hourly means (eq. 10): with the jump j(h) = p(h+1) - p(h), a rise is the smallest
 * of j(h), j(h) less the mean of j(h±1), and j(h) less the mean of j(h±2).
 */
export function edgesOf(shape: Float64Array): Edges {
  const at = (values: Float64Array, hour: number) => values[(hour + HOURS) % HOURS]!;
  const jumps = shape.map((value, hour) => at(shape, hour + 1) - value);
  const beside = (hour: number, reach: number) => (at(jumps, hour - reach) + at(jumps, hour + reach)) / 2;
  const standsOut = (sign: 1 | -1) =>
    jumps.map((jump, hour) =>
      Math.max(0, Math.min(sign * jump, sign * (jump - beside(hour, 1)), sign * (jump - beside(hour, 2)))),
    );
  return { rises: standsOut(1), falls: standsOut(-1), jumps };
}

/** Each hour's edge, or that of the hour before or after it if larger: timetables wander. */
export function withinAnHour(edges: Float64Array): Float64Array {
  return edges.map((edge, hour) =>
    Math.max(edge, edges[(hour + 1) % HOURS]!, edges[(hour + HOURS - 1) % HOURS]!),
  );
}
