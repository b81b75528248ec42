import { describe, expect, test } from 'vitest';
import { edgesOf, withinAnHour } from '../../src/profiles/edges.ts';
import { type Curve, isRestDay, periodFrom, profileWhere, wobble } from '../support/profile.ts';

const timetableWhere = (load: Curve) => profileWhere({ load }).load!.timetable;
const shop: Curve = (hour, day) =>
  30 + 8 * Math.sin(((hour - 9) / 24) * 2 * Math.PI) + 0.5 * wobble(hour, day);

describe('edges', () => {
  const block = (from: number, to: number) =>
    Array.from({ length: 24 }, (_, hour) => (hour >= from && hour < to ? 50 : 10));

  test('a block rises in the hour before it comes and falls in its last', () => {
    const { rises, falls, jumps } = edgesOf(block(8, 20));
    expect([rises[7], falls[19], jumps[7], jumps[19]]).toEqual([40, 40, 40, -40]);
    expect([rises, falls].map((edges) => edges.filter((edge) => edge > 0).length)).toEqual([1, 1]);
  });

  test('a slope has no edges', () => {
    const { rises } = edgesOf(Array.from({ length: 24 }, (_, hour) => 5 * hour));
    expect([...rises.slice(2, 20)]).toEqual(Array(18).fill(0));
  });

  test('the day is a circle: a block that comes at midnight rises in the last hour', () => {
    expect(edgesOf(block(0, 6)).rises[23]).toBe(40);
  });

  test('a timetable may wander by an hour', () => {
    const rises = Array.from({ length: 24 }, (_, hour) => (hour === 0 ? 7 : 0));
    expect([...withinAnHour(rises)].flatMap((edge, hour) => (edge > 0 ? [hour] : []))).toEqual([0, 1, 23]);
  });
});

test('a block that rests in the evening is found with its hours', () => {
  const found = timetableWhere((hour, day) => shop(hour, day)! + (hour >= 18 && hour < 23 ? 0 : 60))!;
  expect([found.off, found.on]).toEqual([17, 22]);
  expect(Math.abs(found.block / 60 - 1)).toBeLessThan(0.1);
  expect(found.score).toBeGreaterThan(1.8);
  expect(found.sun).toBe(0);
});

test('a shop that opens by day has no timetable worth the name', () => {
  const opens: Curve = (hour, day) => 10 + (hour >= 9 && hour < 20 ? 60 : 0) + wobble(hour, day);
  expect(timetableWhere(opens)?.score ?? 0).toBeLessThan(0.7);
});

test.each([
  [0, 'on weekdays', (day: number) => !isRestDay(day)],
  [1, 'on weekends', isRestDay],
] as const)(
  'a block that rests on days of type %i has hardly any edge on the others',
  (dayType, pauses, rests) => {
    const found = timetableWhere(
      (hour, day) => shop(hour, day)! + (rests(day) && hour >= 17 && hour < 22 ? 0 : 60),
    )!;
    expect([found.dayType, found.pauses, found.off, found.on]).toEqual([dayType, pauses, 16, 21]);
    expect(found.otherBlock).toBeLessThan(0.1 * found.block);
  },
);

test('a block that rests on all days has the same edges on the others', () => {
  const found = timetableWhere((hour, day) => shop(hour, day)! + (hour >= 17 && hour < 22 ? 0 : 60))!;
  expect(found.pauses).toBe('every day');
  expect(found.otherBlock).toBeGreaterThan(0.8 * found.block);
});

test('outside its pause a farm does not ripple, a shop with a farm does', () => {
  const rests: Curve = (hour) => (hour >= 18 && hour < 22 ? 2 : 60);
  expect(timetableWhere(rests)!.rippleOutside).toBeLessThan(0.01);
  expect(timetableWhere((hour, day) => shop(hour, day)! + rests(hour, day)!)!.rippleOutside).toBeGreaterThan(
    0.1,
  );
});

test('what began three months ago shows its timetable, what rested for three months of a year does not', () => {
  const rests = (hour: number) => (hour >= 18 && hour < 23 ? 0 : 60);
  const fresh = timetableWhere((hour, day) => shop(hour, day)! + (day >= 260 ? rests(hour) : 0));
  expect([fresh!.off, fresh!.on]).toEqual([17, 22]);
  const long = timetableWhere((hour, day) => shop(hour, day)! + (day >= 260 ? rests(hour) : 60));
  expect(long?.score ?? 0).toBeLessThan(0.5 * fresh!.score);
});

test('one month of readings shows no timetable', () => {
  const period = periodFrom('2024-01-01', 31);
  const load: Curve = (hour) => (hour >= 18 && hour < 23 ? 0 : 60);
  expect(profileWhere({ load, period }).load!.timetable).toBeUndefined();
});

/** Hours of daylight at 50 degrees north: 8 in winter, 16 in summer. */
const daylight = (day: number) => 12 - 4 * Math.cos((2 * Math.PI * (day + 10)) / 365);

test('street lighting follows the sun, and its score falls to nothing', () => {
  const found = timetableWhere((hour, day) => (Math.abs(hour - 12.5) < daylight(day) / 2 ? 1 : 40))!;
  expect(found.sun).toBeGreaterThan(0.9);
  expect(found.score).toBeLessThan(0.1 * found.rawScore);
});

test('a block that is on from nine to seven all year is no lighting', () => {
  const found = timetableWhere((hour) => (hour >= 7 && hour < 21 ? 1 : 40))!;
  expect([found.off, found.on, found.sun]).toEqual([6, 20, 0]);
  expect(found.score).toBe(found.rawScore);
});

describe('in two months', () => {
  const WINTER = periodFrom('2023-11-20', 70);
  const paused = (from: number, to: number) =>
    profileWhere({ load: (hour) => (hour >= from && hour < to ? 1 : 40), period: WINTER }).load!.timetable!;

  test('a pause as long as the day is not told from lighting, and does not count', () => {
    const found = paused(8, 17);
    expect(found.rawScore).toBeGreaterThan(1.8);
    expect(found.sun).toBe(1);
    expect(found.score).toBe(0);
  });

  test('a pause that is much longer than the day is none of lighting, and counts', () => {
    const found = paused(6, 20);
    expect(found.sun).toBe(0);
    expect(found.score).toBe(found.rawScore);
  });
});
