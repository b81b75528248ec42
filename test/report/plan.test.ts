import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { cellOf } from '../../src/report/csv-text.ts';
import { planOf, planSchema } from '../../src/report/plan.ts';
import { sitesNamed } from '../../src/report/plan-cell.ts';
import { planCsv } from '../../src/report/plan-csv.ts';
import { planPage } from '../../src/report/plan-page.ts';
import { manyFlagged, report, site } from '../support/report.ts';

const PAGE = { width: 90, colour: false, unicode: true };
const wanted = { visits: 6, seed: 3 };
const rows = (csv: string): Record<string, string>[] => parse(csv, { columns: true });

test('a plan is as its schema says, and the same report and seed give the same plan', () => {
  const plan = planOf(manyFlagged(40), wanted);
  expect(planSchema.parse(plan)).toEqual(plan);
  const turned = manyFlagged(40);
  expect(planOf({ ...turned, sites: turned.sites.toReversed() }, wanted)).toEqual(plan);
  expect(planOf(manyFlagged(40), { ...wanted, seed: 4 }).visits).not.toEqual(plan.visits);
});

test('the chances of all that were drawn stand for all sites', () => {
  const { visits } = planOf(manyFlagged(40), { visits: 15, seed: 1 });
  expect(visits.reduce((sum, { chance }) => sum + 1 / chance, 0)).toBeCloseTo(40, 9);
});

test('an unremarkable site and one that was not assessed may be drawn too, and it is said what to look for', () => {
  const { visits } = planOf(report(), { visits: 99, seed: 1 });
  expect(visits.map(({ site_id }) => site_id).sort()).toEqual(
    report()
      .sites.map(({ site_id }) => site_id)
      .sort(),
  );
  for (const { look_for, why } of visits) {
    expect(look_for.join(' ')).not.toBe('');
    expect(why).not.toBe('');
  }
});

test('the page has each site with its reason, room for what was found, and how to draw it again', () => {
  const text = planPage(planOf(report(), wanted), PAGE);
  for (const said of [
    'W-0142',
    'Why: ',
    'Look for: ',
    '[ ] mining',
    '--visits 6 and --seed 3',
    'no-figure',
  ]) {
    expect(text).toContain(said);
  }
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
});

test('the CSV has blank columns to fill in, and the chance to the last digit', () => {
  const plan = planOf(manyFlagged(40), { visits: 15, seed: 1 });
  const read = rows(planCsv(plan));
  expect(Object.keys(read[0]!)).toEqual([
    ...[
      'site_id',
      'name',
      'region',
      'sector',
      'probability',
      'block_kw',
      'stratum',
      'chance',
      'why',
      'look_for',
    ],
    ...['found', 'kw', 'date', 'note'],
  ]);
  expect(read.map(({ chance }) => Number(chance))).toEqual(plan.visits.map(({ chance }) => chance));
  for (const { found, kw, date, note } of read) expect([found, kw, date, note]).toEqual(['', '', '', '']);
});

const HOSTILE = ['=1+1', '+7 701', '-2', '@SUM(A1)', '\u001b[31mred', 'a\u202Egnp', "'quoted", '＝1'];

test('a name that a spreadsheet would run is neutral in the CSV, on the page, and found again', () => {
  const sites = HOSTILE.map((name) => site({ site_id: name, name }));
  const hostile = report({ sites });
  const csv = planCsv(planOf(hostile, { visits: 8, seed: 1 }));
  const read = rows(csv);
  for (const { site_id, name } of read) {
    expect(site_id).not.toMatch(/^[=+\-@＝＋－＠]/u);
    expect(name).not.toMatch(/^[=+\-@＝＋－＠]/u);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
  const unsafe = /[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/u;
  expect(csv).not.toMatch(unsafe);
  expect(planPage(planOf(hostile, { visits: 8, seed: 1 }), PAGE)).not.toMatch(unsafe);
  for (const name of HOSTILE) expect(sitesNamed(cellOf(name), HOSTILE)).toEqual([name]);
});

test('a cell that may be two sites is told as two', () => {
  expect(sitesNamed("'=a", ['=a', '=a\u200b'])).toEqual(['=a', '=a\u200b']);
  expect(sitesNamed('=a', ['=a', '=a\u200b'])).toEqual(['=a']);
  expect(sitesNamed('b', ['=a'])).toEqual([]);
});

test('a block is planned for by its mean as the report has it, not by figures that were rounded', () => {
  // Expected to the watt: 1 W of 0.04 W. The mean is 400 kW all the same.
  const unlikely = site({ site_id: 'A', probability: 1e-7, expected_mw: 0, block_mean_mw: 0.4 });
  const { block_mean_mw: _, ...older } = unlikely;
  const others = manyFlagged(5).sites.map((one) => ({ ...one, expected_mw: 0, probability: 0 }));
  const whyOf = (one: typeof unlikely) =>
    planOf(report({ sites: [one, ...others] }), { visits: 7, seed: 1 }).visits.find(
      ({ site_id }) => site_id === 'A',
    )!.why;
  expect(whyOf(unlikely)).toContain('for certain');
  expect(whyOf(unlikely)).not.toBe(whyOf(older));
});
