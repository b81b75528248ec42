import { expect, test } from 'vitest';
import { type Block, blockOf } from '../../src/estimate/block.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import type { Judged } from '../../src/score/judge.ts';
import type { RegisteredSite } from '../../src/sources/sites.ts';
import { kw } from '../../src/units.ts';
import { type Curve, isRestDay, periodFrom, profileWhere, type Story, wobble } from '../support/profile.ts';

const office: Curve = (hour, day) =>
  40 + (hour >= 9 && hour < 18 && !isRestDay(day) ? 60 : 0) + 2 * wobble(hour, day);

const judged = (story: Story, verdict: 'suspected' | 'licensed' | 'not_assessed' = 'suspected'): Judged => ({
  profile: profileWhere(story),
  score: undefined,
  licence: undefined,
  verdict,
});
const blockWhere = (story: Story, neighbours: readonly Story[] = []): Block => {
  const site = judged(story);
  return blockOf(site, peersOf([site.profile, ...neighbours.map(profileWhere)]))!;
};
const within = (share: number, size: number, block: Block) =>
  expect(Math.abs(block.size.central / size - 1)).toBeLessThan(share);

test('most of the load came in one rise: the block is what was added, from the day it came', () => {
  const block = blockWhere({ load: (hour, day) => office(hour, day)! + (day >= 200 ? 300 : 0) });
  expect([block.method, block.onset]).toEqual(['most_by_rise', 200]);
  within(0.03, 300, block);
});

test('a smaller block beside an honest load is the step', () => {
  const block = blockWhere({ load: (hour, day) => office(hour, day)! + (day >= 200 ? 50 : 0) });
  expect([block.method, block.onset]).toEqual(['step', 200]);
  within(0.15, 50, block);
});

test('a home draws what homes draw, and the rest is the block', () => {
  const registered: RegisteredSite = { sector: 'household' };
  const wobbly =
    (size: number): Curve =>
    (hour, day) =>
      size + 0.2 * wobble(hour, day);
  const homes = [0.8, 0.9, 1, 1.1, 1.2].map((size) => ({ load: wobbly(size), registered }));
  const block = blockWhere({ load: wobbly(6), registered }, homes);
  expect(block.method).toBe('home');
  within(0.1, 5, block);
});

test('a load that is flat but for its pause is all block', () => {
  const block = blockWhere({ load: (hour) => (hour >= 18 && hour < 22 ? 5 : 100) });
  expect(block.method).toBe('quiet_pause');
  within(0.04, (20 * 100 + 4 * 5) / 24, block);
});

test('a block in a shop that rests in the evening is sized by its edges and the hours it runs', () => {
  const shop: Curve = (hour) => 30 + 8 * Math.sin(((hour - 9) / 24) * 2 * Math.PI);
  const block = blockWhere({ load: (hour, day) => shop(hour, day)! + (hour >= 18 && hour < 23 ? 0 : 20) });
  expect(block.method).toBe('timetable');
  within(0.3, (20 * 19) / 24, block);
});

test.each([
  ['weekdays', (day: number) => !isRestDay(day), 5 / 7],
  ['weekends', isRestDay, 2 / 7],
] as const)('a block that rests on %s alone runs through on the other days', (_, rests, share) => {
  const shop: Curve = (hour) => 30 + 8 * Math.sin(((hour - 9) / 24) * 2 * Math.PI);
  const load: Curve = (hour, day) => shop(hour, day)! + (rests(day) && hour >= 18 && hour < 23 ? 0 : 20);
  const block = blockWhere({ load });
  expect(block.method).toBe('timetable');
  // The edge of the shop's own evening adds to that of the block, alike on all days: the pause is what differs.
  const everyDay = blockWhere({ load: (hour, day) => shop(hour, day)! + (hour >= 18 && hour < 23 ? 0 : 20) });
  const ratio = (1 - (share * 5) / 24) / (1 - 5 / 24);
  expect(block.size.central / everyDay.size.central).toBeCloseTo(ratio, 1);
});

test('a plant that is flat on nearly all days is all block', () => {
  const block = blockWhere({
    load: (hour, day) => 500 + 5 * wobble(hour, day),
    registered: { sector: 'factory' },
  });
  expect(block.method).toBe('flat_plant');
  within(0.01, 485, block);
});

test('of what was always there, the block is the floor beyond the usual share', () => {
  const neighbours = [1, 2, 3, 4, 5].map((site) => ({
    load: (hour: number, day: number) => office(hour, day)! * site,
    registered: { sector: 'office' },
  }));
  const load: Curve = (hour, day) => office(hour, day)! + 200;
  const block = blockWhere({ load, registered: { sector: 'office' } }, neighbours);
  expect([block.method, block.onset]).toEqual(['standing', undefined]);
  within(0.1, 200, block);
  expect(block.size.low).toBeCloseTo(0.1 * block.size.central, 9);
});

const WINTER = periodFrom('2021-09-06', 250);
/** Days of the period in which the internet was shut down. */
const shutDown = (day: number) => {
  const date = new Date((WINTER.from + day) * 86_400_000).toISOString().slice(0, 10);
  return date >= '2022-01-05' && date <= '2022-01-10';
};

test('a farm that dies with the internet and comes back with it is all block', () => {
  const block = blockWhere({ load: (_, day) => (shutDown(day) ? 10 : 400), period: WINTER });
  expect(block.method).toBe('whole_by_event');
  within(0.01, 388, block);
});

test('of a plant with a farm, the block is what fell in the shutdown', () => {
  const load: Curve = (hour, day) => 300 + 2 * wobble(hour, day) + (shutDown(day) ? 7 : 100);
  const block = blockWhere({ load, period: WINTER });
  expect(block.method).toBe('event_drop');
  within(0.03, 100, block);
});

test('a block that came after the shutdown is not sized by it', () => {
  const load: Curve = (hour, day) =>
    300 + 2 * wobble(hour, day) + (shutDown(day) ? -60 : 0) + (day >= 200 ? 150 : 0);
  expect(blockWhere({ load, period: WINTER }).method).toBe('step');
});

test('what is drawn beyond a licence is measured: as sure as the meter is of the whole load', () => {
  const licence = { state: 'over', licensed: kw(1000), within: kw(1000), excess: kw(200) } as const;
  const { profile } = judged({ load: () => 1200 });
  const block = blockOf({ profile, score: undefined, verdict: 'over_licence', licence }, peersOf([profile]))!;
  expect([block.method, block.size.central, block.size.low, block.size.high]).toEqual([
    'excess_over_licence',
    200,
    188,
    212,
  ]);
});

test('a licensed site, one that was not assessed and one without a current draw have no block', () => {
  const sites = [
    judged({ load: office }, 'licensed'),
    judged({ load: office }, 'not_assessed'),
    judged({ load: (hour, day) => (day < 300 ? office(hour, day) : undefined) }),
  ];
  for (const site of sites) expect(blockOf(site, peersOf([site.profile]))).toBeUndefined();
});

test('a block is never more than today’s load, nor its high bound', () => {
  const load: Curve = (_, day) => (day < 200 ? 1 : 300);
  const { size } = blockWhere({ load });
  expect(size.central).toBeLessThanOrEqual(300);
  expect([size.low < size.central, size.high]).toEqual([true, 300]);
});
