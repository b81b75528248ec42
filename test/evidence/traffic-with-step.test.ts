import { expect, test } from 'vitest';
import { trafficWithStep } from '../../src/evidence/traffic-with-step.ts';
import type { Curve } from '../support/profile.ts';
import { both, office, rigs, sees, since, times } from './neighbours.ts';

/** 100 MB a kWh of what the office draws. */
const ofOffice = times(1e8, office);
const withTwice = both(office, since(150, office));

test('a second tenant, whose traffic came with its load, speaks for the site', () => {
  const seen = sees(trafficWithStep, { load: withTwice, bytesIn: times(1e8, withTwice) })!;
  expect(seen.value).toBeCloseTo(1, 1);
  expect(seen.strength).toBe(-1);
  expect(seen.says).toMatch(/^with the step of .* its load grew by .* and its traffic by/);
});

test('a farm behind an office leaves the traffic where it was, and is not spoken for', () => {
  const load = both(office, since(150, rigs(25)));
  expect(sees(trafficWithStep, { load, bytesIn: ofOffice })!.strength).toBe(0);
});

test('a farm on a line of its own brings its few bytes, and they speak for nobody', () => {
  const load = both(rigs(2), since(150, rigs(40)));
  const seen = sees(trafficWithStep, { load, bytesIn: times(1e5, load) })!;
  expect(seen.value).toBeCloseTo(1, 1);
  expect(seen.strength).toBe(-0);
});

test('a step that is small for the load is no step', () => {
  const load: Curve = both(
    () => 100,
    since(150, () => 4),
  );
  expect(sees(trafficWithStep, { load, bytesIn: times(1e8, load) })).toBeUndefined();
});

test('where the record of the traffic begins with the step, nothing can be said', () => {
  const bytesIn: Curve = (hour, day) => (day < 145 ? undefined : 1e8 * withTwice(hour, day)!);
  expect(sees(trafficWithStep, { load: withTwice, bytesIn })).toBeUndefined();
});

test('without a record of traffic the line is unknown', () => {
  expect(sees(trafficWithStep, { load: withTwice })).toBeUndefined();
});
