import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizeMoments, sizer } from '../../src/estimate/block-size.ts';
import { FITTED_SIZES } from '../../src/estimate/fitted-sizes.ts';
import { withError } from '../../src/estimate/size-error.ts';
import type { Sizing } from '../../src/estimate/sizing.ts';
import type { Interval } from '../../src/interval.ts';
import { type Kw, kw } from '../../src/units.ts';

const size = (low: number, central: number, high: number): Interval<Kw> => ({
  central: kw(central),
  low: kw(low),
  high: kw(high),
  level: 0.9,
});
const STEPS = 20_000;
/** Mean and variance by brute force: the middle of every twenty-thousandth. */
function bruteMoments(interval: Interval<Kw>): { mean: number; variance: number } {
  const at = sizer(interval);
  const sizes = Array.from({ length: STEPS }, (_, i) => at((i + 0.5) / STEPS));
  const mean = sizes.reduce((sum, one) => sum + one, 0) / STEPS;
  return { mean, variance: sizes.reduce((sum, one) => sum + (one - mean) ** 2, 0) / STEPS };
}

test('a twentieth lies under the lower bound, and a twentieth over the upper one', () => {
  const at = sizer(size(100, 400, 900));
  expect([at(0.05), at(0.95)]).toEqual([100, 900]);
  expect(at(0.02)).toBeLessThan(100);
  expect(at(0.98)).toBeGreaterThan(900);
});

test('the mean is the central value, however skewed', () => {
  for (const interval of [size(100, 400, 900), size(50, 200, 900), size(10, 800, 900)])
    expect(Math.abs(bruteMoments(interval).mean / interval.central - 1)).toBeLessThan(0.03);
});

test('the mean is the one that was fitted, in every row and at every share of the load, as far as the bounds allow it', () => {
  for (const [name, rows] of Object.entries(FITTED_SIZES)) {
    for (const [i, { upTo }] of rows.entries()) {
      const from = rows[i - 1]?.upTo ?? 0.02;
      for (const share of [from + 0.001, (from + upTo) / 2, upTo]) {
        const { size: known, mean } = withError(sizingOf(name, share), bitsOf(name));
        const drawn = sizeMoments({ ...known, central: mean }).mean;
        // a twentieth is over the upper bound, and a twentieth under the lower one, whatever the mean
        const inTails =
          (0.05 *
            (sizer({ ...known, central: mean })(0) +
              known.low +
              known.high +
              sizer({ ...known, central: mean })(1))) /
          2;
        const [least, most] = [0.9 * known.low + inTails, 0.9 * known.high + inTails];
        expect(drawn / Math.min(most, Math.max(least, mean)), `${name} at ${share}`).toBeCloseTo(1, 2);
      }
    }
  }
});

test('law: mean and variance are those of the sizes that are drawn', () => {
  const anySize = fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1, max: 5, noNaN: true }))
    .map(([low, high]) => size(low * 100, 100, high * 100));
  fc.assert(
    fc.property(anySize, (interval) => {
      const { mean, variance } = sizeMoments(interval);
      const brute = bruteMoments(interval);
      expect(Math.abs(mean - brute.mean)).toBeLessThan(0.01);
      expect(Math.abs(variance - brute.variance)).toBeLessThan(0.001 * variance + 0.1);
    }),
    { numRuns: 40 },
  );
});

/** A sizing of 100 kW of load that falls into a row of the table by its name. */
function sizingOf(name: string, share: number): Sizing {
  const error = name.includes('clear') ? 0.01 * share : name.includes('vague') ? 0.2 * share : undefined;
  return {
    way: name.split(', ')[0] as Sizing['way'],
    kw: kw(100 * share),
    recent: kw(100),
    error: error === undefined ? undefined : kw(100 * error),
    onset: undefined,
  };
}

function bitsOf(name: string): number {
  return name.endsWith('stands out') ? 10 : 0;
}
