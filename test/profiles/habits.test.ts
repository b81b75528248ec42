import { expect, test } from 'vitest';
import { type Curve, isRestDay, periodFrom, profileWhere, wobble } from '../support/profile.ts';

const habitsWhere = (load: Curve, days = 366) =>
  profileWhere({ load, period: periodFrom('2024-01-01', days) }).load!.habits;

test('rigs are flat on every day, a house on none', () => {
  expect(habitsWhere((hour, day) => 100 + 2 * wobble(hour, day)).flatShare).toBe(1);
  expect(habitsWhere((hour) => (hour < 7 ? 1 : 4)).flatShare).toBe(0);
});

test('a flat share is a share of the days that were read', () => {
  const habits = habitsWhere((hour, day) =>
    day % 3 === 0 ? undefined : day % 3 === 1 ? 50 : hour < 12 ? 50 : 80,
  );
  expect(habits.flatShare).toBe(0.5);
});

test('habits are those of the last quarter', () => {
  expect(habitsWhere((hour, day) => (day >= 276 || hour < 12 ? 50 : 80)).flatShare).toBe(1);
});

test('weeks that repeat do not move, weeks that double move by ln 2', () => {
  expect(habitsWhere((_, day) => (isRestDay(day) ? 20 : 60)).weekMove).toBe(0);
  expect(habitsWhere((_, day) => (Math.floor(day / 7) % 2 === 0 ? 20 : 40)).weekMove).toBeCloseTo(
    Math.LN2,
    9,
  );
});

test('the floor is the least of a usual day of the last four weeks', () => {
  const habits = habitsWhere((hour, day) => (day < 338 ? 1 : hour === 4 ? 15 : 61));
  expect(habits.floor).toBe(15);
  expect(habits.floorToMean).toBeCloseTo(15 / ((15 + 61 * 23) / 24), 9);
});

test('thirteen days are no habit, but a floor', () => {
  const habits = habitsWhere(() => 30, 13);
  expect([habits.flatShare, habits.dayVariation, habits.weekMove, habits.floor]).toEqual([
    undefined,
    undefined,
    undefined,
    30,
  ]);
});

test('a site without load has no variation to speak of', () => {
  const habits = habitsWhere(() => 0);
  expect([habits.flatShare, habits.dayVariation, habits.floorToMean, habits.floor]).toEqual([
    undefined,
    undefined,
    undefined,
    0,
  ]);
});
