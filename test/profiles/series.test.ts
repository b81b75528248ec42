import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanOf, medianOf, present, quantileOf, sortedPresent } from '../../src/profiles/series.ts';

const gappy = fc.array(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(Number.NaN)), {
  maxLength: 40,
});

/** R-7 from its definition: the value at rank 1 + (n - 1) p, on the straight line between two ranks. */
function byDefinition(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = 1 + (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(rank) - 1]!, sorted[Math.ceil(rank) - 1]!];
  return low + (rank % 1) * (high - low);
}

test('of a series in which nothing is present there is no mean, no median and no quantile', () => {
  for (const series of [[], [Number.NaN, Number.NaN]]) {
    expect([meanOf(series), medianOf(series), quantileOf(series, 0.9), present(series)]).toEqual([
      undefined,
      undefined,
      undefined,
      0,
    ]);
  }
});

test('missing days are missing, not zero', () => {
  const series = [4, Number.NaN, 8];
  expect([meanOf(series), medianOf(series), quantileOf(series, 0.25), present(series)]).toEqual([6, 6, 5, 2]);
});

test('the median of an even number of days lies half way between the two in the middle', () => {
  expect(medianOf([10, 1, 2, 3])).toBe(2.5);
});

test('the series itself stays in its order', () => {
  const series = Float64Array.of(3, 1, 2);
  expect([...sortedPresent(series)]).toEqual([1, 2, 3]);
  expect([...series]).toEqual([3, 1, 2]);
});

test('law: quantiles are R-7 of what is present', () => {
  fc.assert(
    fc.property(gappy, fc.double({ min: 0, max: 1, noNaN: true }), (series, share) => {
      const values = series.filter((value) => !Number.isNaN(value));
      fc.pre(values.length > 0);
      expect(quantileOf(series, share)).toBeCloseTo(byDefinition(values, share), 5);
    }),
  );
});
