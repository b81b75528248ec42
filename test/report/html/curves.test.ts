import fc from 'fast-check';
import { expect, test } from 'vitest';
import { speaking } from '../../../src/language/language.ts';
import { signedBits } from '../../../src/report/html/bits.ts';
import { areaPath, linePath } from '../../../src/report/html/curves.ts';
import { dayAt, dayTicks, thinned, ticksTo } from '../../../src/report/html/scales.ts';
import { trafficADay } from '../../../src/report/html/traffic-words.ts';

const BOX = { top: 100, height: 200, corner: 'smooth' } as const;

test('a curve goes through its figures, zero at the bottom', () => {
  expect(linePath([0, 50, 100], BOX)).toBe('M0,200L1,100L2,0');
});

test('it is broken where a figure is missing, and is nothing where all are', () => {
  expect(linePath([10, null, 20, 30], BOX)).toBe('M0,180ZM2,160L3,140');
  expect(linePath([null, null], BOX)).toBe('');
});

test('hours are drawn from their beginnings to their ends', () => {
  expect(linePath([50, 100], { ...BOX, corner: 'steps' })).toBe('M-0.5,100L0.5,100L0.5,0L1.5,0');
});

test('an area lies between two curves, with a hole where either is missing', () => {
  expect(areaPath([0, 0], [50, 100], BOX)).toBe('M0,100L1,0L1,200L0,200Z');
  expect(areaPath([0, null, 0], [50, 50, null], BOX)).toBe('M0,100L0,200Z');
});

test('law: a scale holds its largest figure, and its marks begin at zero and end at its top', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e7, noNaN: true }), (largest) => {
      const { top, at } = ticksTo(largest);
      expect(top).toBeGreaterThanOrEqual(largest);
      expect(at[0]).toBe(0);
      expect(at.at(-1)! / top).toBeCloseTo(1, 9);
    }),
  );
});

test('nothing to show still has a scale', () => {
  expect(ticksTo(0).top).toBeGreaterThan(0);
});

test('law: of a row of marks no more than four are named, and the last is', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 50 }), (marks) => {
      expect(thinned(marks).length).toBeLessThanOrEqual(4);
      expect(thinned(marks).at(-1)).toBe(marks.at(-1));
    }),
  );
});

test('days are named by month, or by day where there are few', async () => {
  expect(dayTicks('2021-07-05', 364).map(({ label }) => label)).toEqual(['2021-10', '2022-01', '2022-04']);
  expect(dayTicks('2021-07-05', 364)[0]!.day).toBe(88);
  expect(await speaking('ru', () => dayTicks('2021-07-05', 364)[0]!.label)).toBe('10.2021');
  expect(dayTicks('2021-07-05', 20).every(({ label }) => /^2021-07-\d\d$/u.test(label))).toBe(true);
});

test('a day and an instant have their places', () => {
  expect(dayAt('2021-07-06', '2021-07-05')).toBe(1);
  expect(dayAt('2021-07-06 12:00', '2021-07-05')).toBe(1.5);
});

test('bits have their sign, and traffic the unit that suits it', () => {
  expect([2.44, -0.6].map(signedBits)).toEqual(['+2.4', '−0.6']);
  expect([0, 12.34, 5000, 2.5e6].map(trafficADay)).toEqual(['0 MB', '12.3 MB', '5 GB', '2.5 TB']);
});
