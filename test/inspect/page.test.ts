import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { EXIT, Failure } from '../../src/failure.ts';
import { failedFile, openedFile } from '../../src/report/inspected-file.ts';
import type { InspectedFile, Inspection } from '../../src/report/inspection.ts';
import { inspectionPage } from '../../src/report/inspection-page.ts';

const ESCAPE = '\u001b';
const input = {
  name: 'Выгрузка.csv',
  path: '/x',
  bytes: 12,
  pathBytes: 12,
  sha256: 'f00',
  compression: 'gzip' as const,
};

const file: InspectedFile = {
  ...openedFile(input),
  role: 'load',
  layout: 'long',
  encoding: 'windows-1251',
  delimiter: ';',
  decisions: [
    {
      about: 'encoding',
      value: 'windows-1251',
      because: 'its pairs of letters are Russian',
      certainty: 'likely',
    },
    { about: 'delimiter', value: ';', because: 'with it 3 of 3 headers are known', certainty: 'proven' },
    { about: 'zone', value: 'Asia/Almaty', because: 'nothing says otherwise', certainty: 'assumed' },
  ],
  columns: [
    { meaning: 'site', header: 'Точка учёта', unit: null, decimal_mark: null },
    { meaning: 'load', header: 'Активная энергия, кВт·ч', unit: 'kWh', decimal_mark: ',' },
  ],
  examples: [
    {
      which: 'first',
      line: 2,
      site_text: `Завод${ESCAPE}[31m`,
      time_text: '31.01.2024 00:30',
      value_text: '1 234,5',
      site_id: 'Завод',
      quantity: 'load',
      start_utc: '2024-01-30T18:00Z',
      start_local: '2024-01-31 00:00 +06:00',
      time_zone: 'Asia/Almaty',
      value: 2469,
      unit: 'kW',
    },
  ],
  sites: 12_345,
  first_sites: ['Завод', 'Школа'],
  period: { first_utc: '2024-01-30T18:00Z', last_utc: '2024-12-31T18:30Z' },
  resolutions: [{ minutes: 30, site_days: 4000 }],
  energy_kwh: 1_234_567.8,
  implied: [
    { unit: 'kWh', interval_minutes: 30, is_taken: true, median_site_kw: 3.1, all_sites_mw: 38.3 },
    { unit: 'kW', interval_minutes: null, is_taken: false, median_site_kw: 1.55, all_sites_mw: 19.15 },
    { unit: 'MWh', interval_minutes: 30, is_taken: false, median_site_kw: 3100, all_sites_mw: 38_300 },
  ],
  readings: {
    lines: 100,
    read: 99,
    used: 98,
    rejected: 1,
    duplicate: 0,
    ignored: 0,
    estimated: 12,
    kinds: [
      {
        code: 'not_a_number',
        fate: 'rejected',
        count: 1,
        first: 'Выгрузка.csv:7:3',
        says: 'the value is not a number',
      },
    ],
  },
  notes: [{ code: 'look_alikes', says: '"АВ" and "AB" look alike', data: {} }],
};

const failed = failedFile(
  'b.csv',
  new Failure('no_unit', EXIT.unreadable, 'nothing says in which unit "load" is', {
    where: 'b.csv:1:3',
    remedy: 'Say it with --unit.',
  }),
  { implied: file.implied.map((one) => ({ ...one, is_taken: false })) },
);

function page(files: readonly InspectedFile[], width = 100, colour = false): string {
  const inspection: Inspection = {
    schema: 'mining-audit/inspection/1',
    tool: { name: 'mining-audit', version: '0.0.0' },
    files: [...files],
  };
  return inspectionPage(inspection, { width, colour, unicode: true });
}

describe('the page of an inspection', () => {
  test('says each thing of a file', async () => {
    await expect(page([file, failed])).toMatchFileSnapshot('../golden/inspection-100.txt');
  });

  test.each([60, 80, 120, 200])('has no line over %i columns', (width) => {
    const lines = page([file, failed], width).split('\n');
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
  });

  test('lets no escape sequence of the data through', () => {
    expect(page([file])).not.toContain(ESCAPE);
    expect(page([file], 100, true)).toContain(ESCAPE);
    expect(page([file], 100, true)).not.toContain(`${ESCAPE}[31m"`);
  });

  test('asks for the unit with all that hangs on it', () => {
    const text = page([failed]);
    expect(text).toContain('cannot read b.csv:1:3: nothing says in which unit "load" is [no_unit]');
    expect(text).toContain('if it were kWh per 30 min: the median site draws 3.10 kW, all together 38.3 MW');
    expect(text).toContain('if it were MWh per 30 min: the median site draws 3.10 MW');
  });

  test('tells two units that come to the same in one line', () => {
    const hourly = {
      ...file,
      implied: [
        { ...file.implied[0]!, unit: 'kW', interval_minutes: null },
        { ...file.implied[0]!, is_taken: false, interval_minutes: 60 },
      ],
    };
    expect(page([hourly])).toContain('kW or kWh per 60 min: the median site draws 3.10 kW');
  });
});
