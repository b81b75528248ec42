import { sampleVariance } from 'simple-statistics';
import { expect, test } from 'vitest';
import { type DrawnSite, differenceOf } from '../../../src/estimate/visits/difference.ts';

const site = (truth: number | undefined, more: Partial<DrawnSite> = {}): DrawnSite => ({
  stratum: 'a',
  chance: 0.25,
  expected: 10,
  variance: 400,
  truth,
  truthVariance: 0,
  ...more,
});

test('a certain site corrects by what it is off, without error', () => {
  expect(differenceOf([site(110, { chance: 1 }), site(0, { chance: 1 })])).toEqual({
    correction: 90,
    variance: 0,
    df: Number.POSITIVE_INFINITY,
  });
});

test('a certain site that nobody reached stays as expected, with the variance of the model', () => {
  expect(differenceOf([site(undefined, { chance: 1 })])).toMatchObject({ correction: 0, variance: 400 });
});

test('in a stratum N = 12, n = 3: N x mean difference, N^2 (1 - n/N) s^2 / n', () => {
  const differences = [-10, -10, 80];
  const { correction, variance, df } = differenceOf(differences.map((off) => site(10 + off)));
  expect(correction).toBeCloseTo(12 * 20, 9);
  expect(variance).toBeCloseTo((12 ** 2 * (1 - 3 / 12) * sampleVariance(differences)) / 3, 6);
  expect(df).toBeCloseTo(2, 9);
});

test('those reached stand for those who were not, and only within their stratum', () => {
  const both = differenceOf([
    ...[site(40), site(40), site(undefined)],
    ...[site(0, { stratum: 'b' }), site(0, { stratum: 'b' })],
  ]);
  expect(both.correction).toBeCloseTo(12 * 30 + 8 * -10, 9);
});

test('one reached site has no spread, and the variance is no less than what the model expects', () => {
  const alone = differenceOf([site(10)]);
  expect(alone.variance).toBeCloseTo(4 ** 2 * (1 - 1 / 4) * 400, 6);
  expect(alone.df).toBe(1);
});

test('a stratum in which nobody was reached stays as expected, with the variance of the model', () => {
  expect(differenceOf([site(undefined), site(undefined)])).toMatchObject({ correction: 0, variance: 3200 });
});

/** Every sample of two out of five, each as likely: the mean of the estimates is the truth, whatever was expected. */
test('it is unbiased over all samples', () => {
  const truths = [0, 0, 7, 100, 3];
  const expected = [50, 1, 0, 2, 90];
  const estimates: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    for (let j = i + 1; j < 5; j += 1) {
      const drawn = [i, j].map((k) => site(truths[k], { expected: expected[k]!, chance: 2 / 5 }));
      estimates.push(143 + differenceOf(drawn).correction);
    }
  }
  expect(estimates.reduce((sum, one) => sum + one, 0) / estimates.length).toBeCloseTo(110, 9);
});

test('what was found and not measured adds its own variance, as often as it counts', () => {
  const variance = (truthVariance: number) =>
    differenceOf([site(20, { truthVariance }), site(40), site(undefined)]).variance;
  expect(variance(25) - variance(0)).toBeCloseTo(25 * (3 / 2 / 0.25) ** 2, 6);
  expect(differenceOf([site(20, { chance: 1, truthVariance: 25 })]).variance).toBe(25);
});
