import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../src/profiles/columns.ts';
import { exceeded } from '../../src/profiles/duration-curve.ts';
import { QuantityCells } from '../../src/readings/cells.ts';
import { loadCells, periodFrom, wobble } from '../support/profile.ts';

const DAY = periodFrom('2024-01-01', 1);
const kwExceeded = (loads: readonly number[], share: number) =>
  exceeded(columnsOf(loadCells((hour) => loads[hour], { period: DAY })).level, share)! / 1e6;

test('nothing is exceeded where nothing was read', () => {
  expect(exceeded(columnsOf(new QuantityCells()).level, 0.5)).toBeUndefined();
});

test('one spike in a day is exceeded never, but 1 % of the time it is the load', () => {
  const loads = Array.from({ length: 24 }, (_, hour) => (hour === 5 ? 900 : 10));
  expect(kwExceeded(loads, 0.05)).toBeCloseTo(10, 9);
  expect(kwExceeded(loads, 0.01)).toBeCloseTo(900, 9);
});

test('a share that is met exactly is met', () => {
  const loads = Array.from({ length: 20 }, (_, hour) => (hour < 1 ? 2 : 64));
  expect(kwExceeded(loads, 0.95)).toBeCloseTo(2, 9);
  expect(kwExceeded(loads, 0.94)).toBeCloseTo(64, 9);
});

test('law: it lies within a tenth of a doubling of the quantile of the readings', () => {
  const loads = fc.array(fc.double({ min: 0.5, max: 5000, noNaN: true }), { minLength: 24, maxLength: 24 });
  fc.assert(
    fc.property(loads, fc.constantFrom(0.01, 0.26, 0.51, 0.97), (readings, share) => {
      const exact = [...readings].sort((a, b) => a - b)[Math.ceil((1 - share) * 24) - 1]!;
      const ratio = kwExceeded(readings, share) / exact;
      expect(Math.abs(Math.log2(ratio))).toBeLessThan(0.101);
    }),
  );
});

test('law: among readings of which no three fall into one bin it is one of the readings', () => {
  const loads = fc.shuffledSubarray(
    Array.from({ length: 60 }, (_, i) => 3 * 2 ** (i / 20)),
    { minLength: 24, maxLength: 24 },
  );
  fc.assert(
    fc.property(loads, fc.constantFrom(0.01, 0.26, 0.51, 0.97), (readings, share) => {
      const exact = [...readings].sort((a, b) => a - b)[Math.ceil((1 - share) * 24) - 1]!;
      expect(kwExceeded(readings, share)).toBeCloseTo(exact, 5);
    }),
  );
});

test('law: another unit, by which other readings share a bin, moves it by less than 0.3 %', () => {
  const year = periodFrom('2024-01-01', 365);
  const drawn = (hour: number, day: number) => 40 * Math.exp(0.6 * wobble(hour, day));
  const p99 = (factor: number) => {
    const cells = loadCells((hour, day) => factor * drawn(hour, day), { period: year });
    return exceeded(columnsOf(cells).level, 0.01)! / factor;
  };
  const own = p99(1);
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 1000, noNaN: true }), (factor) => {
      expect(Math.abs(p99(factor) / own - 1)).toBeLessThan(0.003);
    }),
    { numRuns: 25 },
  );
});
