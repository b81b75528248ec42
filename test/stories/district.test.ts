import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { daysApart, flaggedIn, illegalMwIn, scanStory, siteOf, truthOf } from './story.ts';

const FARMS = ['sawmill-2', 'warehouse-5', 'workshop-3'];

let report: Report;
beforeAll(async () => {
  report = await scanStory('district', ['data.csv']);
});

test('one file of load and traffic, without a register, is enough to name the three farms and nobody else', () => {
  expect(flaggedIn(report)).toEqual(FARMS);
});

test('the suspected megawatts are those that were put in, within a quarter, and the interval holds them', () => {
  const truth = illegalMwIn('district');
  const { central, low, high } = report.totals.suspected_mw;
  expect(Math.abs(central / truth - 1)).toBeLessThan(0.25);
  expect(low).toBeLessThanOrEqual(truth);
  expect(high).toBeGreaterThanOrEqual(truth);
});

test('the farms come first, the warehouse that died with the internet before the others', () => {
  const bySize = [...report.sites].sort((a, b) => (b.expected_mw ?? 0) - (a.expected_mw ?? 0));
  expect(bySize.slice(0, 3).map(({ site_id }) => site_id)).toEqual([
    'warehouse-5',
    'workshop-3',
    'sawmill-2',
  ]);
  expect(siteOf(report, 'warehouse-5').evidence.map(({ family }) => family)).toContain('event');
});

test('the farm in the workshop is sized by its block, with its first day', () => {
  const { block_mw: block, onset } = siteOf(report, 'workshop-3');
  const truth = truthOf('district', 'workshop-3');
  expect(Math.abs(block!.central / truth.illegalMw - 1)).toBeLessThan(0.3);
  expect(daysApart(onset!, truth.onset)).toBeLessThanOrEqual(7);
});

test('with the register beside it, the same three are found', async () => {
  expect(flaggedIn(await scanStory('district', ['sites.csv', 'data.csv']))).toEqual(FARMS);
});
