import { expect, test } from 'vitest';
import { type Knots, strengthOf } from '../../src/evidence/strength.ts';

const KNOTS: Knots = [
  [-1, -1],
  [0, 0],
  [2, 0.5],
  [4, 1],
];

test('between two knots the strength is on the line that joins them', () => {
  expect([-0.5, 1, 3].map((value) => strengthOf(value, KNOTS))).toEqual([-0.5, 0.25, 0.75]);
});

test('at a knot it is the knot’s', () => {
  expect([-1, 0, 2, 4].map((value) => strengthOf(value, KNOTS))).toEqual([-1, 0, 0.5, 1]);
});

test('beyond the last knot on either side it is level', () => {
  expect([-9, 9].map((value) => strengthOf(value, KNOTS))).toEqual([-1, 1]);
});
