import { expect, test } from 'vitest';
import { plantedIn } from '../../calibrate/planted.ts';
import { leastVisible } from '../../src/estimate/least-visible.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import { simulateTown } from '../../src/simulate/town.ts';
import { type Curve, periodFrom, profileWhere, wobble } from '../support/profile.ts';

const least = (load: Curve, { date = '2024-01-01', days = 366 } = {}) => {
  const profile = profileWhere({ load, period: periodFrom(date, days) });
  return leastVisible(profile, peersOf([profile]));
};
const around =
  (level: number): Curve =>
  (hour, day) =>
    level + 0.01 * level * wobble(hour, day);
/** The level is up and down by a tenth, five weeks each. */
const restless: Curve = (hour, day) =>
  (1 + (Math.floor(day / 35) % 2 === 0 ? 0.1 : -0.1)) * around(400)(hour, day)!;

test('at a load whose level never changes it is a share of the load', () => {
  expect(least(around(400))! / 400).toBeCloseTo(0.9 * Math.sqrt(0.03), 2);
  expect(least(around(4000))! / least(around(400))!).toBeCloseTo(10, 2);
});

test('where the level changes by itself, a block must be larger to be noticed', () => {
  // One in four changes is the whole of the fifth.
  expect(least(restless)! / 400).toBeGreaterThan(0.9 * Math.sqrt(0.15));
  expect(least(restless)! / 400).toBeLessThan(0.9 * Math.sqrt(0.25));
});

test('it is never less than a rig', () => {
  expect(least(around(0.5))).toBe(1.4);
});

test('a shutdown of the internet in the data makes smaller blocks show', () => {
  const tested = least(around(400), { date: '2021-07-05', days: 364 })!;
  expect(tested / least(around(400))!).toBeCloseTo(0.75, 2);
});

test('in a quarter of a year a block must be larger, and in six weeks the data cannot say', () => {
  expect(least(around(400), { days: 91 })! / least(around(400))!).toBeCloseTo(1.4, 2);
  expect(least(around(400), { days: 41 })).toBeUndefined();
});

test('it is unknown where there is no load of late, or the site is not assessed', () => {
  expect(least((hour, day) => (day < 300 ? around(400)(hour, day) : undefined))).toBeUndefined();
  expect(least(() => 400)).toBeUndefined();
});

test('it means what it says: of blocks twice as large most are noticed, of those half as large few', () => {
  const planted = [...plantedIn(simulateTown({ seed: 31, sites: 40, events: 'none', start: '2022-07-04' }))];
  const came = planted.filter((block) => block.came === 'during the data');
  const noticed = (from: number, to: number) => {
    const here = came.filter(({ size, least: site }) => size >= from * site && size < to * site);
    expect(here.length).toBeGreaterThan(4);
    return here.filter(({ isNoticed }) => isNoticed).length / here.length;
  };
  expect(noticed(2, 100)).toBeGreaterThan(0.8);
  expect(noticed(0, 0.5)).toBeLessThan(0.25);
}, 30_000);
