import { expect, test } from 'vitest';
import { correctedBy } from '../../src/estimate/visits/corrected.ts';
import type { Inspected } from '../../src/estimate/visits/inspected.ts';
import type { Visit } from '../../src/estimate/visits/site.ts';
import { correctedReport, correctedSchema, visitedSite } from '../../src/report/visits.ts';
import { kw, mw, ratio } from '../../src/units.ts';
import { manySites, visit } from '../estimate/visits/sites.ts';

const suspected = { central: mw(2), low: mw(1), high: mw(4), level: 0.9 };
const sites = manySites(60);

function inspected(visits: readonly Visit[], withoutFigure = 0): Inspected {
  return {
    visits: new Map(visits.map((one) => [one.site, one])),
    sized: sites,
    withoutFigure,
    corrected: correctedBy(sites, visits),
  };
}

/** All sites of one stratum, every sixth of them visited. */
const sixth = (found: (i: number) => Visit['found'], more: Partial<Visit> = {}) =>
  sites
    .filter((_, i) => i % 6 === 1)
    .map(({ id }, i) => visit(id, found(i), { chance: ratio(1 / 6), stratum: 'all', ...more }));

test('it is as its schema says, in megawatts, with both intervals that the total takes in', () => {
  const told = correctedReport(inspected(sixth((i) => (i < 3 ? 'mining' : 'clean'))), suspected);
  expect(correctedSchema.parse(told)).toEqual(told);
  expect(told.low).toBe(Math.min(told.by_draw_mw!.low, told.by_model_mw!.low));
  expect(told.strata).toEqual([{ stratum: 'all', sites: 60, drawn: 10, reached: 10, mining: 3 }]);
  expect(told.says).toMatch(/^After 10 visits \(3 found mining\): .* where the scan alone says 2.00 MW/u);
  expect(told.says).toMatch(/Calibration: the log-odds are off by/u);
  expect(told.says).not.toMatch(/stand for \d+ sites and/u);
});

test('with few outcomes nothing is said of the calibration', () => {
  const told = correctedReport(inspected(sixth((i) => (i < 7 ? 'clean' : 'not_reachable'))), suspected);
  expect(told.says).toContain('too few to say how well the probabilities are calibrated');
  expect(told.says).toContain('3 sites of the list were not reached');
});

test('what was found at sites without a figure is told apart, and by choice as such', () => {
  const apart = [
    visit('N-1', 'mining', { kw: kw(90), chance: ratio(0.5), stratum: 'no-figure' }),
    visit('N-2', 'clean', { chance: ratio(0.5), stratum: 'no-figure' }),
  ];
  const chosen = visit(sites[2]!.id, 'mining', { kw: kw(5000) });
  const plain = correctedReport(inspected(sixth(() => 'clean')), suspected);
  const told = correctedReport(inspected([...sixth(() => 'clean'), ...apart, chosen], 4), suspected);
  expect(told.without_figure).toEqual({ sites: 4, reached: 2, mining: 1, found_mw: 0.09 });
  expect(told.says).toContain('of 4 sites without a figure 2 were visited and 1 found mining (90.0 kW)');
  expect(told.says).toContain('1 visit by choice is told at its site and left out of the total');
  expect(told).toMatchObject({ central: plain.central, low: plain.low, high: plain.high });
});

test('lines that are missing are noticed by the chances of the others', () => {
  const told = correctedReport(inspected(sixth(() => 'clean').slice(2)), suspected);
  expect(told.says).toContain('The chances of the list stand for 48 sites and the scan has 60');
});

test('a site has what was found there beside its probability, and nothing where no visits were given', () => {
  const all = inspected(sixth((i) => (i === 0 ? 'mining' : 'clean'), { date: '2022-02-01' }));
  const rated = { site_id: sites[1]!.id, verdict: 'suspected', probability: 0.4 } as const;
  expect(visitedSite(rated, all)).toMatchObject({
    inspected: { found: 'mining', kw: null, date: '2022-02-01', chance: 1 / 6, stratum: 'all' },
    probability_after_visits: expect.any(Number),
  });
  const nothing = { inspected: null, probability_after_visits: null };
  expect(visitedSite({ ...rated, site_id: 'elsewhere', probability: null }, all)).toEqual(nothing);
  expect(visitedSite({ ...rated, site_id: 'elsewhere', verdict: 'licensed' }, all)).toEqual(nothing);
  expect(visitedSite(rated, undefined)).toEqual({});
});
