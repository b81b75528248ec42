import { expect, test } from 'vitest';
import { fallAtOnce, inAndOut, windowFall } from '../../src/evidence/event-window.ts';

const WINDOW = { start: 28, days: 4, lead: 1, tail: 1 };

test('a window is held against the same weekdays of the three weeks before and after', () => {
  const mean = new Float64Array(60).fill(10);
  mean.fill(4, 28, 32);
  mean.fill(999, 25, 27);
  expect(windowFall(mean, WINDOW)).toEqual({ before: 10, after: 10, fell: 6, cameBack: 6 });
});

test('where the load rises for good it comes back without having fallen', () => {
  const mean = new Float64Array(60).fill(10).fill(40, 32);
  expect(windowFall(mean, WINDOW)).toEqual({ before: 10, after: 40, fell: 0, cameBack: 30 });
});

test('a window of which three days are missing is unknown, and so is one without a week after it', () => {
  const gappy = new Float64Array(60).fill(10).fill(Number.NaN, 28, 31);
  expect(windowFall(gappy, WINDOW)).toBeUndefined();
  expect(windowFall(new Float64Array(32).fill(10), WINDOW)).toBeUndefined();
});

test('at once is against the three days on either side, without those on which it began and ended', () => {
  const least = new Float64Array(60).fill(99).fill(10, 24, 27).fill(1, 27, 33).fill(7, 33, 36);
  expect(fallAtOnce(least, WINDOW)).toEqual({ before: 10, after: 7, fell: 9, cameBack: 6 });
  expect(fallAtOnce(least.subarray(0, 33), WINDOW)).toBeUndefined();
});

test('what falls and does not come back, or the reverse, is no fall that came back', () => {
  const of = (fell: number, cameBack: number) => inAndOut({ before: 10, after: 10, fell, cameBack });
  expect([of(6, 1), of(0, 7), of(-2, 3)]).toEqual([1, 0, -2]);
});
