import { expect, test } from 'vitest';
import { floorAmongPeers } from '../../src/evidence/floor-among-peers.ts';
import { both, office, rigs, sees } from './neighbours.ts';

test('a floor twelve times that of the offices beside it speaks for mining', () => {
  expect(sees(floorAmongPeers, { load: both(office, rigs(110)) })!.strength).toBe(1);
});

test('a floor as low as theirs says nothing', () => {
  expect(sees(floorAmongPeers, { load: office })!.strength).toBe(0);
});

test('a site without a current load has no floor', () => {
  expect(
    sees(floorAmongPeers, { load: (hour, day) => (day < 300 ? office(hour, day) : undefined) }),
  ).toBeUndefined();
});
