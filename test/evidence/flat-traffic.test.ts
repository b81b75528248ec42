import { expect, test } from 'vitest';
import { flatTraffic } from '../../src/evidence/flat-traffic.ts';
import type { Curve } from '../support/profile.ts';
import { office, sees } from './neighbours.ts';

test('a little traffic, as much by night as by day, speaks for mining', () => {
  expect(sees(flatTraffic, { load: office, bytesIn: () => 3e6, bytesOut: () => 3e6 })!.strength).toBe(1);
});

test('a little traffic that sleeps at night says nothing', () => {
  const awake: Curve = (hour) => (hour >= 8 && hour < 18 ? 6e6 : 2e6);
  expect(sees(flatTraffic, { load: office, bytesIn: awake })!.strength).toBe(0);
});

test('much traffic at every hour says nothing', () => {
  expect(sees(flatTraffic, { load: office, bytesIn: () => 6e9 })!.strength).toBe(0);
});

test('without a record of traffic the line is unknown', () => {
  expect(sees(flatTraffic, { load: office })).toBeUndefined();
});
