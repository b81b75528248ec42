import { expect, test } from 'vitest';
import { sizer } from '../../../src/estimate/block-size.ts';
import { drawsOf, scaleAfter } from '../../../src/estimate/visits/predicted.ts';
import { kw } from '../../../src/units.ts';
import { sized } from './sites.ts';

/** The mean far over the middle, as of blocks that are sized by what stands. */
const skewed = { central: kw(100), low: kw(10), high: kw(400), level: 0.9 };
const exact = { central: kw(100), low: kw(90), high: kw(110), level: 0.9 };
const BEFORE = scaleAfter([]);

test('without a measurement the scale is what it was before', () => {
  expect(BEFORE.mean).toBe(0);
  expect(BEFORE.deviation).toBeGreaterThan(0.1);
});

test('sizes that turn out as their intervals expect leave the scale where it is, however skewed they are', () => {
  const asExpected = Array.from({ length: 40 }, (_, i) => ({
    truth: sizer(skewed)((i + 0.5) / 40),
    block: skewed,
  }));
  const { mean, deviation } = scaleAfter(asExpected);
  expect(Math.abs(mean)).toBeLessThan(0.05);
  expect(deviation).toBeLessThan(BEFORE.deviation);
});

test('a block of which the size was well known says more of the scale than one of which it was not', () => {
  const [vague, sure] = [skewed, exact].map((block) => scaleAfter([{ truth: 150, block }]));
  expect(sure!.deviation).toBeLessThan(vague!.deviation);
  expect(sure!.mean).toBeGreaterThan(vague!.mean);
});

test('what was found and not measured varies in the draws; without it they are the same', () => {
  const calibrations = [{ shift: 0, slope: 1, weight: 1 }];
  const none = drawsOf({ sites: [], unmeasured: [] }, calibrations, []);
  expect([none[0], none.at(-1)]).toEqual([0, 0]);
  const one = drawsOf({ sites: [], unmeasured: [sized('a', 0.5, 300)] }, calibrations, []);
  expect(one.at(-1)! - one[0]!).toBeGreaterThan(100);
});
