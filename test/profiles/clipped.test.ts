import { expect, test } from 'vitest';
import { type Curve, profileWhere } from '../support/profile.ts';

/** Bytes an hour at a speed in Mbit/s. */
const at = (speed: number) => (speed * 1e6 * 3600) / 8;
const clipped = (bytesIn: Curve) => profileWhere({ load: (hour) => 20 + hour, bytesIn }).traffic!.clippedAt;
const evening =
  (most: number): Curve =>
  (hour, day) =>
    Math.min(most, at(10 + hour * 8 + (day % 7)));

test('traffic that lies flat at the speed of an interface was cut off', () => {
  expect(clipped(evening(at(100)))).toBe(1e8);
  expect(clipped((hour) => (hour < 9 ? 1e6 : at(10)))).toBe(1e7);
});

test('traffic that lies flat anywhere else, or comes to such a speed once, was not', () => {
  expect(clipped(evening(at(93)))).toBeUndefined();
  expect(clipped(evening(at(1000)))).toBeUndefined();
  expect(clipped((hour, day) => (hour === 3 && day === 5 ? at(100) : 1e6))).toBeUndefined();
});

test('a quarter-hour at full speed is a quarter of the bytes', () => {
  const bytesIn: Curve = (hour) => (hour > 18 ? at(100) / 4 : 1e6);
  expect(profileWhere({ load: () => 20, bytesIn, intervalMinutes: 15 }).traffic!.clippedAt).toBe(1e8);
});

test('how traffic that was cut off goes with the load is not known', () => {
  const load: Curve = (_, day) => 20 + (day % 9);
  const proportional: Curve = (_, day) => at(5) * (20 + (day % 9));
  const cut: Curve = (_, day) => Math.min(at(100), at(5) * (20 + (day % 9)));
  expect(profileWhere({ load, bytesIn: proportional }).traffic!.withLoad).toBeDefined();
  expect(profileWhere({ load, bytesIn: cut }).traffic!.withLoad).toBeUndefined();
});
