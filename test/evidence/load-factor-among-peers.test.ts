import { expect, test } from 'vitest';
import { loadFactorAmongPeers } from '../../src/evidence/load-factor-among-peers.ts';
import { type Curve, isRestDay } from '../support/profile.ts';
import { both, office, rigs, sees } from './neighbours.ts';

test('an office whose mean is all but its peak speaks for mining', () => {
  const seen = sees(loadFactorAmongPeers, { load: both(office, rigs(200)) })!;
  expect(seen.strength).toBe(1);
  expect(seen.says).toMatch(
    /^its mean load is 0\.9\d of what it exceeds in one hour of a hundred, that of its peers/,
  );
});

test('one that works like those beside it says nothing', () => {
  expect(sees(loadFactorAmongPeers, { load: office })!.strength).toBe(0);
});

test('one that draws at a few hours of the week leaves no room for rigs', () => {
  const seldom: Curve = (hour, day) => (!isRestDay(day) && hour >= 9 && hour < 12 ? 40 : 1);
  expect(sees(loadFactorAmongPeers, { load: seldom })!.strength).toBe(-1);
});

test('without a declared sector it speaks half as far', () => {
  const load = both(office, rigs(20));
  const declared = sees(loadFactorAmongPeers, { load })!;
  const blank = sees(loadFactorAmongPeers, { load, registered: {} })!;
  expect(declared.strength).toBeGreaterThan(0);
  expect(blank.strength).toBeLessThan(0.6 * declared.strength);
});
