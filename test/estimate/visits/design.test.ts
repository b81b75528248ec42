import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CERTAIN, designOf, WITHOUT_FIGURE } from '../../../src/estimate/visits/design.ts';
import { drawnFrom } from '../../../src/estimate/visits/draw.ts';
import { manySites, sized } from './sites.ts';

const plans = fc
  .tuple(
    fc.array(
      fc.record({
        probability: fc.double({ min: 0, max: 1, noNaN: true }),
        block: fc.double({ min: 0, max: 1e5, noNaN: true }),
      }),
      { maxLength: 60 },
    ),
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 1, max: 80 }),
  )
  .map(([sites, without, visits]) => ({
    sites: sites.map(({ probability, block }, i) => sized(`S-${i}`, probability, block)),
    without: Array.from({ length: without }, (_, i) => `N-${i}`),
    visits,
  }));

test('every sized site is in one stratum and has a chance above zero, and as many are drawn as were asked for', () => {
  fc.assert(
    fc.property(plans, ({ sites, without, visits }) => {
      const strata = designOf(sites, without, visits);
      const inStrata = strata.flatMap((stratum) => stratum.sites);
      expect(new Set(inStrata).size).toBe(inStrata.length);
      for (const { id } of sites) expect(inStrata).toContain(id);
      for (const stratum of strata) {
        expect(stratum.visits).toBeGreaterThan(0);
        expect(stratum.visits).toBeLessThanOrEqual(stratum.sites.length);
      }
      const drawn = strata.reduce((sum, stratum) => sum + stratum.visits, 0);
      expect(drawn).toBe(Math.min(visits, sites.length + without.length));
    }),
  );
});

test('the order of the sites changes neither the strata nor the draw', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 0, max: 1e6 }), ({ sites, without, visits }, seed) => {
      const strata = designOf(sites, without, visits);
      const again = designOf(sites.toReversed(), without.toReversed(), visits);
      expect(again).toEqual(strata);
      expect(drawnFrom(again, seed)).toEqual(drawnFrom(strata, seed));
    }),
  );
});

test('a site that could move the total alone is visited for certain, however unlikely', () => {
  const giant = sized('giant', 0.001, 1e6);
  const [certain] = designOf([...manySites(200), giant], [], 30);
  expect(certain).toMatchObject({ name: CERTAIN, visits: certain!.sites.length });
  expect(certain!.sites).toContain('giant');
});

test('of equal spread larger strata get more visits, and of equal number those that spread more', () => {
  const alike = (name: string, count: number, probability: number, block: number) =>
    Array.from({ length: count }, (_, i) => sized(`${name}-${i}`, probability, block));
  const visitsOf = (prefix: string, sites: ReturnType<typeof alike>) =>
    designOf(sites, [], 30)
      .filter(({ name }) => name.startsWith(prefix))
      .reduce((sum, stratum) => sum + stratum.visits, 0);
  const unlike = [...alike('a', 100, 0.1, 100), ...alike('b', 100, 0.5, 100)];
  expect(visitsOf('likely', unlike)).toBeGreaterThan(visitsOf('possible', unlike));
  const unequal = [...alike('a', 300, 0.1, 100), ...alike('b', 20, 0.9, 100)];
  expect(visitsOf('possible', unequal)).toBeGreaterThan(visitsOf('likely', unequal));
});

test('sites without a figure are a stratum of their own', () => {
  const strata = designOf(manySites(90), ['x', 'y', 'z', 'w', 'v', 'u', 't', 's', 'r', 'q'], 20);
  const apart = strata.find(({ name }) => name === WITHOUT_FIGURE);
  expect(apart).toMatchObject({ sites: ['q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z'], visits: 2 });
});

test('each site of a stratum is drawn as often as its chance says', () => {
  const strata = designOf(manySites(80), [], 20);
  const seeds = 2000;
  const times = new Map<string, number>();
  for (let seed = 0; seed < seeds; seed += 1) {
    for (const { site } of drawnFrom(strata, seed)) times.set(site, (times.get(site) ?? 0) + 1);
  }
  const worst = strata.flatMap(({ sites, visits }) => {
    const chance = visits / sites.length;
    const error = Math.sqrt((chance * (1 - chance)) / seeds);
    return sites.map((site) => (error === 0 ? 0 : Math.abs((times.get(site) ?? 0) / seeds - chance) / error));
  });
  expect(Math.max(...worst)).toBeLessThan(4.5);
});
