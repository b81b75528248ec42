/** Sharp edges in a load shape: hours at which a block is switched, standing out from the slopes beside them. */
import { HOURS, type Shape } from './clock-shape.ts';

export interface Edges {
  /** By hour h, of the way from h to h + 1: how far a rise, or a fall, stands out from the jumps beside it; 0 if not. */
  readonly rises: Shape;
  readonly falls: Shape;
  /** The jump itself, with its sign. */
  readonly jumps: Shape;
}

/**
 * The edges of a day's shape of 24 hourly means (eq. 10): with the jump j(h) = p(h+1) - p(h), a rise is the smallest
 * of j(h), j(h) less the mean of j(h±1), and j(h) less the mean of j(h±2).
 */
export function edgesOf(shape: Shape): Edges {
  const [rises, falls, jumps] = [byHour(), byHour(), byHour()];
  for (let hour = 0; hour < HOURS; hour += 1) jumps[hour] = shape[(hour + 1) % HOURS]! - shape[hour]!;
  for (let hour = 0; hour < HOURS; hour += 1) {
    const jump = jumps[hour]!;
    const overNext = jump - beside(jumps, hour, 1);
    const overSecond = jump - beside(jumps, hour, 2);
    rises[hour] = Math.max(0, Math.min(jump, overNext, overSecond));
    falls[hour] = Math.max(0, Math.min(-jump, -overNext, -overSecond));
  }
  return { rises, falls, jumps };
}

/** Mean of the jumps so many hours before and after. */
function beside(jumps: Shape, hour: number, reach: number): number {
  return (jumps[(hour - reach + HOURS) % HOURS]! + jumps[(hour + reach) % HOURS]!) / 2;
}

/** Each hour's edge, or that of the hour before or after it if larger: timetables wander. */
export function withinAnHour(edges: Shape): Shape {
  const wide = byHour();
  for (let hour = 0; hour < HOURS; hour += 1) {
    wide[hour] = Math.max(edges[hour]!, edges[(hour + 1) % HOURS]!, edges[(hour + HOURS - 1) % HOURS]!);
  }
  return wide;
}

function byHour(): number[] {
  return new Array<number>(HOURS).fill(0);
}
