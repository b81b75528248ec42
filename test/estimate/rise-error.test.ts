import { expect, test } from 'vitest';
import { riseError } from '../../src/estimate/rise-error.ts';
import { chanceOf } from '../../src/random.ts';

const noise = (n: number, memory: number, seed: number) => {
  const { normal } = chanceOf(seed);
  let last = normal();
  return Float64Array.from({ length: n }, () => {
    last = memory * last + Math.sqrt(1 - memory ** 2) * normal();
    return 100 + last;
  });
};

test('of days that know nothing of each other the error is that of two means', () => {
  const error = riseError(noise(400, 0, 1), noise(400, 0, 2))!;
  expect(Math.abs(error / Math.sqrt(2 / 400) - 1)).toBeLessThan(0.15);
});

test('of days that are alike it is larger by the root of (1 + r) / (1 - r)', () => {
  const error = riseError(noise(2000, 0.8, 3), noise(2000, 0.8, 4))!;
  expect(Math.abs(error / (Math.sqrt(2 / 2000) * Math.sqrt(1.8 / 0.2)) - 1)).toBeLessThan(0.15);
});

test('the errors it tells are those that means of alike days have', () => {
  const means = Array.from({ length: 300 }, (_, seed) => {
    const days = noise(60, 0.5, seed + 10);
    return {
      mean: days.reduce((sum, day) => sum + day, 0) / 60,
      error: riseError(days, noise(60, 0.5, seed + 900))!,
    };
  });
  const deviation = Math.sqrt(means.reduce((sum, { mean }) => sum + (mean - 100) ** 2, 0) / means.length);
  const told = means.reduce((sum, { error }) => sum + error, 0) / means.length / Math.SQRT2;
  expect(Math.abs(told / deviation - 1)).toBeLessThan(0.15);
});

test('missing days are passed over, and too few of them tell nothing', () => {
  const days = noise(42, 0, 5);
  days.fill(Number.NaN, 5, 20);
  expect(riseError(days, noise(28, 0, 6))).toBeGreaterThan(0);
  expect(riseError(days.subarray(0, 8), noise(28, 0, 6))).toBeUndefined();
  expect(riseError(new Float64Array(28).fill(7), new Float64Array(28).fill(9))).toBe(0);
});
