import { expect, test } from 'vitest';
import { type Curve, periodFrom, profileWhere, wobble } from '../support/profile.ts';

const shop: Curve = (hour, day) => 20 + (hour >= 9 && hour < 18 ? 30 : 0) + wobble(hour, day);
const of = (load: Curve, days = 180) => profileWhere({ load, period: periodFrom('2024-01-01', days) });
const zeroDays = (load: Curve) => of(load).load!.zeroDays;
const NOTHING = { before: 0, missing: 0, kept: 0 };

test('a week of zeros at a site that never rests is missing; only the days as read still show it', () => {
  const gone = (day: number) => day >= 60 && day < 67;
  const zeros = of((hour, day) => (gone(day) ? 0 : shop(hour, day)));
  const missing = of((hour, day) => (gone(day) ? undefined : shop(hour, day)));
  expect(zeros.load!.zeroDays).toEqual({ ...NOTHING, missing: 7 });
  const { meanAsRead, minAsRead, maxAsRead } = missing.load!;
  expect({ ...zeros.load, zeroDays: NOTHING, meanAsRead, minAsRead, maxAsRead }).toEqual(missing.load);
  expect([...zeros.load!.meanAsRead.subarray(60, 67)]).toEqual(Array(7).fill(0));
  expect(zeros.coverage).toBe(missing.coverage);
});

test('zeros before the first load are of a site that is not yet connected', () => {
  const { load, disqualified } = of((hour, day) => (day < 100 ? 0 : shop(hour, day)));
  expect(load!.zeroDays).toEqual({ ...NOTHING, before: 100 });
  expect([load!.days.valid, disqualified]).toEqual([80, []]);
});

test('zeros for the last four weeks are kept: it draws nothing', () => {
  const { load } = of((hour, day) => (day >= 150 ? 0 : shop(hour, day)));
  expect([load!.zeroDays, load!.recent]).toEqual([{ ...NOTHING, kept: 30 }, 0]);
});

test('zeros for the last days are missing until they last', () => {
  const { load } = of((hour, day) => (day >= 170 ? 0 : shop(hour, day)));
  expect(load!.zeroDays).toEqual({ ...NOTHING, missing: 10 });
  expect(load!.recent).toBeGreaterThan(20);
});

test.each<[string, number, Curve]>([
  ['on every Sunday', 25, (hour, day) => (day % 7 === 6 ? 0 : shop(hour, day))],
  [
    'every night, and over a holiday',
    14,
    (hour, day) => (hour < 6 || (day >= 60 && day < 74) ? 0 : shop(hour, day)),
  ],
  ['every second fortnight, as a pump', 84, (_, day) => (day % 28 < 14 && day < 168 && day > 0 ? 0 : 10)],
])('zeros of a site that rests %s are kept', (_, days, load) => {
  const { missing, kept } = zeroDays(load);
  expect([missing, Math.abs(kept - days) <= 2]).toEqual([0, true]);
});

test('a site that never drew anything is told to be all zero, not missing', () => {
  const { disqualified, load } = of(() => 0);
  expect([load!.zeroDays, disqualified.map(({ code }) => code)]).toEqual([NOTHING, ['all_zero']]);
});

test('a site that is disqualified for want of days says how many held nothing but zeros', () => {
  const { disqualified } = of((hour, day) => (day < 30 ? 0 : shop(hour, day)), 50);
  expect(disqualified).toMatchObject([{ code: 'too_short', data: { valid_days: 20 } }]);
  expect(disqualified[0]!.says).toContain('(30 more hold nothing but zeros, which is taken for missing)');
});
