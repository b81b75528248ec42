import { expect, test } from 'vitest';
import { correctedBy } from '../../../src/estimate/visits/corrected.ts';
import { designOf } from '../../../src/estimate/visits/design.ts';
import { drawnFrom } from '../../../src/estimate/visits/draw.ts';
import { expectedOf, type Visit } from '../../../src/estimate/visits/site.ts';
import { kw, ratio } from '../../../src/units.ts';
import { manySites, sized, visit } from './sites.ts';

/** Visits of a plan for these sites, with this to be found at each. */
function made(sites: ReturnType<typeof manySites>, count: number, found: (id: string) => Visit['found']) {
  return drawnFrom(designOf(sites, [], count), 3).map(({ site, stratum, chance }) =>
    visit(site, found(site), { stratum, chance }),
  );
}

test('when all are visited the total is what was found, without error', () => {
  const sites = manySites(12);
  const mining = new Set(['S-0003', 'S-0007']);
  const { total } = correctedBy(
    sites,
    sites.map(({ id }) => visit(id, mining.has(id) ? 'mining' : 'clean', { kw: kw(250), chance: ratio(1) })),
  )!;
  expect(total).toEqual({ central: 500, low: 500, high: 500, level: 0.9 });
});

test('clean everywhere draws the total down, and below what was found it never goes', () => {
  const sites = manySites(150);
  const before = sites.reduce((sum, site) => sum + expectedOf(site), 0);
  const { total } = correctedBy(
    sites,
    made(sites, 30, () => 'clean'),
  )!;
  expect(total.central).toBeLessThan(before / 2);
  expect(total.low).toBe(0);
  expect(total.high).toBeGreaterThan(total.central);
});

test('the interval takes in that of the draw and that of the model', () => {
  const sites = manySites(150);
  const { total, byDraw, byModel } = correctedBy(
    sites,
    made(sites, 30, (id) => (id < 'S-0040' ? 'mining' : 'clean')),
  )!;
  expect(total.low).toBe(Math.min(byDraw.low, byModel.low));
  expect(total.high).toBe(Math.max(byDraw.high, byModel.high));
  expect(total.central).toBe(byDraw.central);
});

test('mining that nobody measured is as large as the block was thought to be', () => {
  const sites = [sized('a', 0.5, 300), sized('b', 0.1, 100)];
  const certain = { chance: ratio(1) };
  const visits = [visit('a', 'mining', certain), visit('b', 'clean', certain)];
  expect(correctedBy(sites, visits)!.total.central).toBe(300);
});

test('a size that nobody measured is not known: the interval says so, though all was visited', () => {
  const sites = [sized('a', 0.5, 300), sized('b', 0.1, 100)];
  const certain = { chance: ratio(1) };
  const total = (measured?: number) =>
    correctedBy(sites, [
      visit('a', 'mining', { ...certain, kw: measured === undefined ? undefined : kw(measured) }),
      visit('b', 'clean', certain),
    ])!.total;
  expect(total(300)).toMatchObject({ low: 300, high: 300 });
  expect(total().low).toBeLessThan(280);
  expect(total().high).toBeGreaterThan(320);
});

test('visits by choice, and fewer than five by chance, say nothing of the total', () => {
  const sites = manySites(100);
  expect(
    correctedBy(
      sites,
      sites.slice(0, 50).map(({ id }) => visit(id, 'clean')),
    ),
  ).toBeUndefined();
  const few = sites.slice(0, 4).map(({ id }) => visit(id, 'clean', { chance: ratio(0.04) }));
  expect(correctedBy(sites, few)).toBeUndefined();
});

test('a few visits by chance are enough where as few sites are left unseen', () => {
  const sites = manySites(20);
  const visits = sites
    .slice(0, 18)
    .map(({ id }, i) => visit(id, 'clean', { chance: ratio(i < 16 ? 1 : 0.5), stratum: i < 16 ? 'a' : 'b' }));
  expect(correctedBy(sites, visits)!.total.high).toBeGreaterThan(0);
});

test('the order of sites and of visits changes nothing', () => {
  const sites = manySites(90);
  const visits = made(sites, 20, (id) => (id < 'S-0030' ? 'mining' : 'clean'));
  const [one, other] = [correctedBy(sites, visits)!, correctedBy(sites.toReversed(), visits.toReversed())!];
  expect(other.byModel).toEqual(one.byModel);
  expect(other.total.central).toBeCloseTo(one.total.central, 6);
});
