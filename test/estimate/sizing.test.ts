import { expect, test } from 'vitest';
import { type Sizing, sizingOf } from '../../src/estimate/sizing.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import type { RegisteredSite } from '../../src/sources/sites.ts';
import { type Curve, isRestDay, periodFrom, profileWhere, type Story, wobble } from '../support/profile.ts';

const office: Curve = (hour, day) =>
  40 + (hour >= 9 && hour < 18 && !isRestDay(day) ? 60 : 0) + 2 * wobble(hour, day);

const sizingWhere = (story: Story, neighbours: readonly Story[] = []): Sizing => {
  const site = profileWhere(story);
  return sizingOf(site, peersOf([site, ...neighbours.map(profileWhere)]))!;
};
const within = (share: number, size: number, { kw }: Sizing) =>
  expect(Math.abs(kw / size - 1)).toBeLessThan(share);

test('most of the load came in one rise: the block is what was added, from the day it came', () => {
  const sizing = sizingWhere({ load: (hour, day) => office(hour, day)! + (day >= 200 ? 300 : 0) });
  expect([sizing.way, sizing.onset]).toEqual(['most_by_rise', 200]);
  within(0.03, 300, sizing);
});

test('a smaller block beside an honest load is the step', () => {
  const sizing = sizingWhere({ load: (hour, day) => office(hour, day)! + (day >= 200 ? 50 : 0) });
  expect([sizing.way, sizing.onset]).toEqual(['step', 200]);
  within(0.15, 50, sizing);
});

test('a home draws what homes draw, and the rest is the block', () => {
  const registered: RegisteredSite = { sector: 'household' };
  const wobbly =
    (size: number): Curve =>
    (hour, day) =>
      size + 0.2 * wobble(hour, day);
  const homes = [0.8, 0.9, 1, 1.1, 1.2].map((size) => ({ load: wobbly(size), registered }));
  const sizing = sizingWhere({ load: wobbly(6), registered }, homes);
  expect(sizing.way).toBe('home');
  within(0.1, 5, sizing);
});

test('a load that is flat but for its pause is all block', () => {
  const sizing = sizingWhere({ load: (hour) => (hour >= 18 && hour < 22 ? 5 : 100) });
  expect(sizing.way).toBe('quiet_pause');
  within(0.04, (20 * 100 + 4 * 5) / 24, sizing);
});

test('a block in a shop that rests in the evening is sized by its edges and the hours it runs', () => {
  const shop: Curve = (hour) => 30 + 8 * Math.sin(((hour - 9) / 24) * 2 * Math.PI);
  const sizing = sizingWhere({ load: (hour, day) => shop(hour, day)! + (hour >= 18 && hour < 23 ? 0 : 20) });
  expect(sizing.way).toBe('timetable');
  within(0.3, (20 * 19) / 24, sizing);
});

test.each([
  ['weekdays', (day: number) => !isRestDay(day), 5 / 7],
  ['weekends', isRestDay, 2 / 7],
] as const)('a block that rests on %s alone runs through on the other days', (_, rests, share) => {
  const shop: Curve = (hour) => 30 + 8 * Math.sin(((hour - 9) / 24) * 2 * Math.PI);
  const load: Curve = (hour, day) => shop(hour, day)! + (rests(day) && hour >= 18 && hour < 23 ? 0 : 20);
  const sizing = sizingWhere({ load });
  expect(sizing.way).toBe('timetable');
  // The edge of the shop's own evening adds to that of the block, alike on all days: the pause is what differs.
  const everyDay = sizingWhere({
    load: (hour, day) => shop(hour, day)! + (hour >= 18 && hour < 23 ? 0 : 20),
  });
  const ratio = (1 - (share * 5) / 24) / (1 - 5 / 24);
  expect(sizing.kw / everyDay.kw).toBeCloseTo(ratio, 1);
});

test('a plant that is flat on nearly all days is all block', () => {
  const sizing = sizingWhere({
    load: (hour, day) => 500 + 5 * wobble(hour, day),
    registered: { sector: 'factory' },
  });
  expect(sizing.way).toBe('flat_plant');
  within(0.01, 485, sizing);
});

test('of what was always there, the block is the floor beyond the usual share', () => {
  const neighbours = [1, 2, 3, 4, 5].map((site) => ({
    load: (hour: number, day: number) => office(hour, day)! * site,
    registered: { sector: 'office' },
  }));
  const load: Curve = (hour, day) => office(hour, day)! + 200;
  const sizing = sizingWhere({ load, registered: { sector: 'office' } }, neighbours);
  expect([sizing.way, sizing.onset]).toEqual(['standing', undefined]);
  within(0.1, 200, sizing);
});

const WINTER = periodFrom('2021-09-06', 250);
/** Days of the period in which the internet was shut down. */
const shutDown = (day: number) => {
  const date = new Date((WINTER.from + day) * 86_400_000).toISOString().slice(0, 10);
  return date >= '2022-01-05' && date <= '2022-01-10';
};

test('a farm that dies with the internet and comes back with it is all block', () => {
  const sizing = sizingWhere({ load: (_, day) => (shutDown(day) ? 10 : 400), period: WINTER });
  expect(sizing.way).toBe('whole_by_event');
  within(0.01, 388, sizing);
});

test('of a plant with a farm, the block is what fell in the shutdown', () => {
  const load: Curve = (hour, day) => 300 + 2 * wobble(hour, day) + (shutDown(day) ? 7 : 100);
  const sizing = sizingWhere({ load, period: WINTER });
  expect(sizing.way).toBe('event_drop');
  within(0.03, 100, sizing);
});

test('a block that came after the shutdown is not sized by it', () => {
  const load: Curve = (hour, day) =>
    300 + 2 * wobble(hour, day) + (shutDown(day) ? -60 : 0) + (day >= 200 ? 150 : 0);
  expect(sizingWhere({ load, period: WINTER }).way).toBe('step');
});

test('a rise is as well known as the days on either side agree, alike neighbours counted for less', () => {
  const quiet = sizingWhere({ load: (_, day) => (day >= 200 ? 300 : 10) + (day % 2) });
  const drifting = sizingWhere({ load: (_, day) => (day >= 200 ? 300 : 10) + 20 * Math.sin(day / 8) });
  expect([quiet.way, drifting.way]).toEqual(['most_by_rise', 'most_by_rise']);
  expect(quiet.error!).toBeLessThan(1);
  expect(drifting.error!).toBeGreaterThan(5);
  expect(
    sizingWhere({ load: (_, day) => 500 + (day % 3), registered: { sector: 'factory' } }).error,
  ).toBeUndefined();
});
