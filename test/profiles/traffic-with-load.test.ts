import { expect, test } from 'vitest';
import { type Curve, profileWhere, wobble } from '../support/profile.ts';

const ROSE = 200;
const load: Curve = (hour, day) => 40 + 4 * wobble(hour, day) + (day >= ROSE ? 60 : 0);
const withLoad = (bytesIn: Curve, ofLoad: Curve = load) =>
  profileWhere({ load: ofLoad, bytesIn }).traffic!.withLoad!;

test('traffic that is so much a kWh goes with the load from day to day', () => {
  expect(withLoad((hour, day) => 1e4 * load(hour, day)!).correlation).toBeCloseTo(1, 6);
  expect(withLoad((hour, day) => 1e7 - 1e4 * load(hour, day)!).correlation).toBeCloseTo(-1, 6);
  expect(withLoad(() => 1e6).correlation).toBeUndefined();
});

test('sixty days with both say nothing of how they go together', () => {
  const bytes = (days: number) => withLoad((hour, day) => (day < days ? 1e4 * load(hour, day)! : undefined));
  expect([bytes(60).correlation, bytes(61).correlation !== undefined]).toEqual([undefined, true]);
});

test('around a step of the load the traffic is that of six weeks on either side', () => {
  const { aroundStep } = withLoad((_, day) =>
    Math.abs(day - ROSE + 0.5) > 42 ? 9e6 : day < ROSE ? 1e6 : 3e6,
  );
  expect(aroundStep).toEqual({ before: 1e6, after: 3e6 });
});

test('without a step or without a load there is nothing to hold it against', () => {
  expect(
    withLoad(
      () => 1e6,
      (_, day) => 500 - day,
    ).aroundStep,
  ).toBeUndefined();
  expect(profileWhere({ bytesIn: () => 1e6 }).traffic!.withLoad).toBeUndefined();
});
