import { expect, test } from 'vitest';
import { loadAmongPeers } from '../../src/evidence/load-among-peers.ts';
import { office, sees, times } from './neighbours.ts';

test('twenty times the load of the offices beside it speaks for mining', () => {
  const seen = sees(loadAmongPeers, { load: times(20, office) })!;
  expect(seen.strength).toBe(1);
  expect(seen.says).toMatch(/^it draws \d+ kW where its peers draw 1\d(\.\d)? kW/);
});

test('a tenth of their load leaves no room for a farm', () => {
  expect(sees(loadAmongPeers, { load: times(0.1, office) })!.strength).toBe(-1);
});

test('without a declared sector the distance counts half', () => {
  const declared = sees(loadAmongPeers, { load: times(3, office) })!;
  const blank = sees(loadAmongPeers, { load: times(3, office), registered: {} })!;
  expect(blank.value).toBeGreaterThan(0);
  expect(blank.value).toBeLessThan(0.75 * declared.value);
});

test('a site without a current load cannot be held against its peers', () => {
  expect(
    sees(loadAmongPeers, { load: (hour, day) => (day < 300 ? office(hour, day) : undefined) }),
  ).toBeUndefined();
});
