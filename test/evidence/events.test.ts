import { expect, test } from 'vitest';
import { EVENTS, SHUTDOWN } from '../../src/evidence/events.ts';

test('every event lies within the days it disturbs, and has a source', () => {
  for (const { from, to, disturbed, source } of EVENTS) {
    expect(from).toBeLessThanOrEqual(to);
    expect(disturbed.from).toBeLessThanOrEqual(from);
    expect(disturbed.to).toBeGreaterThanOrEqual(to);
    expect(source).not.toBe('');
  }
});

test('the whole days without internet are a Thursday to a Sunday inside the shutdown', () => {
  const { wholeDays, from, to } = SHUTDOWN;
  const weekday = (day: number) => new Date(day * 86_400_000).getUTCDay();
  expect([weekday(wholeDays.from), weekday(wholeDays.to)]).toEqual([4, 0]);
  expect(wholeDays.from).toBeGreaterThan(from);
  expect(wholeDays.to).toBeLessThan(to);
});
