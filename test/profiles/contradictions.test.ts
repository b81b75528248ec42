import { describe, expect, it, test } from 'vitest';
import { columnsOf } from '../../src/profiles/columns.ts';
import { lonePeakOf } from '../../src/profiles/lone-peak.ts';
import { ratioDoubtOf } from '../../src/profiles/transformer-ratio.ts';
import { unitSlipOf } from '../../src/profiles/unit-slip.ts';
import { kw } from '../../src/units.ts';
import { loadCells, profileWhere, wobble } from '../support/profile.ts';

describe('a slip of the unit', () => {
  const contracts = new Map([...'ABCDEFGH'].map((site, i) => [site, kw(50 * (i + 1))]));
  const means = (times: (i: number) => number) =>
    new Map(
      [...contracts].map(([site, contract], i) => [site, contract * (0.1 + 0.05 * i) * times(i) * 1e6]),
    );
  const contracted = (site: string) => contracts.get(site);

  it.each([1000, 1e6, 1 / 1000])('of %d is seen', (factor) => {
    expect(
      unitSlipOf(
        means(() => factor),
        contracted,
      )!.factor,
    ).toBeCloseTo(factor, 9);
  });

  it('is one though some of the sites are not off', () => {
    const slip = unitSlipOf(
      means((i) => (i < 2 ? 1 : 1000)),
      contracted,
    );
    expect([slip!.factor, slip!.sites, slip!.compared]).toEqual([1000, [...'CDEFGH'], 8]);
  });

  it('is none where the sites are as usual, where one is off, or where no contract is known', () => {
    expect(
      unitSlipOf(
        means(() => 1),
        contracted,
      ),
    ).toBeUndefined();
    expect(
      unitSlipOf(
        means((i) => (i === 3 ? 1000 : 1)),
        contracted,
      ),
    ).toBeUndefined();
    expect(
      unitSlipOf(
        means(() => 1000),
        () => undefined,
      ),
    ).toBeUndefined();
  });
});

describe('a wrong transformer ratio', () => {
  const doubt = (times: (day: number) => number, contract?: number) =>
    ratioDoubtOf(
      profileWhere({ load: (hour, day) => times(day) * (5 + wobble(hour, day)) }).load!,
      contract === undefined ? undefined : kw(contract),
    );

  it('may be why a site draws many times its contract all the time', () => {
    expect(doubt(() => 40, 10)).toMatchObject({ kind: 'above', ratio: 30 });
  });

  it('may be why a site draws next to nothing of its contract', () => {
    expect(doubt(() => 1, 1000)).toMatchObject({ kind: 'below', ratio: 160 });
  });

  it('may be why a site draws so many times as much from one day on', () => {
    expect(doubt((day) => (day < 200 ? 1 : 40))).toMatchObject({ kind: 'jump', ratio: 40 });
  });

  it('is not thought of at a site that keeps to its contract, or that grew by another factor', () => {
    expect(doubt(() => 1, 10)).toBeUndefined();
    expect(doubt((day) => (day < 200 ? 1 : 3), 20)).toBeUndefined();
  });
});

test('a few readings far above all others are a lone peak, and many are not', () => {
  const peaks = (isPeak: (hour: number, day: number) => boolean) =>
    lonePeakOf(columnsOf(loadCells((hour, day) => (isPeak(hour, day) ? 400 : 40 + wobble(hour, day)))).level);
  expect(peaks((hour, day) => hour === 3 && day === 100)).toMatchObject({ to: 400, readings: 1 });
  expect(peaks((hour) => hour === 3)).toBeUndefined();
  expect(peaks(() => false)).toBeUndefined();
});
