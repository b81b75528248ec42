import { expect, test } from 'vitest';
import { daysIn, monthIndex, monthsIn, outsideOf, periodOf } from '../../src/profiles/period.ts';
import { withUnread } from '../../src/profiles/unread.ts';
import { periodFrom, profileWhere, siteWhere } from '../support/profile.ts';

const [JANUARY, MARCH] = [periodFrom('2024-01-01', 31), periodFrom('2024-03-01', 31)];

test('the period runs from the first load read at any site to the last', () => {
  const sites = [JANUARY, MARCH].map((period) => siteWhere({ load: () => 1, period }));
  expect(periodOf(sites)).toEqual({ from: JANUARY.from, to: MARCH.to });
});

test('one reading of a mistyped date does not stretch the period, and is told', () => {
  const typo = periodFrom('2052-01-01', 1);
  const sites = [
    siteWhere({ site: 'A', load: () => 1, period: JANUARY }),
    siteWhere({ site: 'B', load: (hour) => (hour === 0 ? 1 : undefined), period: typo }),
  ];
  expect(periodOf(sites)).toEqual(JANUARY);
  expect(outsideOf(sites, JANUARY)).toEqual({ readings: 1, site: 'B', day: typo.from });
  expect(outsideOf(sites.slice(0, 1), JANUARY)).toBeUndefined();
});

test('without any load there is no period, whatever the traffic', () => {
  expect(periodOf([])).toBeUndefined();
  expect(periodOf([siteWhere({ bytesIn: () => 1, period: JANUARY })])).toBeUndefined();
});

test('a period counts its days and its months from the first', () => {
  const period = { from: JANUARY.from + 30, to: MARCH.from };
  expect([daysIn(period), monthsIn(period), monthIndex(period, MARCH.from)]).toEqual([31, 3, 2]);
});

test('coverage is the share of the days of the whole period that a site has', () => {
  const period = periodFrom('2024-01-01', 40);
  expect(profileWhere({ load: (_, day) => (day < 30 ? 1 : undefined), period }).coverage).toBe(0.75);
});

test('registered sites of which nothing was read are not left out', () => {
  const read = ['KZ-3', 'KZ-1'].map((site) => siteWhere({ site, load: () => 1, period: JANUARY }));
  const all = withUnread(read, ['KZ-2', 'KZ-1']);
  expect(all.map(({ site, quantities }) => [site, quantities.size])).toEqual([
    ['KZ-1', 1],
    ['KZ-2', 0],
    ['KZ-3', 1],
  ]);
});
