import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoadProfile } from '../../src/profiles/load.ts';
import { type Curve, isRestDay, periodFrom, profileWhere, type Story, wobble } from '../support/profile.ts';

const of = (load: Curve, more: Omit<Story, 'load'> = {}): LoadProfile =>
  profileWhere({ load, ...more }).load!;
const office: Curve = (hour, day) =>
  20 + (hour >= 9 && hour < 18 && !isRestDay(day) ? 60 : 0) + 2 * wobble(hour, day);

test('a load that never moves has a load factor of 1, no variation and nights like days', () => {
  const load = of(() => 40);
  expect([load.mean, load.recent, load.peak, load.loadFactor, load.variation, load.nightToDay]).toEqual([
    40, 40, 40, 1, 0, 1,
  ]);
});

test('an office draws less by night than by day', () => {
  const load = of(office);
  expect(load.nightToDay).toBeCloseTo(20 / (20 + (60 * 5) / 7), 1);
  expect(load.loadFactor).toBeLessThan(0.5);
});

test('one spike ruins the load factor, but not that against P99', () => {
  const load = of((hour, day) => (day === 100 && hour === 3 ? 4000 : 40));
  expect(load.loadFactor).toBeLessThan(0.02);
  expect(load.loadFactorP99).toBeGreaterThan(0.98);
});

test('base load is what is exceeded 95 % of the time', () => {
  const load = of((hour) => (hour < 2 ? 10 : 50));
  expect([load.base, load.p99]).toEqual([10, 50]);
});

test('energy is load x time, whatever the interval', () => {
  const period = periodFrom('2024-01-01', 30);
  for (const intervalMinutes of [60, 30, 15, 5]) {
    expect(of(() => 40, { period, intervalMinutes }).energy).toBeCloseTo(40 * 24 * 30, 4);
  }
});

test('the energy of a site that went from hours to quarter-hours counts each by its own length', () => {
  const period = periodFrom('2024-01-01', 40);
  const load = of((hour, day) => (day < 20 && hour % 1 > 0 ? undefined : 40), {
    period,
    intervalMinutes: 15,
  });
  expect(load.energy).toBeCloseTo(40 * 24 * 40, 4);
});

test('current is the mean of the last four weeks', () => {
  expect(of((_, day) => (day < 366 - 28 ? 10 : 30)).recent).toBe(30);
});

test('a site whose data ended before the last four weeks has no current draw', () => {
  const load = of((_, day) => (day < 340 ? 10 : undefined));
  expect([load.mean, load.recent]).toEqual([10, undefined]);
});

test('a site that never draws power has no load factor and no variation', () => {
  const load = of(() => 0);
  expect([load.mean, load.loadFactor, load.variation, load.nightToDay, load.timetable, load.step]).toEqual([
    0,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

const powers = ({ mean, recent, peak, energy, habits, step }: LoadProfile) => [
  mean!,
  recent!,
  peak!,
  energy!,
  habits.floor!,
  step!.rise,
];
const ratios = ({ loadFactor, variation, nightToDay, habits, season, step, timetable }: LoadProfile) => [
  loadFactor!,
  variation!,
  nightToDay!,
  habits.flatShare!,
  habits.dayVariation!,
  habits.weekMove!,
  habits.floorToMean!,
  season!.seasonality,
  step!.separation,
  timetable?.score ?? 0,
];

test('law: ten times the load is ten times the power and changes no ratio', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 50, max: 300 }), (height, from) => {
      const site: Curve = (hour, day) => office(hour, day)! + (day >= from ? height : 0);
      const [once, tenfold] = [of(site), of((hour, day) => 10 * site(hour, day)!)];
      for (const [i, power] of powers(once).entries()) expect(powers(tenfold)[i]! / power).toBeCloseTo(10, 4);
      for (const [i, ratio] of ratios(once).entries()) expect(ratios(tenfold)[i]).toBeCloseTo(ratio, 4);
      expect([tenfold.onset, tenfold.step!.day]).toEqual([once.onset, once.step!.day]);
      // Level bins have edges of their own: a tenth of a doubling is what they can tell.
      for (const level of ['base', 'p99'] as const) {
        expect(Math.abs(Math.log2(tenfold[level]! / once[level]! / 10))).toBeLessThan(0.101);
      }
    }),
    { numRuns: 8 },
  );
});

test('law: a tenth of the days lost moves no level by more than a twentieth and no onset by more than three days', () => {
  const farm: Curve = (hour, day) => office(hour, day)! + (day >= 200 ? 50 : 0);
  const whole = of(farm);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (seed) => {
      const gappy = of((hour, day) => (wobble(seed, day) > 0.8 ? undefined : farm(hour, day)));
      expect(gappy.days.valid).toBeLessThan(whole.days.valid);
      for (const level of ['mean', 'recent', 'base'] as const) {
        expect(Math.abs(gappy[level]! / whole[level]! - 1)).toBeLessThan(0.05);
      }
      expect(Math.abs(gappy.onset! - whole.onset!)).toBeLessThanOrEqual(3);
    }),
    { numRuns: 10 },
  );
});
