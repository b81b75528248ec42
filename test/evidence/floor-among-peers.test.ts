import { expect, test } from 'vitest';
import { floorAmongPeers } from '../../src/evidence/floor-among-peers.ts';
import { type Curve, isRestDay } from '../support/profile.ts';
import { both, office, rigs, sees } from './neighbours.ts';

/** Lit and warm by day, all but dark by night. */
const thrifty: Curve = (hour) => (hour >= 8 && hour < 18 ? 20 : 0.5);

test('an office that hardly draws less by night than by day speaks for mining', () => {
  const seen = sees(floorAmongPeers, { load: both(thrifty, rigs(200)) })!;
  expect(seen.strength).toBeGreaterThan(0);
  expect(seen.says).toMatch(
    /^over the last four weeks its lowest reading of the day is 9\d % of the day's mean/,
  );
});

test('the larger the block that always runs, the more it says', () => {
  const strengths = [0, 20, 200].map(
    (kw) => sees(floorAmongPeers, { load: kw === 0 ? office : both(office, rigs(kw)) })!.strength,
  );
  expect(strengths).toEqual(strengths.toSorted((one, other) => one - other));
  expect(strengths[2]).toBeGreaterThan(strengths[0]!);
});

test('an office among offices says nothing', () => {
  expect(sees(floorAmongPeers, { load: office })!.strength).toBe(0);
});

test('one that goes dark every night is not cleared: rigs may rest at night too', () => {
  const dark: Curve = (hour, day) => (!isRestDay(day) && hour >= 9 && hour < 17 ? 40 : 0.2);
  expect(sees(floorAmongPeers, { load: dark })!.strength).toBe(0);
});

test('without a declared sector it speaks half as far', () => {
  const load = both(office, rigs(200));
  const declared = sees(floorAmongPeers, { load })!;
  const blank = sees(floorAmongPeers, { load, registered: {} })!;
  expect(declared.strength).toBeGreaterThan(0);
  expect(blank.value).toBeGreaterThan(0);
  expect(blank.strength).toBeLessThan(declared.strength);
});

test('without peers nothing is usual', () => {
  expect(sees(floorAmongPeers, { load: () => undefined })).toBeUndefined();
});
