/** Curves as paths in a box of so many entries by so many pixels. The n-th entry lies from n - 0.5 to n + 0.5. */
import { area, line } from 'd3-shape';

type Figures = readonly (number | null)[];

export interface Box {
  /** The figure at the top of the box. */
  readonly top: number;
  /** Pixels. */
  readonly height: number;
  readonly corner: 'smooth' | 'steps';
}

/** The line through the figures, broken where one is missing. */
export function linePath(figures: Figures, { top, height, corner }: Box): string {
  const made = line<Point>()
    .digits(DIGITS)
    .defined(({ value }) => value !== null)
    .x(({ x }) => x)
    .y(({ value }) => yOf(value!, top, height));
  return made(pointsOf(figures, corner)) ?? '';
}

/** The area between two curves, with a hole where one of them is missing. */
export function areaPath(low: Figures, high: Figures, { top, height, corner }: Box): string {
  const lows = pointsOf(low, corner);
  const made = area<Point>()
    .digits(DIGITS)
    .defined(({ value }, at) => value !== null && lows[at]!.value !== null)
    .x(({ x }) => x)
    .y0((_, at) => yOf(lows[at]!.value!, top, height))
    .y1(({ value }) => yOf(value!, top, height));
  return made(pointsOf(high, corner)) ?? '';
}

const DIGITS = 1;

interface Point {
  readonly x: number;
  readonly value: number | null;
}

/** A day stands in the middle of its place; an hour, of which the mean is known, from its beginning to its end. */
function pointsOf(figures: Figures, corner: Box['corner']): Point[] {
  return figures.flatMap((value, at) =>
    corner === 'smooth'
      ? [{ x: at, value }]
      : [
          { x: at - 0.5, value },
          { x: at + 0.5, value },
        ],
  );
}

function yOf(value: number, top: number, height: number): number {
  return height * (1 - value / top);
}
