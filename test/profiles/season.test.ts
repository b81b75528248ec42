import { linearRegression, rSquared } from 'simple-statistics';
import { expect, test } from 'vitest';
import { seasonOf } from '../../src/profiles/season.ts';

const year = (level: (day: number) => number, days = 364) =>
  Float64Array.from({ length: days }, (_, day) => level(day));
const wave = (day: number, lag = 0) => Math.cos((2 * Math.PI * (day - lag)) / 365.26);

test('half a year has no season', () => {
  expect(seasonOf(year((day) => 100 + 30 * wave(day), 180))).toBeUndefined();
});

test('nine months have one, but its size cannot be told', () => {
  const season = seasonOf(year((day) => 100 + 30 * wave(day), 270))!;
  expect(season.amplitude).toBeUndefined();
  expect(season.seasonality).toBeGreaterThan(0);
});

test('a load that never moves has no season', () => {
  expect(seasonOf(year(() => 100))).toBeUndefined();
  expect(seasonOf(year(() => 0))).toBeUndefined();
});

test('the size of a wave is found, whenever its winter is', () => {
  for (const lag of [0, 60, 200]) {
    expect(seasonOf(year((day) => 100 + 30 * wave(day, lag)))!.amplitude).toBeCloseTo(0.3, 2);
  }
});

test('a step explains a step better than a wave does', () => {
  expect(seasonOf(year((day) => (day < 182 ? 100 : 200)))!.seasonality).toBeLessThan(0);
});

test('a small wave counts in proportion to its size', () => {
  const [large, small] = [0.2, 0.02].map((size) => seasonOf(year((day) => 100 * (1 + size * wave(day))))!);
  expect(small!.seasonality / large!.seasonality).toBeCloseTo(0.2, 2);
});

test('weeks that are missing are left out', () => {
  const gappy = year((day) => (day >= 70 && day < 98 ? Number.NaN : 100 + 30 * wave(day)));
  expect(seasonOf(gappy)!.amplitude).toBeCloseTo(0.3, 2);
});

test('its lead is the share of variance of the best wave less that of the best step, found by brute force', () => {
  const days = year((day) => 100 + 20 * wave(day, 40) + (day >= 210 ? 25 : 0) + 3 * Math.sin(day * day));
  const weeks = Array.from({ length: 52 }, (_, week) => {
    const sorted = [...days.subarray(week * 7, week * 7 + 7)].sort((a, b) => a - b);
    return sorted[3]!;
  });
  // Of all waves of the year, by their lag, the one whose line explains most.
  let byWave = 0;
  for (let lag = 0; lag < 52.18; lag += 0.005) {
    const points = weeks.map((value, week) => [Math.cos((2 * Math.PI * (week - lag)) / 52.18), value]);
    const { m, b } = linearRegression(points);
    byWave = Math.max(
      byWave,
      rSquared(points, (x) => m * x + b),
    );
  }
  let byStep = 0;
  for (let c = 2; c <= 50; c += 1) {
    const points = weeks.map((value, week) => [week < c ? 0 : 1, value]);
    const { m, b } = linearRegression(points);
    byStep = Math.max(
      byStep,
      rSquared(points, (x) => m * x + b),
    );
  }
  const lead = byWave - byStep;
  expect(seasonOf(days)!.seasonality).toBeCloseTo(lead > 0 ? lead : lead / 2, 5);
});
