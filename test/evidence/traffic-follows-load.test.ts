import { expect, test } from 'vitest';
import { trafficFollowsLoad } from '../../src/evidence/traffic-follows-load.ts';
import type { Curve } from '../support/profile.ts';
import { sees, times } from './neighbours.ts';

/** Rigs of which a share stands still on some days. */
const load: Curve = (_, day) => 50 * (1 - (0.3 * ((day * 7) % 5)) / 5);

test('a little traffic that rises and falls with the load speaks for mining', () => {
  expect(
    sees(trafficFollowsLoad, { load, bytesIn: times(1e5, load), bytesOut: times(1e5, load) })!.strength,
  ).toBe(1);
});

test('the same of one direction alone', () => {
  expect(sees(trafficFollowsLoad, { load, bytesOut: times(1e5, load) })!.strength).toBe(1);
});

test('a hundred times the traffic is no longer a little', () => {
  expect(sees(trafficFollowsLoad, { load, bytesIn: times(1e8, load) })!.strength).toBe(0);
});

test('traffic that goes its own way says nothing', () => {
  const other: Curve = (_, day) => 5e6 * (1 + 0.3 * Math.sin(day));
  expect(sees(trafficFollowsLoad, { load, bytesIn: other })!.strength).toBe(0);
});

test('without a record, or with a record of nothing, the line is unknown', () => {
  expect(sees(trafficFollowsLoad, { load })).toBeUndefined();
  expect(sees(trafficFollowsLoad, { load, bytesIn: () => 0, bytesOut: () => 0 })).toBeUndefined();
});
