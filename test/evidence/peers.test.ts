import { expect, test } from 'vitest';
import { peersOf } from '../../src/evidence/peers.ts';
import { periodFrom, profileWhere } from '../support/profile.ts';
import { swinging } from './neighbours.ts';

const QUARTER = periodFrom('2024-01-01', 90);
const siteOf = (kw: number, sector?: string) =>
  profileWhere({ load: swinging(kw), period: QUARTER, registered: sector === undefined ? {} : { sector } });

test('a site is not its own peer', () => {
  const [small, ...large] = [10, 1000, 1000, 1000, 1000, 1000].map((kw) => siteOf(kw, 'office'));
  const peers = peersOf([small!, ...large]);
  expect(Math.exp(peers.usual('ln_load', small!)!.centre)).toBeCloseTo(1000);
});

test('with fewer than five others nothing is usual, and nothing is far from it', () => {
  const [site, ...four] = [50, 10, 10, 10, 10].map((kw) => siteOf(kw, 'office'));
  const peers = peersOf([site!, ...four]);
  expect(peers.usual('ln_load', site!)).toBeUndefined();
  expect(peers.distance('ln_load', site!, 0.5)).toBeUndefined();
});

test('four sites of a sector weigh as much as all others', () => {
  const offices = [10, 10, 10, 10].map((kw) => siteOf(kw, 'office'));
  const homes = Array.from({ length: 9 }, () => siteOf(1, 'household'));
  const office = siteOf(50, 'office');
  const { centre } = peersOf([...offices, ...homes, office]).usual('ln_load', office)!;
  // All: ln 1 = 0; class and sector: ln 10 each, half of it twice.
  expect(centre).toBeCloseTo(0.75 * Math.log(10));
});

test('distance is in spreads, of which there is a least', () => {
  const offices = [10, 10, 10, 10, 10].map((kw) => siteOf(kw, 'office'));
  const site = siteOf(10 * Math.E, 'office');
  expect(peersOf([...offices, site]).distance('ln_load', site, 0.5)!.spreads).toBeCloseTo(2);
});

test('without a declared sector the distance from all sites is what it is, and counts half', () => {
  const offices = [10, 10, 10, 10, 10].map((kw) => siteOf(kw, 'office'));
  const site = siteOf(10 * Math.E);
  const { spreads, counted } = peersOf([...offices, site]).distance('ln_load', site, 0.5)!;
  expect(spreads).toBeCloseTo(2);
  expect(counted).toBeCloseTo(1);
});

test('a site that cannot be assessed is no peer', () => {
  const site = siteOf(10, 'office');
  const broken = profileWhere({ load: (_, day) => (day < 80 ? undefined : 9999), period: QUARTER });
  expect(broken.disqualified).not.toEqual([]);
  expect(peersOf([site, broken]).usual('ln_load', site)).toBeUndefined();
});

test('alone there is nothing usual, and no distance from it', () => {
  const site = siteOf(10, 'office');
  const peers = peersOf([site]);
  expect(peers.usual('ln_load', site)).toBeUndefined();
  expect(peers.distance('ln_load', site, 0.5)).toBeUndefined();
});

test('the order of the sites does not matter', () => {
  const sites = [3, 8, 20, 55, 7].map((kw, i) => siteOf(kw, i % 2 === 0 ? 'office' : 'factory'));
  const usual = (order: typeof sites) => sites.map((site) => peersOf(order).usual('ln_load', site));
  expect(usual(sites.toReversed())).toEqual(usual(sites));
});

test('of the others of its sector those are counted that reach a value, and not the site itself', () => {
  const offices = [1, 1, 1, 1, 100, 100].map((kw) => siteOf(kw, 'office'));
  const homes = [100, 100].map((kw) => siteOf(kw, 'household'));
  const [office, blank] = [siteOf(50, 'office'), siteOf(50)];
  const peers = peersOf([office, blank, ...offices, ...homes]);
  expect(peers.reaching(Math.log(40), 'ln_load', office)).toEqual({ k: 2, n: 6 });
  expect(peers.reaching(Math.log(40), 'ln_load', blank)).toEqual({ k: 0, n: 0 });
});
