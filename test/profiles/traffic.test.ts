import { expect, test } from 'vitest';
import { type Curve, profileWhere, type Story, YEAR } from '../support/profile.ts';

const trafficWhere = (story: Story) => profileWhere({ load: () => 50, ...story }).traffic;
const steady: Curve = () => 3e6;

test('a site without a record of traffic has none known, not none', () => {
  expect(trafficWhere({})).toBeUndefined();
});

test('both directions are taken together, per hour and per kWh', () => {
  const traffic = trafficWhere({ bytesIn: steady, bytesOut: () => 1e6 })!;
  expect([traffic.mean, traffic.inShare, traffic.coverage, traffic.variation]).toEqual([4e6, 0.75, 1, 0]);
  expect(traffic.bytesPerKwh).toBeCloseTo(4e6 / 50, 6);
  expect(traffic.overall).toEqual(Array(24).fill(4e6));
});

test('bytes of quarter-hours are four times as many in an hour', () => {
  const traffic = trafficWhere({ bytesIn: () => 1e6, intervalMinutes: 15 })!;
  expect(traffic.mean).toBe(4e6);
  expect(traffic.bytesPerKwh).toBeCloseTo(4e6 / 50, 6);
});

test('of one direction there is no share of the other', () => {
  const traffic = trafficWhere({ bytesOut: steady })!;
  expect([traffic.mean, traffic.inShare, traffic.overall[12]]).toEqual([3e6, undefined, 3e6]);
});

test('a day that misses a direction is missing, not half', () => {
  const traffic = trafficWhere({ bytesIn: steady, bytesOut: (_, day) => (day < 183 ? undefined : 1e6) })!;
  expect([traffic.mean, traffic.coverage, traffic.inShare]).toEqual([4e6, 0.5, 0.75]);
});

test('a link that was down says nothing of what a kWh comes with', () => {
  const traffic = trafficWhere({ bytesIn: (_, day) => (day > 350 ? 0 : 3e6) })!;
  expect(traffic.bytesPerKwh).toBeCloseTo(3e6 / 50, 6);
  expect(trafficWhere({ bytesIn: () => 0 })!.bytesPerKwh).toBeUndefined();
});

test('fewer than seven days with both load and traffic give no bytes per kWh', () => {
  const last =
    (days: number): Curve =>
    (_, day) =>
      day >= 366 - days ? 3e6 : undefined;
  expect(trafficWhere({ bytesIn: last(6) })!.bytesPerKwh).toBeUndefined();
  expect(trafficWhere({ bytesIn: last(7) })!.bytesPerKwh).toBeCloseTo(3e6 / 50, 6);
});

test('the floor of the busier direction is held against its mean', () => {
  const office: Curve = (hour) => (hour < 12 ? 1e6 : 3e6);
  expect(trafficWhere({ bytesIn: office, bytesOut: () => 10 })!.floorShare).toBeCloseTo(0.5, 6);
  expect(trafficWhere({ bytesIn: () => 10, bytesOut: steady })!.floorShare).toBeCloseTo(1, 6);
});

test('a site whose load was never read has traffic, but none per kWh', () => {
  const { traffic, load } = profileWhere({ bytesIn: steady, period: YEAR });
  expect([load, traffic!.mean, traffic!.bytesPerKwh]).toEqual([undefined, 3e6, undefined]);
});
