import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excessOver } from '../../src/estimate/excess.ts';
import { kw } from '../../src/units.ts';
import { profileWhere } from '../support/profile.ts';

const over = (limit: number, load: (hour: number) => number) =>
  excessOver(kw(limit), profileWhere({ load }).load!)!;

test('what is always over the limit is known to the watt', () => {
  const { least, most } = over(1000, () => 1250);
  expect([least, most]).toEqual([250, 250]);
});

test('of rigs that are on or off the upper bound is what they draw', () => {
  const { least, most } = over(1000, (hour) => (hour < 16 ? 1500 : 0));
  expect(most).toBeCloseTo((500 * 16) / 24, 6);
  expect(least).toBe(0);
});

test('what never comes to the limit has no excess', () => {
  expect(over(1000, (hour) => 900 + hour)).toEqual({ least: 0, most: 0 });
});

test('law: the hours lie between the bounds', () => {
  const day = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 24, maxLength: 24 });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 1999 }), (hours, limit) => {
      const { least, most } = over(limit, (hour) => hours[hour]!);
      const exact = hours.reduce((sum, load) => sum + Math.max(0, load - limit), 0) / 24;
      expect(least).toBeLessThanOrEqual(exact + 1e-3);
      expect(most).toBeGreaterThanOrEqual(exact - 1e-3);
    }),
    { numRuns: 12 },
  );
});
