import { expect, test } from 'vitest';
import { floorRatchet } from '../../src/evidence/floor-ratchet.ts';
import type { Curve } from '../support/profile.ts';
import { both, office, rigs, sees, since } from './neighbours.ts';

test('a floor that rises for good speaks for mining, and says since when', () => {
  const seen = sees(floorRatchet, { load: both(office, since(100, rigs(30))) })!;
  expect(seen.strength).toBe(1);
  expect(seen.says).toMatch(
    /^from 2021-10-1[0-9] on its daily minimum stands 2\d(\.\d)? kW above anything before \(/,
  );
});

test('a floor that comes and goes with the seasons does not', () => {
  const load: Curve = (_, day) => 20 + 8 * Math.cos((4 * Math.PI * day) / 365);
  expect(sees(floorRatchet, { load })?.strength ?? 0).toBe(0);
});

test('a site without a current load has no share to say', () => {
  const load: Curve = (_, day) => (day > 300 ? undefined : day < 100 ? 5 : 45);
  expect(sees(floorRatchet, { load })).toBeUndefined();
});
