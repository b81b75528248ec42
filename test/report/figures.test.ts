import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chance,
  counted,
  percent,
  power,
  powerInterval,
  powerIntervalInFull,
} from '../../src/report/figures.ts';

const interval = (central: number, low: number, high: number) => ({ central, low, high, level: 0.9 });

test.each([
  [1200, '1,200 MW'],
  [1234.5, '1,235 MW'],
  [120, '120 MW'],
  [11.94, '11.9 MW'],
  [1, '1.00 MW'],
  [0.085, '85.0 kW'],
  [0.0000004, '0.000400 kW'],
  [-32, '-32.0 MW'],
  [0, '0 MW'],
])('%d MW is said as %s', (megawatts, words) => {
  expect(power(megawatts)).toBe(words);
});

test('the three figures of an interval are in one unit', () => {
  expect(powerInterval(interval(0.9, 0.2, 1.4))).toBe('900 kW (200 to 1,400)');
  expect(powerInterval(interval(11.9, 9.8, 14.2))).toBe('11.9 MW (9.80 to 14.2)');
  expect(powerIntervalInFull(interval(11.9, 9.8, 14.2))).toBe('11.9 MW (90 % interval 9.80 to 14.2)');
});

test('law: what is not zero is never printed as zero', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1e6, noNaN: true }), (value) => {
      expect(power(value)).toMatch(/[1-9]/);
      expect(percent(value)).toMatch(/[1-9]/);
    }),
  );
});

test.each([
  [1, '>99 %'],
  [0.999, '>99 %'],
  [0.973, '97 %'],
  [0.5, '50 %'],
  [0.0001, '<1 %'],
  [0, '<1 %'],
])('a probability of %d is said as %s', (probability, words) => {
  expect(chance(probability)).toBe(words);
});

test('one site is not "1 sites"', () => {
  expect(counted(1, 'site')).toBe('1 site');
  expect(counted(1240, 'site')).toBe('1,240 sites');
});
