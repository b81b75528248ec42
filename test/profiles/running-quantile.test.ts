import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mediansBefore } from '../../src/profiles/running-median.ts';
import { quantilesBefore, quantilesFrom } from '../../src/profiles/running-quantile.ts';
import { medianOf, present, quantileOf } from '../../src/profiles/series.ts';

// Few distinct values, so that ties are common.
const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN));
const series = fc.array(value, { maxLength: 60 }).map((values) => Float64Array.from(values));
const share = fc.constantFrom(0, 0.2, 0.5, 0.9, 1);
const least = fc.integer({ min: 1, max: 5 });

test('law: the running quantiles are the quantiles of every beginning and of every end', () => {
  fc.assert(
    fc.property(series, share, least, (days, at, enough) => {
      const before = quantilesBefore(days, at, enough);
      const from = quantilesFrom(days, at, enough);
      expect([before.length, from.length]).toEqual([days.length + 1, days.length + 1]);
      const naive = (part: Float64Array) =>
        present(part) < enough ? Number.NaN : (quantileOf(part, at) ?? Number.NaN);
      for (let c = 0; c <= days.length; c += 1) {
        expect(before[c]).toBe(naive(days.subarray(0, c)));
        expect(from[c]).toBe(naive(days.subarray(c)));
      }
    }),
  );
});

test('law: the running medians are those of the days before, and, later on, of the days after', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 1, max: 25 }), least, (days, reach, enough) => {
      const medians = mediansBefore(days, reach, enough);
      const naive = (part: Float64Array) =>
        present(part) < enough ? Number.NaN : (medianOf(part) ?? Number.NaN);
      for (let c = 0; c <= days.length; c += 1) {
        expect(medians[c]).toBe(naive(days.subarray(Math.max(0, c - reach), c)));
        expect(medians[c + reach]).toBe(naive(days.subarray(c, c + reach)));
      }
    }),
  );
});
