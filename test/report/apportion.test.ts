import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportioned } from '../../src/report/apportion.ts';

test('what is missing goes to those that lost most, and of equals to the first', () => {
  expect(apportioned([1, 1, 1], 100)).toEqual([34, 33, 33]);
  expect(apportioned([0.1, 0.26, 0.64], 10)).toEqual([1, 3, 6]);
  expect(apportioned([5, 0, 5], 10)).toEqual([5, 0, 5]);
});

test('nothing is shared out as nothing', () => {
  expect(apportioned([], 0)).toEqual([]);
  expect(apportioned([0, 0], 0)).toEqual([0, 0]);
});

const parts = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 60 });

test('law: the parts add up to the total, and none is off by a unit or more', () => {
  fc.assert(
    fc.property(parts, fc.nat({ max: 10 ** 12 }), (of, total) => {
      const sum = of.reduce((all, part) => all + part, 0);
      fc.pre(sum > 1e-6);
      const units = apportioned(of, total);
      expect(units.reduce((all, unit) => all + unit, 0)).toBe(total);
      for (const [i, unit] of units.entries()) {
        expect(Math.abs(unit - (of[i]! / sum) * total)).toBeLessThan(1.001);
        expect(Number.isInteger(unit)).toBe(true);
      }
    }),
  );
});
