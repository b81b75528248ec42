import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf } from '../../calibrate/rows.ts';
import { byBuilding, byTown, foldsOf } from '../../calibrate/splits.ts';
import { townOf } from './town.ts';

const strong = [{ indicator: 'event-drop', strength: 1, says: '' }];
const site = (i: number) => ({ isIllegal: i % 4 === 0, evidence: i % 4 === 0 ? strong : [] });

test('a building lies in one fold, in whichever towns it stands, and every fold has some', () => {
  const anyBuildings = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 30, maxLength: 80 });
  fc.assert(
    fc.property(anyBuildings, fc.integer(), (buildings, seed) => {
      const towns = ['one', 'other'].map((name) =>
        townOf(
          name,
          buildings.map((building, i) => ({ ...site(i), building: `b${building}` })),
        ),
      );
      const rows = rowsOf(towns, 0.5);
      const folds = foldsOf(rows, { folds: 4, seed });
      const [one, other] = towns.map((town) => town.sites.map(({ building }) => folds.get(building)));
      expect(one).toEqual(other);
      if (new Set(buildings).size >= 4) expect(new Set(folds.values()).size).toBe(4);
    }),
  );
});

test('the seed decides the folds', () => {
  const rows = rowsOf([townOf('a', [...Array(60).keys()].map(site))], 0.5);
  const at = (seed: number) => [...foldsOf(rows, { folds: 6, seed })];
  expect(at(1)).toEqual(at(1));
  expect(at(1)).not.toEqual(at(2));
});

test('farms are dealt out evenly', () => {
  const rows = rowsOf([townOf('a', [...Array(96).keys()].map(site))], 0.5);
  const folds = foldsOf(rows, { folds: 6, seed: 3 });
  const farms = rows.filter(({ isIllegal }) => isIllegal).map((row) => folds.get(row.site.building));
  for (let fold = 0; fold < 6; fold += 1) expect(farms.filter((at) => at === fold)).toHaveLength(4);
});

test('what only one building shows is worth nothing at that building', () => {
  const lone = [{ indicator: 'step', strength: 1, says: '' }];
  const sites = [...Array(40).keys()].map((i) => (i === 0 ? { isIllegal: true, evidence: lone } : site(i)));
  const rows = rowsOf([townOf('a', sites)], 0.5);
  const scores = byBuilding(rows, { ridge: 0.001 }, { folds: 5, seed: 1 });
  const blank = rows.findIndex(({ site: { evidence } }) => evidence.length === 0);
  expect(scores[0]).toBeLessThan(scores[4]! - 1);
  expect(Math.abs(scores[0]! - scores[blank]!)).toBeLessThan(0.5);
});

test('a town is scored without its own buildings, even where they stand elsewhere too', () => {
  const sites = [...Array(40).keys()].map(site);
  const twin = sites.map((one, i) => ({ ...one, isIllegal: !one.isIllegal, building: `a/${i}` }));
  const apart = rowsOf([townOf('a', sites), townOf('b', sites)], 0.5);
  const beside = rowsOf([townOf('a', sites), townOf('b', sites), townOf('c', twin)], 0.5);
  const scores = (rows: typeof apart) => [...byTown(rows, { ridge: 0.001 })].slice(0, sites.length);
  for (const [i, score] of scores(beside).entries()) expect(score).toBeCloseTo(scores(apart)[i]!, 6);
});

test('towns of a domain count alike, however large, and domains by their share', () => {
  const many = (n: number) => [...Array(n).keys()].map(site);
  const rows = rowsOf(
    [townOf('a', many(10)), townOf('b', many(30)), townOf('c', many(20), 'simulated')],
    0.75,
  );
  const weightOf = (name: string) =>
    rows.filter(({ town }) => town.name === name).reduce((sum, { weight }) => sum + weight, 0);
  expect(weightOf('a')).toBeCloseTo(0.375);
  expect(weightOf('b')).toBeCloseTo(0.375);
  expect(weightOf('c')).toBeCloseTo(0.25);
});
