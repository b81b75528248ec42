/** How much the clock shape rose over a step. */
import { type Kw, kw } from '../units.ts';
import { type ClockShape, HOURS, type MonthShape } from './clock-shape.ts';
import { meanOf } from './series.ts';

/** Months on either side of the month of the step whose shapes are compared. */
const MONTHS = 2;

/**
 * Mean shape of the two months after the month of a step less that of the two before, weekdays and weekends apart;
 * hours that were not read are NaN. Undefined without a month before it.
 */
export function shapeRise(
  { months }: ClockShape,
  monthOfStep: number,
): readonly [weekday: Float64Array, weekend: Float64Array] | undefined {
  const before = months.slice(Math.max(0, monthOfStep - MONTHS), monthOfStep);
  const later = months.slice(monthOfStep + 1, monthOfStep + 1 + MONTHS);
  const after = later.length > 0 ? later : months.slice(monthOfStep, monthOfStep + 1);
  if (before.length === 0 || after.length === 0) return undefined;
  const meanShape = (shapes: typeof months, dayType: 0 | 1) =>
    Float64Array.from(
      { length: HOURS },
      (_, hour) => meanOf(shapes.map((month) => month[dayType][hour]!)) ?? Number.NaN,
    );
  const rise = (dayType: 0 | 1) => {
    const earlier = meanShape(before, dayType);
    return meanShape(after, dayType).map((value, hour) => value - earlier[hour]!);
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
