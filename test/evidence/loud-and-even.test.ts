import { expect, test } from 'vitest';
import { loudAndEven } from '../../src/evidence/loud-and-even.ts';
import { office, rigs, sees, times } from './neighbours.ts';

test('more load than the peers, and more even, speaks for mining', () => {
  expect(sees(loudAndEven, { load: rigs(100) })!.strength).toBe(1);
});

test('more load that swings as theirs does says nothing', () => {
  expect(sees(loudAndEven, { load: times(10, office) })!.strength).toBeLessThan(0.2);
});

test('less load that is more even says nothing', () => {
  expect(sees(loudAndEven, { load: rigs(2) })!.strength).toBe(0);
});

test('a site that is switched off is neither', () => {
  expect(sees(loudAndEven, { load: (_, day) => (day < 200 ? 5 : 0) })).toBeUndefined();
});
