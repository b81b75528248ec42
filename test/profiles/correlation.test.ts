import { expect, test } from 'vitest';
import { correlation } from '../../src/profiles/correlation.ts';

const series = (...values: number[]) => Float64Array.from(values);

test('days that one of the two lacks do not count', () => {
  expect(correlation(series(1, 2, 99, 3), series(2, 4, Number.NaN, 6), 3)).toBeCloseTo(1);
});

test('too few days together have no correlation', () => {
  expect(correlation(series(1, 2, Number.NaN), series(2, 4, 6), 3)).toBeUndefined();
});

test('what does not move goes with nothing', () => {
  expect(correlation(series(5, 5, 5), series(1, 2, 3), 3)).toBeUndefined();
});
