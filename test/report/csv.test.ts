import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../src/report/csv.ts';
import { cellOf } from '../../src/report/csv-text.ts';
import type { SiteReport } from '../../src/report/report.ts';
import { siteFields } from '../../src/report/site-fields.ts';
import { manyFlagged, report, site, whole } from '../support/report.ts';

const rowsOf = (sites: readonly SiteReport[]) => rowsIn(whole(csv(report({ sites: [...sites] }), {})));
const rowsIn = (text: string): Record<string, string>[] => parse(text, { columns: true });

test('every site is a row, in the order of the report, whatever its verdict', () => {
  const { sites } = report();
  const rows = rowsOf(sites);
  expect(rows.map((row) => [row['site_id'], row['verdict']])).toEqual(
    sites.map(({ site_id, verdict }) => [site_id, verdict]),
  );
});

test('the header is of codes, each once, with the units of the report', () => {
  const names = siteFields().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+\d*(?:_[a-z\d]+)*$/u);
  expect(names).toEqual(
    expect.arrayContaining([
      'site_id',
      'region',
      'owner',
      'feeder',
      'verdict',
      'probability',
      'block_mw_central',
      'block_mw_low',
      'block_mw_high',
      'expected_mw',
      'onset',
      'load_mean_kw',
      'load_factor',
      'traffic_bytes_per_kwh',
      'licence_id',
      'reasons',
      'coverage',
    ]),
  );
});

test('what is unknown is blank, and is no zero', () => {
  const [row] = rowsOf([site({ verdict: 'not_assessed', probability: null, block_mw: null, load: null })]);
  for (const name of ['probability', 'block_mw_central', 'load_mean_kw']) expect(row![name]).toBe('');
  const [none] = rowsOf([site({ expected_mw: 0 })]);
  expect(none!['expected_mw']).toBe('0');
});

test('lists are told in a cell: the weightiest reasons in words, all evidence by its bits, codes of what disqualifies', () => {
  const { evidence } = site();
  const [row] = rowsOf([
    site({ ratios: [1, 40], disqualified: [{ code: 'too_short', says: 'short', data: {} }] }),
  ]);
  expect(row!['evidence_bits']).toBe(evidence.map((one) => `${one.indicator} ${one.bits}`).join('; '));
  expect(row!['reasons']).toContain('a block of 4,200 kW was added within a day on 2021-03-14');
  expect([row!['ratios'], row!['disqualified']]).toEqual(['1; 40', 'too_short']);
});

test('a figure that is not a number never leaves', () => {
  expect(() => whole(csv(report({ sites: [site({ probability: Number.NaN })] }), {}))).toThrow();
});

test('a report without sites is a header, and one of many has a row for each', () => {
  expect(
    whole(csv(report({ sites: [] }), {}))
      .trimEnd()
      .split('\n'),
  ).toHaveLength(1);
  expect(rowsIn(whole(csv(manyFlagged(200), {})))).toHaveLength(200);
});

test('a row is not made long before it is asked for', () => {
  const { sites } = manyFlagged(1000);
  let made = 0;
  const watched = sites.map((one) => ({
    ...one,
    get site_id() {
      made += 1;
      return one.site_id;
    },
  }));
  const pieces = csv(report({ sites: watched }), {});
  pieces.next();
  expect(made).toBe(0);
  pieces.next();
  expect(made).toBeLessThan(500);
});

test('for an Excel with decimal commas: marked UTF-8, semicolons, decimal commas, lines that end as in Windows', () => {
  const text = whole(csv(report({ sites: [site({ name: 'Склад; «5»' })] }), { csv: 'excel' }));
  expect(text.startsWith('\uFEFFsite_id;name;')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  const [row] = parse(text, { bom: true, columns: true, delimiter: ';' }) as Record<string, string>[];
  expect(row!['name']).toBe('Склад; «5»');
  expect(row!['probability']).toBe(String(site().probability).replace('.', ','));
  expect(row!['onset']).toBe('2021-03-14');
});

test.each([
  ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
  ['+7 777', `'+7 777`],
  ['-5', `'-5`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1+1', `'=1+1`],
  ['\r=1+1', `'=1+1`],
  ['＝1+1', `'＝1+1`],
  ['a\u202Egnp.exe', 'agnp.exe'],
  ['\u001b[31mred', 'red'],
  ['two\nlines', 'two lines'],
  ['1.2', '1.2'],
])('the text %j is the cell %j', (text, cell) => {
  expect(cellOf(text)).toBe(cell);
});

test.each([
  ['42', '42'],
  ['422070134107101', '422070134107101'],
  ['2022-01-05', '2022-01-05'],
  ['W-12', 'W-12'],
  ['007', "'007"],
  ['4220701341071012', "'4220701341071012"],
  ['1E5', "'1E5"],
  ['1.2', "'1.2"],
  ['1-2', "'1-2"],
  ['12:30', "'12:30"],
  ['(5)', "'(5)"],
])('for Excel, which changes what looks like a figure, the text %j is the cell %j', (text, cell) => {
  expect(cellOf(text, 'excel')).toBe(cell);
});

test('law: whatever is in texts and figures, each cell reads back, and none is a formula', () => {
  const text = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '"', ',', ';', '\n', '\t', "'", 'ж', ' ', '1'),
  });
  const mw = fc.double({ min: 0, max: 5000, noNaN: true });
  fc.assert(
    fc.property(text, mw, fc.constantFrom('plain' as const, 'excel' as const), (name, expected, dialect) => {
      const told = report({ sites: [site({ site_id: name, name, expected_mw: expected })] });
      const isExcel = dialect === 'excel';
      const [row] = parse(whole(csv(told, { csv: dialect })), {
        bom: true,
        columns: true,
        delimiter: isExcel ? ';' : ',',
      }) as Record<string, string>[];
      expect(row!['name']).toBe(cellOf(name, dialect));
      expect(row!['name']).not.toMatch(/^[=+\-@\t\r]/u);
      const figure = row!['expected_mw']!;
      expect(Number(isExcel ? figure.replace(',', '.') : figure)).toBe(expected);
    }),
  );
});
