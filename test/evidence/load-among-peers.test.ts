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

test('a site that draws what is usual speaks a little for itself, and is not said to draw more', () => {
  for (const factor of [1, 1.1]) {
    const seen = sees(loadAmongPeers, { load: times(factor, office) })!;
    expect(seen.strength).toBeLessThan(0);
    expect(seen.says).toMatch(/\((no more than its peers differ anyway|[\d.e-]+ spreads less)\)$/);
  }
  expect(sees(loadAmongPeers, { load: times(1.1, office) })!.says).toContain('no more than its peers differ');
});

test('without a declared sector the distance is printed as it is, and speaks half as far', () => {
  const declared = sees(loadAmongPeers, { load: times(3, office) })!;
  const blank = sees(loadAmongPeers, { load: times(3, office), registered: {} })!;
  expect(blank.value).toBeCloseTo(declared.value, 0);
  expect(blank.strength).toBeGreaterThanOrEqual(0);
  expect(blank.strength).toBeLessThan(0.6 * declared.strength);
});

test('a site without a current load cannot be held against its peers', () => {
  expect(
    sees(loadAmongPeers, { load: (hour, day) => (day < 300 ? office(hour, day) : undefined) }),
  ).toBeUndefined();
});
