import { expect, test } from 'vitest';
import { datedEvents } from '../../calibrate/dated-events.ts';
import { happeningIn } from '../../calibrate/happening.ts';
import { EVENTS, touchedDays } from '../../src/evidence/events.ts';
import { JANUARY_2022 } from '../../src/simulate/events.ts';

test('in turn, half of the towns have a shutdown, and every second of these that of January 2022', () => {
  const events = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => happeningIn(seed, 'in-turn').events);
  const none = events.filter((plan) => plan === 'none').length;
  const january = events.filter((plan) => plan === 'january-2022').length;
  expect([none, january, events.length]).toEqual([4, 2, 8]);
});

test('one plan for all is the same for every seed', () => {
  expect(happeningIn(3, 'drawn')).toEqual(happeningIn(4, 'drawn'));
});

test('the scan is told of what happened in a town as its own table tells it', () => {
  const told = datedEvents(JANUARY_2022);
  expect(told.map(({ kind }) => kind)).toEqual(EVENTS.map(({ kind }) => kind));
  expect(told.map(touchedDays)).toEqual(EVENTS.map(touchedDays));
});
