import { expect, test } from 'vitest';
import { type Curve, profileWhere, wobble } from '../support/profile.ts';

const ROSE = 200;
const load: Curve = (hour, day) => 40 + 4 * wobble(hour, day) + (day >= ROSE ? 60 : 0);
const withLoad = (bytesIn: Curve, ofLoad: Curve = load) =>
  profileWhere({ load: ofLoad, bytesIn }).traffic!.withLoad;

test('traffic that is so much a kWh has the slope one, whatever it is', () => {
  for (const bytes of [3, 1e4, 1e8]) {
    const { slope, rest, loadSpread } = withLoad((hour, day) => bytes * load(hour, day)!)!;
    expect(slope).toBeCloseTo(1, 2);
    expect(rest).toBeLessThan(0.02 * loadSpread + 0.01);
  }
});

test('telemetry has the slope nought, and what people send more or less than in proportion has another', () => {
  const slopeOf = (power: number) => withLoad((hour, day) => 1e6 * load(hour, day)! ** power)!.slope;
  expect(slopeOf(0)).toBeCloseTo(0, 1);
  expect(slopeOf(1.5)).toBeCloseTo(1.5, 1);
});

test('days on which the site was off, or a backup ran, draw no line', () => {
  const backup: Curve = (hour, day) => (day % 10 === 3 ? 100 : 1) * 1e4 * load(hour, day)!;
  expect(withLoad(backup)!.slope).toBeCloseTo(1, 1);
});

test('sixty days draw no line, nor does a load that never moves', () => {
  const bytes =
    (days: number): Curve =>
    (hour, day) =>
      day >= 366 - days ? 1e4 * load(hour, day)! : undefined;
  expect([withLoad(bytes(60)), withLoad(bytes(61)) !== undefined]).toEqual([undefined, true]);
  expect(
    withLoad(
      () => 1e6,
      () => 50,
    ),
  ).toBeUndefined();
});

test('without a load there is nothing to hold it against', () => {
  expect(profileWhere({ bytesIn: () => 1e6 }).traffic!.withLoad).toBeUndefined();
});
