import { expect, test } from 'vitest';
import { besideMonth, clockRise, shapeRise } from '../../src/profiles/clock-rise.ts';
import { clockShape } from '../../src/profiles/clock-shape.ts';
import { columnsOf } from '../../src/profiles/columns.ts';
import { type Curve, isRestDay, loadCells, YEAR } from '../support/profile.ts';

const shapeWhere = (load: Curve) => clockShape(columnsOf(loadCells(load)).clock, YEAR, 1e-6);
const JUNE = 5;
const MID_JUNE = 165;

test('a block that runs round the clock lifts every hour by its height', () => {
  const shape = shapeWhere((hour, day) => 10 + hour + (day >= MID_JUNE ? 30 : 0));
  for (const hours of shapeRise(shape, JUNE)!) {
    for (const rise of hours) expect(rise).toBeCloseTo(30, 6);
  }
  expect(clockRise(shape, JUNE)).toBeCloseTo(30, 6);
});

test('a block that rests at weekends counts for five days of seven', () => {
  const shape = shapeWhere((_, day) => 10 + (day >= MID_JUNE && !isRestDay(day) ? 70 : 0));
  expect(clockRise(shape, JUNE)).toBeCloseTo(50, 6);
});

test('what a rise is read from is kept, and the other months are as if unread', () => {
  const whole = shapeWhere((hour, day) => 10 + hour + (day >= MID_JUNE ? 30 : 0));
  const kept = besideMonth(whole, JUNE);
  expect(shapeRise(kept, JUNE)).toEqual(shapeRise(whole, JUNE));
  expect(kept.months.map(([weekday]) => weekday.every(Number.isNaN))).toEqual(
    Array.from({ length: 12 }, (_, month) => Math.abs(month - JUNE) > 2),
  );
  expect(besideMonth(whole, undefined).overall).toEqual(whole.overall);
});

test('in the first month there is nothing to rise from; in the last the month itself is what it rose to', () => {
  const shape = shapeWhere((_, day) => (day >= 335 ? 40 : 10));
  expect(clockRise(shape, 0)).toBeUndefined();
  expect(clockRise(shape, 11)).toBeCloseTo(30, 6);
});
