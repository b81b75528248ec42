import { expect, test } from 'vitest';
import { proportionalTraffic } from '../../src/evidence/proportional-traffic.ts';
import { type Curve, wobble } from '../support/profile.ts';
import { sees, times } from './neighbours.ts';

/** Rigs of which a share stands still on some days. */
const load: Curve = (_, day) => 50 * (1 - (0.3 * ((day * 7) % 5)) / 5);

test('a few bytes with each kWh, the same every day, speak for mining', () => {
  const seen = sees(proportionalTraffic, { load, bytesIn: times(1e5, load) })!;
  expect(seen.strength).toBe(1);
  expect(seen.says).toMatch(/^0\.1 MB of traffic a kWh; a day of 10 % more load has 10 % more traffic/);
});

test('telemetry that sends the same whatever is drawn says nothing', () => {
  const telemetry: Curve = (hour, day) => 5e6 * (1 + 0.1 * wobble(hour, day));
  expect(sees(proportionalTraffic, { load, bytesIn: telemetry })!.strength).toBe(0);
});

test('people send far more with each kWh, or not in proportion', () => {
  expect(sees(proportionalTraffic, { load, bytesIn: times(1e8, load) })!.strength).toBe(0);
  const people: Curve = (hour, day) => 1e3 * load(hour, day)! ** 1.6;
  expect(sees(proportionalTraffic, { load, bytesIn: people })!.strength).toBe(0);
});

test('a load that hardly moves shows no proportion', () => {
  const flat: Curve = (hour, day) => 50 * (1 + 0.001 * wobble(hour, day));
  const noisy: Curve = (hour, day) => 5e6 * (1 + 0.3 * wobble(day, hour));
  expect(sees(proportionalTraffic, { load: flat, bytesIn: noisy })!.strength).toBe(0);
});

test('without a record the line is unknown', () => {
  expect(sees(proportionalTraffic, { load })).toBeUndefined();
  expect(sees(proportionalTraffic, { load, bytesIn: () => 0 })).toBeUndefined();
});
