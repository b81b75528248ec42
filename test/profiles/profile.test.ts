import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { daysIn, monthIndex, monthsIn, outsideOf, periodOf } from '../../src/profiles/period.ts';
import { profileOf } from '../../src/profiles/profile.ts';
import { withUnread } from '../../src/profiles/unread.ts';
import { QuantityCells, type SiteCells } from '../../src/readings/cells.ts';
import { type Extent, extentOf } from '../../src/readings/extent.ts';
import { packed, unpacked } from '../../src/readings/packed.ts';
import { periodFrom, profileWhere, siteWhere } from '../support/profile.ts';
import { lazily } from '../support/sites.ts';

const extentsOf = (sites: readonly SiteCells[]): ReadonlyMap<string, Extent> =>
  new Map(
    sites.flatMap(({ site, quantities }) => {
      const load = quantities.get('load');
      return load === undefined ? [] : [[site, extentOf(load)] as const];
    }),
  );

const [JANUARY, MARCH] = [periodFrom('2024-01-01', 31), periodFrom('2024-03-01', 31)];

test('the period runs from the first load read at any site to the last', () => {
  const sites = [JANUARY, MARCH].map((period, i) => siteWhere({ site: `${i}`, load: () => 1, period }));
  expect(periodOf(extentsOf(sites).values())).toEqual({ from: JANUARY.from, to: MARCH.to });
});

test('one reading of a mistyped date does not stretch the period, and is told', () => {
  const typo = periodFrom('2052-01-01', 1);
  const sites = [
    siteWhere({ site: 'A', load: () => 1, period: JANUARY }),
    siteWhere({ site: 'B', load: (hour) => (hour === 0 ? 1 : undefined), period: typo }),
  ];
  const extents = extentsOf(sites);
  expect(periodOf(extents.values())).toEqual(JANUARY);
  expect(outsideOf(lazily(sites), extents, JANUARY)).toEqual({ readings: 1, site: 'B', day: typo.from });
  expect(outsideOf(lazily(sites.slice(0, 1)), extents, JANUARY)).toBeUndefined();
});

test('without any load there is no period, whatever the traffic', () => {
  expect(periodOf([])).toBeUndefined();
  expect(periodOf(extentsOf([siteWhere({ bytesIn: () => 1, period: JANUARY })]).values())).toBeUndefined();
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
  const all = withUnread(lazily(read), ['KZ-2', 'KZ-1']);
  expect(Array.from(all, ({ site, quantities }) => [site, quantities.size])).toEqual([
    ['KZ-1', 1],
    ['KZ-2', 0],
    ['KZ-3', 1],
  ]);
});

test('a profile keeps nothing of the cells that it was made from', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const period = periodFrom('2024-01-01', 40);
  const story = { load: (hour: number, day: number) => (day === 9 ? 0 : hour + 1), bytesIn: () => 1, period };
  const buffers: WeakRef<ArrayBuffer>[] = [];
  const loaded = (cells: QuantityCells) => {
    const { buffer } = new Uint8Array(packed(cells.parts()));
    buffers.push(new WeakRef(buffer));
    return QuantityCells.of(unpacked(buffer));
  };
  const profiled = () => {
    const { site, quantities } = siteWhere(story);
    const again = new Map([...quantities].map(([quantity, cells]) => [quantity, loaded(cells)]));
    return profileOf({ site, quantities: again }, {}, period);
  };
  const profile = profiled();
  await setImmediate();
  collect();
  expect(buffers.map((buffer) => buffer.deref())).toEqual([undefined, undefined]);
  expect(profile.load?.days.valid).toBe(39);
});
