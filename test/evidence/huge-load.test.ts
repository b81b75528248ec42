import { expect, test } from 'vitest';
import { hugeLoad } from '../../src/evidence/huge-load.ts';
import { sees, swinging } from './neighbours.ts';

test('forty megawatts behind one meter speak for the site', () => {
  const seen = sees(hugeLoad, { load: swinging(40_000) })!;
  expect([seen.strength, seen.value]).toEqual([-1, 40]);
});

test('one megawatt says nothing', () => {
  expect(sees(hugeLoad, { load: swinging(1000) })!.strength).toBe(0);
});

test('a site without a current load is of unknown size', () => {
  expect(sees(hugeLoad, { load: (_, day) => (day < 300 ? 40_000 : undefined) })).toBeUndefined();
});
