import { expect, test } from 'vitest';
import { studentWithin } from '../../../src/estimate/visits/student.ts';

/** Quantiles of t at 0.95, as tables print them. */
test.each([
  [1, 6.314],
  [2, 2.92],
  [3, 2.353],
  [5, 2.015],
  [10, 1.812],
  [30, 1.697],
  [120, 1.658],
])('with %d degrees of freedom nine in ten lie within the tabulated quantile', (df, quantile) => {
  expect(studentWithin(0.9, df)).toBeCloseTo(quantile, 2);
});

test('without end of degrees of freedom it is the normal', () => {
  expect(studentWithin(0.9, Number.POSITIVE_INFINITY)).toBeCloseTo(1.645, 2);
});

test('between whole degrees of freedom it lies between their quantiles', () => {
  expect(studentWithin(0.9, 1.5)).toBeLessThan(studentWithin(0.9, 1));
  expect(studentWithin(0.9, 1.5)).toBeGreaterThan(studentWithin(0.9, 2));
});
