import { expect, test } from 'vitest';
import { trafficEarnsLoad } from '../../src/evidence/traffic-earns-load.ts';
import type { Curve } from '../support/profile.ts';
import { office, sees, times } from './neighbours.ts';

test('much traffic that goes with the load over the day speaks for the site', () => {
  expect(sees(trafficEarnsLoad, { load: office, bytesIn: times(1e9, office) })!.strength).toBe(-1);
});

test('much traffic that goes its own way clears nobody', () => {
  const nightly: Curve = (hour) => (hour < 6 ? 2e10 : 1e10);
  expect(sees(trafficEarnsLoad, { load: office, bytesIn: nightly })!.strength).toBe(0);
});

test('little traffic that goes with the load clears nobody', () => {
  expect(sees(trafficEarnsLoad, { load: office, bytesIn: times(1e5, office) })!.strength).toBe(0);
});

test('without a record of traffic the line is unknown', () => {
  expect(sees(trafficEarnsLoad, { load: office })).toBeUndefined();
});
