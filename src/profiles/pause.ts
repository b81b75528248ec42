/** What a load does in the pause of a block and outside it: nothing, where there is nothing but the block. */
import { type Kw, kw, type Ratio, ratio } from '../units.ts';
import { type ClockShape, type DayType, HOURS } from './clock-shape.ts';
import { meanOf, medianOf } from './series.ts';

/** Hours after which it begins and ends, and the days that it was seen on. */
export interface Pause {
  readonly off: number;
  readonly on: number;
  readonly dayType: DayType;
}

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
export function outsidePause({ months }: ClockShape, { off, on, dayType }: Pause): OutsidePause | undefined {
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

/** Median over the last six months of the mean load in the hours that are wholly inside; undefined without any. */
export function leftInPause({ months }: ClockShape, { off, on, dayType }: Pause): Kw | undefined {
  const since = (hour: number) => (hour - off + HOURS) % HOURS;
  const isInside = (hour: number) => since(hour) >= 2 && since(hour) < since(on);
  const left = medianOf(
    months
      .slice(-RECENT_MONTHS)
      .map((month) => meanOf(month[dayType].filter((_, hour) => isInside(hour))) ?? Number.NaN),
  );
  return left === undefined ? undefined : kw(left);
}
