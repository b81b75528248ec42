import { expect, test } from 'vitest';
import { restlessLevel } from '../../src/evidence/restless-level.ts';
import type { Curve } from '../support/profile.ts';
import { both, office, rigs, sees, since } from './neighbours.ts';

test('a works that starts and stops every two months speaks for itself', () => {
  const campaigns: Curve = (hour, day) => (Math.floor(day / 60) % 2 === 0 ? 10 : 40) + 0.1 * hour;
  const seen = sees(restlessLevel, { load: campaigns })!;
  expect(seen.strength).toBe(-1);
  expect(seen.says).toMatch(/^beside its step of 30 kW .* or more a quarter of the time/);
});

test('a farm that joins an office is the only change of its level', () => {
  expect(sees(restlessLevel, { load: both(office, since(100, rigs(30))) })!.strength).toBe(0);
});

test('without a step worth the name there is nothing to hold against the level', () => {
  const load: Curve = (_, day) => (day < 150 ? 100 : 104);
  expect(sees(restlessLevel, { load })).toBeUndefined();
});
