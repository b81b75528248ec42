import { expect, test } from 'vitest';
import { type Block, blockOf } from '../../src/estimate/block.ts';
import { sizingOf } from '../../src/estimate/sizing.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import type { Judged } from '../../src/score/judge.ts';
import { kw } from '../../src/units.ts';
import { type Curve, isRestDay, profileWhere, type Story, wobble } from '../support/profile.ts';

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
test('a block has the way and the onset of its sizing, and an interval about its size', () => {
  const story = { load: (hour: number, day: number) => office(hour, day)! + (day >= 200 ? 300 : 0) };
  const block = blockWhere(story);
  const sizing = sizingOf(profileWhere(story), peersOf([profileWhere(story)]))!;
  expect([block.method, block.onset]).toEqual([sizing.way, sizing.onset]);
  expect(block.size.low).toBeLessThan(block.size.central);
  expect(block.size.high).toBeGreaterThanOrEqual(block.size.central);
});

test('what lies over a limit is counted by the hour, as far as the days show it', () => {
  const licence = { state: 'over', licensed: kw(1000), within: kw(1000), excess: kw(125) } as const;
  const { profile } = judged({ load: (hour) => (hour >= 18 ? 0 : 1500) });
  const { size } = blockOf(
    { profile, score: undefined, verdict: 'over_licence', licence },
    peersOf([profile]),
  )!;
  expect(size.high).toBeCloseTo(0.75 * 500 + 0.01 * 1125, 3);
  expect(size.low).toBeCloseTo(125 - 0.01 * 1125, 3);
  expect(size.central).toBeGreaterThan(340);
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
