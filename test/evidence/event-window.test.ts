import { expect, test } from 'vitest';
import { shutdownDrop, windowDrop } from '../../src/evidence/event-window.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import { shutdownResponse } from '../../src/evidence/shutdown-response.ts';
import { periodFrom, profileWhere } from '../support/profile.ts';
import { DARK, OFFICES, office, SHUTDOWN_YEAR, siteAmongOffices, swinging } from './neighbours.ts';

const isDark = (day: number) => day >= DARK && day < DARK + 4;

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

test('what the peers do in those days is taken off', () => {
  const closedFor = (share: number) => (hour: number, day: number) =>
    (isDark(day) ? 1 - share : 1) * office(hour, day)!;
  const holiday = [1, 2, 3, 4, 5].map((i) => siteAmongOffices({ site: `${i}`, load: closedFor(0.3) }));
  const site = siteAmongOffices({ load: closedFor(0.5) });
  const among = shutdownResponse(site, peersOf([...holiday, site]))!;
  const alone = shutdownResponse(site, peersOf([...OFFICES, site]))!;
  expect(alone.excess - among.excess).toBeGreaterThan(0.2);
  expect(among.isClear).toBe(true);
});

test('a drop that other weeks show as well is not clear', () => {
  const site = siteAmongOffices({
    load: (_, day) => (isDark(day) ? 5 : (day - DARK + 700) % 14 < 4 ? 3 : 10),
  });
  const response = shutdownResponse(site, peersOf([...OFFICES, site]))!;
  expect(response.excess).toBeLessThan(0.55);
  expect(response.isClear).toBe(false);
});

test('the level before is that of the two weeks up to the day before the line went', () => {
  const site = siteAmongOffices({ load: (_, day) => (isDark(day) || day === DARK - 1 ? 1 : 10) });
  expect(shutdownResponse(site, peersOf([...OFFICES, site]))).toMatchObject({ day: DARK, before: 10 });
});

test('a period that begins less than two weeks before the shutdown, or after it, cannot say', () => {
  for (const from of ['2021-12-25', '2022-02-01']) {
    expect(shutdownDrop(profileWhere({ load: swinging(10), period: periodFrom(from, 120) }))).toBeUndefined();
  }
  expect(shutdownDrop(profileWhere({ load: swinging(10), period: SHUTDOWN_YEAR }))).toEqual({
    drop: 0,
    recovery: 0,
  });
});
