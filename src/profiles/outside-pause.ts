/** What a load does outside the pause of a block: nothing, where there is nothing but the block. */
import { type Kw, kw, type Ratio, ratio } from '../units.ts';
import { type ClockShape, type DayType, HOURS } from './clock-shape.ts';
import { meanOf, medianOf } from './series.ts';

export interface OutsidePause {
  /** Range of the shape, and the same / its mean. */
  readonly swing: Kw;
  readonly ripple: Ratio;
}

/** Assumed, 2026-11. */
const RECENT_MONTHS = 6;
/** Fewer hours than these outside the pause are no shape. Assumed, 2026-11. */
const LEAST_HOURS = 4;

/**
 * Medians over the last six months. The pause is left out, and two hours on either side of it, in which the edges
 * wander; undefined where too little is left.
 */
export function outsidePause(
  { months }: ClockShape,
  { off, on, dayType }: { readonly off: number; readonly on: number; readonly dayType: DayType },
): OutsidePause | undefined {
  const length = ((on - off + HOURS) % HOURS) + 4;
  const pause = new Set(Array.from({ length }, (_, i) => (off - 1 + i + HOURS) % HOURS));
  const swings: number[] = [];
  const ripples: number[] = [];
  for (const month of months.slice(-RECENT_MONTHS)) {
    const outside = month[dayType].filter((_, hour) => !pause.has(hour));
    if (outside.length < LEAST_HOURS || outside.some(Number.isNaN)) continue;
    const mean = meanOf(outside)!;
    const swing = Math.max(...outside) - Math.min(...outside);
    if (mean <= 0) continue;
    swings.push(swing);
    ripples.push(swing / mean);
  }
  const [swing, ripple] = [medianOf(swings), medianOf(ripples)];
  return swing === undefined || ripple === undefined
    ? undefined
    : { swing: kw(swing), ripple: ratio(ripple) };
}
