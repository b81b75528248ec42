import { expect, test } from 'vitest';
import { stepWithoutTraffic } from '../../src/evidence/step-without-traffic.ts';
import type { Curve } from '../support/profile.ts';
import { both, office, rigs, sees, since, times } from './neighbours.ts';

const load: Curve = both(office, since(100, rigs(60)));

test('load that became five times what it was, with the traffic of before, speaks for mining', () => {
  const seen = sees(stepWithoutTraffic, { load, bytesIn: times(1e6, office) })!;
  expect(seen.strength).toBeGreaterThan(0.9);
  expect(seen.says).toContain('the traffic 1 times');
});

test('traffic that grew with the load says nothing', () => {
  expect(sees(stepWithoutTraffic, { load, bytesIn: times(1e6, load) })!.strength).toBe(0);
});

test('without a step there is nothing to ask of the traffic', () => {
  expect(sees(stepWithoutTraffic, { load: () => 5, bytesIn: () => 1e6 })).toBeUndefined();
});

test('without a record of traffic the line is unknown', () => {
  expect(sees(stepWithoutTraffic, { load })).toBeUndefined();
});
