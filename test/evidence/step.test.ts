import { expect, test } from 'vitest';
import { step } from '../../src/evidence/step.ts';
import type { Curve } from '../support/profile.ts';
import { both, office, rigs, sees, since } from './neighbours.ts';

test('load that rises on one day and stays speaks for mining, and the day is named', () => {
  const seen = sees(step, { load: both(office, since(100, rigs(30))) })!;
  expect(seen.strength).toBeGreaterThan(0.95);
  expect(seen.says).toMatch(/^load rose by 30(\.\d)? kW on 2021-10-1[0-9] and stayed/);
});

test('a sharp step of four per cent of the load says nothing', () => {
  const load: Curve = (_, day) => (day < 150 ? 100 : 104);
  expect(sees(step, { load })!.strength).toBe(0);
});

test('days that rise and fall without end overlap: no step', () => {
  const load: Curve = (_, day) => 20 + 10 * Math.sin(day / 5);
  expect(sees(step, { load })!.strength).toBeLessThan(0.2);
});

test('a load that never rises has no step', () => {
  expect(sees(step, { load: () => 5 })).toBeUndefined();
});
