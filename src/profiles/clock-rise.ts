/** The clock shape on either side of a step, and how much it rose over it. */
import { type Kw, kw } from '../units.ts';
import { type ClockShape, HOURS, type MonthShape } from './clock-shape.ts';
import { meanOf } from './series.ts';

/** Months on either side of the month of the step whose shapes are compared. */
const MONTHS = 2;

/** A mean shape, and the months of the period that it is of: from the first to before `to`. */
export interface ShapeOfMonths {
  readonly from: number;
  readonly to: number;
  readonly shape: MonthShape;
}

/**
 * Mean shapes of the two months before the month of a step and of the two after it, weekdays and weekends apart; hours
 * that were not read are NaN. A step in the last month has that for its after. Undefined without a month before it.
 */
export function shapesAround(
  { months }: ClockShape,
  monthOfStep: number,
): { readonly before: ShapeOfMonths; readonly after: ShapeOfMonths } | undefined {
  const meanShape = (dayType: 0 | 1, from: number, to: number) =>
    Array.from(
      { length: HOURS },
      (_, hour) => meanOf(months.slice(from, to).map((month) => month[dayType][hour]!)) ?? Number.NaN,
    );
  const between = (from: number, to: number): ShapeOfMonths => ({
    from,
    to,
    shape: [meanShape(0, from, to), meanShape(1, from, to)],
  });
  const before = Math.max(0, monthOfStep - MONTHS);
  const isInLast = monthOfStep + 1 >= months.length;
  const after = isInLast ? monthOfStep : monthOfStep + 1;
  if (before === monthOfStep || after >= months.length) return undefined;
  return {
    before: between(before, monthOfStep),
    after: between(after, isInLast ? monthOfStep + 1 : Math.min(months.length, after + MONTHS)),
  };
}

/** The shape after a step less that before it, weekdays and weekends apart; undefined as above. */
export function shapeRise(
  clock: ClockShape,
  monthOfStep: number,
): readonly [weekday: Float64Array, weekend: Float64Array] | undefined {
  const around = shapesAround(clock, monthOfStep);
  if (around === undefined) return undefined;
  const rise = (dayType: 0 | 1) => {
    const earlier = around.before.shape[dayType];
    return Float64Array.from(around.after.shape[dayType], (value, hour) => value - earlier[hour]!);
  };
  return [rise(0), rise(1)];
}

/** Mean of the rise over a week of five weekdays and two days of the weekend. */
export function clockRise(clock: ClockShape, monthOfStep: number): Kw | undefined {
  const rise = shapeRise(clock, monthOfStep);
  const [weekday, weekend] = rise?.map(meanOf) ?? [];
  return weekday === undefined || weekend === undefined ? undefined : kw((5 * weekday + 2 * weekend) / 7);
}

/** The same clock shape with nothing in the months that a rise over this one is not read from. */
export function besideMonth(clock: ClockShape, monthOfStep: number | undefined): ClockShape {
  const isBeside = (month: number) => monthOfStep !== undefined && Math.abs(month - monthOfStep) <= MONTHS;
  return { ...clock, months: clock.months.map((shape, month) => (isBeside(month) ? shape : UNREAD)) };
}

const NOTHING = new Array<number>(HOURS).fill(Number.NaN);
const UNREAD: MonthShape = [NOTHING, NOTHING];
