import { expect, test } from 'vitest';
import { measured } from '../../calibrate/measures.ts';
import { calibrationLine, reliability, weighedBrier } from '../../calibrate/reliability.ts';
import { thresholdFor } from '../../calibrate/threshold.ts';
import { evenRows, townOf } from './town.ts';

const forecasts = (said: number, mining: number, honest: number) =>
  [...Array(mining + honest).keys()].map((i) => ({
    probability: said,
    bits: Math.log2(said / (1 - said)),
    illegal: i < mining,
    weight: 1,
  }));

test('what comes true as often as it is said has a slope of 1 and an intercept of 0', () => {
  const line = calibrationLine([...forecasts(0.8, 8, 2), ...forecasts(0.2, 2, 8)])!;
  expect(line.slope).toBeCloseTo(1, 9);
  expect(line.intercept).toBeCloseTo(0, 9);
});

test('what is said twice as surely as it comes true has a slope of a half', () => {
  // log-odds of 0.8 are 2 bits, those of 16/17 are 4 bits.
  const line = calibrationLine([...forecasts(16 / 17, 8, 2), ...forecasts(1 / 17, 2, 8)])!;
  expect(line.slope).toBeCloseTo(0.5, 9);
});

test('how far off a line is, is told by how often chance takes it so far', () => {
  const off = [...forecasts(0.8, 7, 3), ...forecasts(0.2, 4, 6)];
  const { chance } = calibrationLine(off)!;
  const likelihood = (high: number, low: number) => high ** 7 * (1 - high) ** 3 * low ** 4 * (1 - low) ** 6;
  expect(chance).toBeCloseTo(likelihood(0.8, 0.2) / likelihood(0.7, 0.4), 9);
  expect(calibrationLine([...off, ...off], 2)!.chance).toBeCloseTo(chance, 9);
  expect(calibrationLine([...forecasts(0.8, 8, 2), ...forecasts(0.2, 2, 8)])!.chance).toBeCloseTo(1, 9);
});

test('what parts the illegal from the clean without a fault has no slope', () => {
  expect(calibrationLine([...forecasts(0.8, 5, 0), ...forecasts(0.2, 0, 5)])).toBeUndefined();
});

test('a bin holds from its lower edge to below its upper one, and the last one 1 as well', () => {
  const bins = reliability([...forecasts(0.2, 1, 3), ...forecasts(1, 2, 0)], 1);
  expect(bins.map(({ low, high, ...bin }) => bin)).toEqual([
    { from: 0.2, to: 0.4, sites: 4, mean_probability: 0.2, share_illegal: 0.25 },
    { from: 0.8, to: 1, sites: 2, mean_probability: 1, share_illegal: 1 },
  ]);
  // 1 of 4 and 2 of 2 at 90 %, by the quadratic (share - p)^2 = z^2 p (1 - p) / n that Wilson solves.
  for (const { share_illegal: share, sites, low, high } of bins) {
    for (const p of share === 1 ? [low] : [low, high]) {
      expect((share - p) ** 2).toBeCloseTo((1.6449 ** 2 * p * (1 - p)) / sites, 9);
    }
  }
  expect(bins[1]!.high).toBe(1);
});

test('sites that weigh unlike tell as much as fewer of one weight, and splits of the same tell no more than one', () => {
  const [one] = reliability(forecasts(0.5, 4, 4), 1);
  const [twice] = reliability([...forecasts(0.5, 4, 4), ...forecasts(0.5, 4, 4)], 2);
  expect(twice).toEqual(one);
  const heavy = forecasts(0.5, 4, 4).map((forecast, i) => ({ ...forecast, weight: i % 4 === 0 ? 10 : 1 }));
  expect(reliability(heavy, 1)[0]!.low).toBeLessThan(one!.low);
});

test('the Brier score of weighed forecasts is that of as many forecasts', () => {
  const weighed = [...forecasts(0.8, 1, 0), ...forecasts(0.3, 0, 1).map((one) => ({ ...one, weight: 3 }))];
  expect(weighedBrier(weighed)).toBeCloseTo((0.2 ** 2 + 3 * 0.3 ** 2) / 4, 12);
});

const town = townOf('a', [
  ...[...Array(10).keys()].map(() => ({ isIllegal: true })),
  ...[...Array(190).keys()].map((i) => ({ scenario: i < 10 ? 'added_tenant' : 'office' })),
]);
const rows = evenRows(town);
/** Illegal sites at 4 bits, those with an added block at 3, one office at 2, the rest at -2. */
const scores = Float64Array.from(rows, (_, i) => (i < 10 ? 4 : i < 20 ? 3 : i < 21 ? 2 : -2));

test('the threshold flags one in two hundred of the untouched at most, whatever those with an added block do', () => {
  const found = thresholdFor(rows, [scores], 0.5);
  expect(found).toBe(0.81);
  const { flagged } = measured(rows, [scores], { prevalence: 0.5, threshold: found });
  expect(flagged).toEqual({ illegal: 10, clean: 10 });
});

test('fewer where fewer mine: a site needs more evidence for the same probability', () => {
  const many = measured(rows, [scores], { prevalence: 0.5, threshold: 0.7 });
  const few = measured(rows, [scores], { prevalence: 0.1, threshold: 0.7 });
  expect(many.flagged).toEqual({ illegal: 10, clean: 11 });
  expect(few.flagged).toEqual({ illegal: 0, clean: 0 });
  expect(few.average_precision).toEqual(many.average_precision);
});

test('at 2 % the illegal weigh what a fiftieth of all sites weighs', () => {
  const { reliability: told } = measured(rows, [scores], { prevalence: 0.5, threshold: 0.7 });
  const weigh = (illegal: number, clean: number) => (0.02 * illegal) / (0.02 * illegal + 0.98 * clean);
  const top = told.at_two_percent.find(({ from }) => from === 0.2)!;
  expect(top).toBeDefined();
  expect(top.share_illegal).toBeCloseTo(weigh(1, 0));
  const bottom = told.at_two_percent.find(({ from }) => from === 0)!;
  expect(bottom.share_illegal).toBe(0);
});

test('what two splits say is told as a mean and a range', () => {
  const worse = scores.map((bits, i) => (i < 5 ? -3 : bits));
  const { average_precision: precision, flagged } = measured(rows, [scores, worse], {
    prevalence: 0.5,
    threshold: 0.9,
  });
  expect(precision!.high).toBe(1);
  expect(precision!.low).toBeLessThan(0.6);
  expect(precision!.mean).toBeCloseTo((precision!.low + precision!.high) / 2);
  expect(flagged.illegal).toBe(7.5);
});

test('the size of a block is off by a share of the true one', () => {
  expect(measured(rows, [scores], { prevalence: 0.5, threshold: 0.9 }).size_error).toBeCloseTo(0.2);
});
