import fc from 'fast-check';
import { median, medianAbsoluteDeviation } from 'simple-statistics';
import { expect, test } from 'vitest';
import { groupOf } from '../../src/evidence/others.ts';

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 });

test('looking up what is usual without one value is the same as leaving it out and counting again', () => {
  fc.assert(
    fc.property(values, fc.nat(), (all, pick) => {
      const out = pick % all.length;
      const rest = all.filter((_, i) => i !== out);
      const { n, centre, spread } = groupOf(all).without(all[out]!)!;
      expect(n).toBe(rest.length);
      expect(centre).toBe(median(rest));
      expect(spread).toBeCloseTo(1.4826 * medianAbsoluteDeviation(rest), 9);
    }),
  );
});

test('leaving out nothing counts everyone', () => {
  expect(groupOf([1, 2, 9]).without(undefined)).toMatchObject({ n: 3, centre: 2 });
});

test('a group of one has no others', () => {
  expect(groupOf([7]).without(7)).toBeUndefined();
});

test('those that reach a value are counted without oneself', () => {
  const group = groupOf([3, 1, 2, 2, 5]);
  expect(group.reaching(2, undefined)).toEqual({ k: 4, n: 5 });
  expect(group.reaching(2, 5)).toEqual({ k: 3, n: 4 });
  expect(group.reaching(4, 2)).toEqual({ k: 1, n: 4 });
  expect(group.reaching(9, 1)).toEqual({ k: 0, n: 4 });
});
