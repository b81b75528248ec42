import { expect, test } from 'vitest';
import { rectangularStep } from '../../src/evidence/rectangular-step.ts';
import type { Curve } from '../support/profile.ts';
import { both, office, rigs, sees, since } from './neighbours.ts';

test('a block that runs round the clock has one height', () => {
  expect(sees(rectangularStep, { load: both(office, since(100, rigs(30))) })!.strength).toBe(1);
});

test('a block that rests from nine to six has one height too', () => {
  const nightly: Curve = (hour, day) => (hour >= 9 && hour < 18 ? 0 : rigs(40)(hour, day));
  expect(sees(rectangularStep, { load: both(office, since(100, nightly)) })!.strength).toBeGreaterThan(0.8);
});

test('new people bring a hump, not a block', () => {
  const hump: Curve = (hour) => 30 + 25 * Math.sin((2 * Math.PI * (hour - 8)) / 24);
  expect(sees(rectangularStep, { load: both(office, since(100, hump)) })!.strength).toBeLessThan(0.3);
});

test('a step in the first month has no month before it', () => {
  const load: Curve = (hour, day) => (day < 21 ? 5 : 45) + 0 * hour;
  expect(sees(rectangularStep, { load })).toBeUndefined();
});
