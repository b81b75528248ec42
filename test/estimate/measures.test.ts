import { expect, test } from 'vitest';
import type { Block } from '../../src/estimate/block.ts';
import { estimate } from '../../src/estimate/estimate.ts';
import { EVENING_PEAK, eveningDraw } from '../../src/estimate/evening.ts';
import { measuresOf } from '../../src/estimate/measures.ts';
import { peersOf } from '../../src/evidence/peers.ts';
import type { Judged } from '../../src/score/judge.ts';
import { kw, ratio } from '../../src/units.ts';
import { type Curve, profileWhere, wobble, YEAR } from '../support/profile.ts';

const DAYS = 366;
/** Onset in the middle of the year, as a place in the period. */
const HALF = 183;

const steady: Curve = (hour, day) => 1000 + wobble(hour, day);
const joined: Curve = (hour, day) => (day < HALF ? 100 : 1100) + 5 * wobble(hour, day);
/** Rigs that are off from 17 to 22 h, beside an honest load that is there all day. */
const resting: Curve = (hour, day) => (hour >= 17 && hour < 22 ? 0 : 600) + 300 + 5 * wobble(hour, day);

const judgedAs = (site: string, load: Curve, probability = 0.8): Judged => ({
  profile: profileWhere({ site, load, registered: { sector: 'office' } }),
  verdict: 'suspected',
  score: { probability: ratio(probability) } as NonNullable<Judged['score']>,
  licence: undefined,
});

const block = (size: number): Block => ({
  mean: kw(size),
  size: { central: kw(size), low: kw(size), high: kw(size), level: 0.9 },
  method: 'standing',
  onset: undefined,
});

/** What a block that is certain draws then / what it draws of late. */
const eveningShare = (one: Block, ...rest: [Parameters<typeof eveningDraw>[1], typeof EVENING_PEAK]) =>
  eveningDraw(one, ...rest)(one.size.central) / one.size.central;

test('a steady block counts whole at the evening peak', () => {
  const { load } = judgedAs('A', steady).profile;
  expect(eveningShare(block(500), load!, EVENING_PEAK)).toBe(1);
});

test('a block that rests in the evening is not there at the peak, and counts whole outside of it', () => {
  const { load } = judgedAs('A', resting).profile;
  expect(eveningShare(block(475), load!, { fromHour: 18, toHour: 21 })).toBe(0);
  // On for 19 hours of 24.
  expect(eveningShare(block(475), load!, { fromHour: 10, toHour: 13 })).toBeCloseTo(24 / 19, 6);
  // 16 to 18 h: it is there for one hour of the two.
  expect(eveningShare(block(475), load!, { fromHour: 16, toHour: 18 })).toBeCloseTo(24 / 19 / 2, 6);
});

test('a timetable that is far lower than the block is not that of the block', () => {
  const { load } = judgedAs('A', (hour, day) => 5000 + resting(hour, day)!).profile;
  expect(eveningShare(block(4000), load!, EVENING_PEAK)).toBeGreaterThan(0.9);
});

test('a block draws no more at the peak than its site does', () => {
  const { load } = judgedAs('A', (hour) => 100 + 75 * (12 - Math.abs(12 - hour))).profile;
  const drawn = load!.recent!;
  expect(drawn * eveningShare(block(drawn), load!, EVENING_PEAK)).toBeCloseTo((550 + 475 + 400) / 3, 6);
  expect(eveningShare(block(0.5 * drawn), load!, EVENING_PEAK)).toBe(1);
});

test('a block of which only the high bound is over the load of those hours keeps its mean, and loses the bound', () => {
  const { load } = judgedAs('A', (hour) => 100 + 75 * (12 - Math.abs(12 - hour))).profile;
  const draw = eveningDraw(block(300), load!, EVENING_PEAK);
  expect([200, 300, 900].map((size) => draw(kw(size)))).toEqual([200, 300, expect.closeTo(475, 6)]);
});

const judged = [judgedAs('A', steady), judgedAs('B', joined), judgedAs('C', resting, 0.5)];
const found = estimate(judged, peersOf(judged.map(({ profile }) => profile)));
const measures = measuresOf(found, YEAR);
const expectedOf = (measure: 'period' | 'eveningPeak') =>
  found.sites.reduce(
    (sum, { judged: { score }, block: one }, i) =>
      sum + score!.probability * measures.draws[i]![measure](one!.mean),
    0,
  ) / 1000;

test('in the mean of the period a block counts from its onset on', () => {
  const { onset } = found.sites[1]!.block!;
  expect(Math.abs(onset! - HALF)).toBeLessThanOrEqual(1);
  expect(measures.draws.map((draw) => draw!.period(kw(1)))).toEqual([1, (DAYS - onset!) / DAYS, 1]);
});

test('the total of each measure is that of its blocks, and the headline that of the estimate', () => {
  expect(measures.current).toBe(found.suspected);
  expect(measures.period.central).toBeCloseTo(expectedOf('period'), 9);
  expect(measures.eveningPeak.central).toBeCloseTo(expectedOf('eveningPeak'), 9);
  expect(measures.eveningPeak.central).toBeLessThan(found.suspected.central);
  expect(measures.hours).toBe(DAYS * 24);
});

test('a site without a block has no measure', () => {
  const none: Judged = { ...judged[0]!, verdict: 'not_assessed', licence: undefined };
  const without = estimate([none], peersOf([none.profile]));
  expect(measuresOf(without, YEAR)).toMatchObject({ draws: [undefined], period: { central: 0, high: 0 } });
});
