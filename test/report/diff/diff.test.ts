import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diff, diffOf, diffSchema } from '../../../src/report/diff/diff.ts';
import { diffPage } from '../../../src/report/diff/diff-page.ts';
import { differenceOf, sumOf } from '../../../src/report/diff/difference.ts';
import type { Report, SiteReport } from '../../../src/report/report.ts';
import { report, site } from '../../support/report.ts';

const block = (central: number, low: number, high: number) => ({ central, low, high, level: 0.9 });

const suspect = (site_id: string, mw: number, change: Partial<SiteReport> = {}) =>
  site({ site_id, block_mw: block(mw, 0.8 * mw, 1.2 * mw), expected_mw: 0.9 * mw, ...change });

function run(sites: SiteReport[], change: Partial<Report> = {}): Report {
  const { totals } = report();
  const central = sites.reduce((sum, { expected_mw }) => sum + (expected_mw ?? 0), 0);
  const suspected_mw = { ...totals.suspected_mw, central, low: 0.5 * central, high: 1.5 * central };
  return report({ sites, totals: { ...totals, sites: sites.length, suspected_mw }, ...change });
}

const BEFORE = run([
  suspect('stays', 1),
  suspect('grows', 1),
  suspect('shrinks', 4),
  suspect('cleared', 2),
  suspect('closed', 3),
  suspect('explained', 0.5),
  suspect('was-quiet', 1, { verdict: 'unremarkable', expected_mw: 0.01 }),
]);
const AFTER = run([
  suspect('stays', 1.1),
  suspect('grows', 2),
  suspect('shrinks', 1),
  suspect('cleared', 2, { verdict: 'unremarkable', expected_mw: 0.02 }),
  suspect('explained', 0.5, {
    block_mw: null,
    expected_mw: null,
    known: {
      state: 'within',
      reason: 'pilot',
      approved_by: 'engineer',
      until: '2030-01-01',
      up_to_kw: 600,
      draws_kw: 550,
      left_out_mw: 0.45,
      says: 'known',
    },
  }),
  suspect('was-quiet', 1),
  suspect('arrived', 0.7),
]);

const found = ({ sites }: Diff) =>
  Object.fromEntries(sites.map(({ site_id, change, was, is }) => [site_id, `${was} ${change} ${is}`]));

test('says what is new, gone and why, grown, shrunk, and of what no change is shown', () => {
  const diff = diffSchema.parse(diffOf(BEFORE, AFTER));
  expect(found(diff)).toEqual({
    arrived: 'not_in_data new flagged',
    'was-quiet': 'unremarkable new flagged',
    closed: 'flagged gone not_in_data',
    cleared: 'flagged gone unremarkable',
    explained: 'flagged gone known',
    grows: 'flagged grown flagged',
    shrinks: 'flagged shrunk flagged',
    stays: 'flagged within_uncertainty flagged',
  });
  expect(diff.totals.opened_mw.central).toBeCloseTo(0.63 + 0.89 + 0.9, 6);
  expect(diff.totals.closed_mw.central).toBeCloseTo(2.7 + 1.78 + 0.45 + 2.7, 6);
});

test('opened less closed and all else is the change of the total, to the watt', () => {
  for (const [a, b] of [
    [BEFORE, AFTER],
    [AFTER, BEFORE],
    [BEFORE, BEFORE],
  ] as const) {
    const { suspected_mw, opened_mw, closed_mw, other_mw } = diffOf(a, b).totals;
    expect(opened_mw.central - closed_mw.central + other_mw).toBeCloseTo(suspected_mw.central, 9);
  }
});

test('turned round, what was new is gone, and what grew has shrunk', () => {
  const [there, back] = [diffOf(BEFORE, AFTER), diffOf(AFTER, BEFORE)];
  const turned = { new: 'gone', gone: 'new', grown: 'shrunk', shrunk: 'grown' } as Record<string, string>;
  const changes = ({ sites }: Diff, turn: boolean) =>
    sites.map(({ site_id, change }) => `${site_id} ${turn ? (turned[change] ?? change) : change}`).sort();
  expect(changes(back, true)).toEqual(changes(there, false));
  expect(back.totals.opened_mw).toEqual(there.totals.closed_mw);
});

test('a report against itself shows nothing, and says that both read the same', () => {
  const { sites, notes, totals } = diffOf(AFTER, AFTER);
  expect(new Set(sites.map(({ change }) => change))).toEqual(new Set(['within_uncertainty']));
  expect(notes.map(({ code }) => code)).toEqual(['same_inputs']);
  expect([totals.opened_mw.central, totals.closed_mw.central, totals.other_mw]).toEqual([0, 0, 0]);
});

describe('notes say in what the runs differ beside the world', () => {
  const codes = (a: Report, b: Report) => diffOf(a, b).notes.map(({ code }) => code);
  const other = [{ ...report().inputs[0]!, sha256: 'f'.repeat(64) }];

  test.each<[string, Partial<Report>]>([
    ['versions_differ', { tool: { name: 'mining-audit', version: '9.0.0' } }],
    [
      'parameters_differ',
      { parameters: { ...report().parameters, threshold: { value: 0.9, from: 'flag' } } },
    ],
    ['periods_differ', { period: { from: '2021-01-01', to: '2029-01-31' } }],
    ['other_order', { period: { from: '2011-01-01', to: '2011-12-31' } }],
    ['side_files_differ', { side_files: [{ option: 'known', path: 'k.csv', sha256: 'a' }] }],
    ['no_site_in_common', { sites: [suspect('elsewhere', 1)] }],
    ['not_all_sites', { sites: BEFORE.sites.slice(1) }],
  ])('%s', (code, change) => {
    expect(codes(BEFORE, { ...BEFORE, inputs: other })).not.toContain(code);
    expect(codes(BEFORE, { ...BEFORE, inputs: other, ...change })).toContain(code);
  });

  test('a learnt prior that moved is one of its own, and no parameter', () => {
    const learnt = (value: number) => ({
      ...BEFORE,
      inputs: other,
      parameters: { prior: { value, from: 'data' as const } },
    });
    expect(codes(learnt(0.1), learnt(0.2))).toContain('prior_differs');
    expect(codes(learnt(0.1), learnt(0.2))).not.toContain('parameters_differ');
    expect(codes(learnt(0.1), learnt(0.101))).toEqual(['same_inputs']);
  });
});

test('of a report of the flagged sites alone, what is not listed is not said to be gone from the data', () => {
  const narrowed = { ...AFTER, sites: AFTER.sites.filter(({ site_id }) => site_id !== 'cleared') };
  expect(found(diffOf(BEFORE, narrowed))['cleared']).toBe('flagged gone not_listed');
});

test('the page fits its width, and a name in it is harmless', () => {
  const hostile = run([suspect('\u001b[31mred\u202E', 1)]);
  for (const width of [60, 120]) {
    const page = diffPage(diffOf(BEFORE, hostile), { width, colour: false, unicode: true });
    for (const mark of ['\u001b', '\u202e']) expect(page).not.toContain(mark);
    for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
    expect(page.replaceAll(/\s+/gu, ' ')).toContain('Suspected:');
  }
});

describe('the bounds of a difference', () => {
  const interval = fc
    .tuple(
      fc.double({ min: 0, max: 9, noNaN: true }),
      fc.double({ min: 0, max: 9, noNaN: true }),
      fc.double({ min: 0, max: 9, noNaN: true }),
    )
    .map(([central, below, above]) => block(central, central - below, central + above));

  test('turn round with it', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const [there, back] = [differenceOf(a, b), differenceOf(b, a)];
        expect(back.low).toBeCloseTo(-there.high, 9);
        expect(back.high).toBeCloseTo(-there.low, 9);
      }),
    );
  });

  test('are as wide as those of the sum, and no wider than both together', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const { low, high } = differenceOf(a, b);
        const negative = block(-b.central, -b.high, -b.low);
        expect(sumOf([a, negative])).toMatchObject({
          low: expect.closeTo(low, 9),
          high: expect.closeTo(high, 9),
        });
        expect(high - low).toBeLessThanOrEqual(a.high - a.low + b.high - b.low + 1e-9);
      }),
    );
  });

  test('hold the difference of two normal figures nine times in ten', () => {
    // Of N(3, 1) and N(2, 2): sd of the difference is sqrt(5), 1.645 of which is 3.678.
    const z = 1.6448536;
    const { low, high } = differenceOf(block(3, 3 - z, 3 + z), block(2, 2 - 2 * z, 2 + 2 * z));
    expect(low).toBeCloseTo(1 - z * Math.sqrt(5), 6);
    expect(high).toBeCloseTo(1 + z * Math.sqrt(5), 6);
  });
});
