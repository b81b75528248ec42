import { expect, test } from 'vitest';
import { isRestDay, periodFrom, profileWhere } from '../support/profile.ts';

const shape = (load: (hour: number, day: number) => number, days = 56) =>
  profileWhere({ load, period: periodFrom('2024-02-05', days) }).load!.workday;

test('a load that never changes is its own mean at every hour', () => {
  expect(shape(() => 40)).toEqual(new Array(24).fill(1));
});

test('it tells the hours of working days, against the mean of a week with its weekend', () => {
  const workday = shape((hour, day) => (isRestDay(day) ? 0 : hour === 19 ? 240 : 0))!;
  // Of the 168 hours of a week five are on.
  expect(workday[19]).toBeCloseTo(168 / 5, 9);
  expect(workday[18]).toBe(0);
});

test('it tells the months of the last four weeks alone', () => {
  // 56 days from 5 February: the last 28 are all in March.
  const workday = shape((hour, day) => (day < 25 ? 1000 * Number(hour === 3) : 10))!;
  expect(workday).toEqual(new Array(24).fill(1));
});

test('it is unknown where those months have no load, or none above zero', () => {
  const dark = profileWhere({
    load: (_, day) => (day < 10 ? 5 : undefined),
    period: periodFrom('2024-01-01', 91),
  });
  expect(dark.load!.workday).toBeUndefined();
});
