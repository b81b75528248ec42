import { expect, test } from 'vitest';
import { inAndOut, windowDrop } from '../../src/evidence/event-window.ts';

test('a window is held against the same weekdays of the three weeks before and after', () => {
  const mean = new Float64Array(60).fill(10);
  mean.fill(4, 28, 32);
  mean.fill(999, 25, 27);
  expect(windowDrop(mean, 28)).toEqual({ drop: 0.6, recovery: 0.6 });
});

test('where the load rises for good there is a recovery without a drop', () => {
  const mean = new Float64Array(60).fill(10).fill(40, 32);
  expect(windowDrop(mean, 28)).toEqual({ drop: 0, recovery: 0.75 });
});

test('a window of which three days are missing is unknown, and so is one without a week after it', () => {
  const gappy = new Float64Array(60).fill(10).fill(Number.NaN, 28, 31);
  expect(windowDrop(gappy, 28)).toBeUndefined();
  expect(windowDrop(new Float64Array(32).fill(10), 28)).toBeUndefined();
});

test('what falls and does not come back, or the reverse, is no fall that came back', () => {
  expect(inAndOut({ drop: 0.6, recovery: 0.1 })).toBe(0.1);
  expect(inAndOut({ drop: 0, recovery: 0.75 })).toBe(0);
});
