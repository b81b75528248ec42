import { expect, test } from 'vitest';
import { WINDOW_DAYS } from '../../src/evidence/event-window.ts';
import { DISTURBED, SHUTDOWN } from '../../src/evidence/events.ts';

test('the whole days without internet are a Thursday to a Sunday inside the shutdown', () => {
  const { wholeDays } = SHUTDOWN;
  const weekday = (day: number) => new Date(day * 86_400_000).getUTCDay();
  expect([weekday(wholeDays.from), weekday(wholeDays.to)]).toEqual([4, 0]);
  expect(DISTURBED.filter(({ from, to }) => from < wholeDays.from && to > wholeDays.to)).toHaveLength(1);
});

test('they are as many as a window has', () => {
  expect(SHUTDOWN.wholeDays.to - SHUTDOWN.wholeDays.from + 1).toBe(WINDOW_DAYS);
});

test('what is disturbed begins before it ends', () => {
  for (const { from, to } of DISTURBED) expect(from).toBeLessThanOrEqual(to);
});
