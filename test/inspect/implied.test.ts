import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impliedBy } from '../../src/report/implied.ts';
import { LOAD_UNITS } from '../../src/sources/quantity.ts';
import { kw } from '../../src/units.ts';

const sitesOf = (...means: (number | undefined)[]) => ({
  sites: means.map((mean, i) => ({
    site: `s${i}`,
    mean: mean === undefined ? undefined : kw(mean),
    energy: undefined,
  })),
});

describe('what a unit implies', () => {
  test('is first told of the one that is taken, then of its twin', () => {
    expect(impliedBy('kWh', sitesOf(3, 1, 2), 30).slice(0, 2)).toEqual([
      { unit: 'kWh', interval_minutes: 30, is_taken: true, median_site_kw: 2, all_sites_mw: 0.006 },
      { unit: 'kW', interval_minutes: null, is_taken: false, median_site_kw: 1, all_sites_mw: 0.003 },
    ]);
  });

  test('is of the sites that have a load, and nothing without any', () => {
    expect(impliedBy('kW', sitesOf(4, undefined, 2), 60)[0]).toMatchObject({
      median_site_kw: 3,
      all_sites_mw: 0.006,
    });
    expect(impliedBy('kW', sitesOf(undefined), 60)).toEqual([]);
  });

  test('is the same whichever unit it is seen from', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOAD_UNITS),
        fc.constantFrom(...LOAD_UNITS),
        fc.constantFrom(5, 10, 15, 20, 30, 60),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        (one, other, minutes, mean) => {
          const fromOne = impliedBy(one, sitesOf(mean), minutes).find(({ unit }) => unit === other)!;
          const back = impliedBy(other, sitesOf(fromOne.median_site_kw), minutes).find(
            ({ unit }) => unit === one,
          )!;
          expect(back.median_site_kw / mean).toBeCloseTo(1, 4);
        },
      ),
    );
  });
});
