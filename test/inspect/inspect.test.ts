import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type InspectOptions, inspect } from '../../src/inspect.ts';
import { type InspectedFile, type Inspection, inspectionSchema } from '../../src/report/inspection.ts';
import type { Files } from '../support/files.ts';

const two = (value: number) => `${value}`.padStart(2, '0');

/** Half hours of one day in Almaty, at UTC+6: 10, 10.5, 11, ... kWh. */
const halves = Array.from({ length: 48 }, (_, i) => ({
  time: `2024-01-31 ${two(Math.floor(i / 2))}:${i % 2 === 0 ? '00' : '30'}`,
  kwh: 10 + i / 2,
}));
const load = [
  'site_id,timestamp,energy_kwh',
  ...['a', 'b'].flatMap((site) => halves.map(({ time, kwh }) => `${site},${time},${kwh}`)),
  '',
].join('\n');
const register = 'site_id,name,contracted_kw\na,Works,100\nb,Shop,60\n';

async function inspected(files: Files, options: Partial<InspectOptions> = {}): Promise<Inspection['files']> {
  const folder = await mkdtemp(join(tmpdir(), 'mining-audit-inspect-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const names = options.files ?? Object.keys(files);
    const { inspection } = await inspect({
      version: '0.0.0',
      ...options,
      files: names.map((name) => (name === '-' ? name : join(folder, name))),
    });
    expect(inspectionSchema.parse(inspection)).toEqual(inspection);
    return inspection.files.map((file) => ({ ...file, path: file.path.replace(`${folder}/`, '') }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function inspectedLoad(content: string | Uint8Array, options: Partial<InspectOptions> = {}) {
  return (await inspected({ 'load.csv': content }, options))[0]!;
}

describe('a file of readings', () => {
  test('is told with its sites, its period, its resolution and its energy', async () => {
    const file = await inspectedLoad(load);
    expect(file).toMatchObject({
      path: 'load.csv',
      failure: null,
      role: 'load',
      layout: 'long',
      encoding: 'utf-8',
      delimiter: ',',
      sites: 2,
      first_sites: ['a', 'b'],
      period: { first_utc: '2024-01-30T18:00Z', last_utc: '2024-01-31T17:30Z' },
      resolutions: [{ minutes: 30, site_days: 2 }],
      energy_kwh: 2 * halves.reduce((sum, { kwh }) => sum + kwh, 0),
      readings: { lines: 97, read: 96, used: 96, rejected: 0, duplicate: 0, ignored: 0, kinds: [] },
    });
  });

  test('shows three readings as they stand and as they are taken', async () => {
    const { examples } = await inspectedLoad(load);
    expect(
      examples.map(({ which, line, value_text, value, unit }) => [which, line, value_text, value, unit]),
    ).toEqual([
      ['first', 2, '10', 20, 'kW'],
      ['largest', 49, '33.5', 67, 'kW'],
      ['last', 97, '33.5', 67, 'kW'],
    ]);
    expect(examples[0]).toMatchObject({
      site_text: 'a',
      time_text: '2024-01-31 00:00',
      site_id: 'a',
      start_utc: '2024-01-30T18:00Z',
      start_local: '2024-01-31 00:00 +06:00',
      time_zone: 'Asia/Almaty',
    });
  });

  test('says what its unit implies, and what others would', async () => {
    const { implied } = await inspectedLoad(load);
    const mean = 2 * (10 + 23.5 / 2);
    expect(implied[0]).toEqual({
      unit: 'kWh',
      interval_minutes: 30,
      is_taken: true,
      median_site_kw: mean,
      all_sites_mw: (2 * mean) / 1000,
    });
    expect(implied.find(({ unit }) => unit === 'kW')!.median_site_kw).toBe(mean / 2);
    expect(implied.find(({ unit }) => unit === 'MWh')!.median_site_kw).toBe(mean * 1000);
  });

  test('counts what would not be used, with the first place of each kind', async () => {
    const content = load.replace('a,2024-01-31 00:30,10.5', 'a,2024-01-31 00:30,rubbish');
    const { readings } = await inspectedLoad(content);
    expect(readings).toMatchObject({ read: 96, used: 95, rejected: 1 });
    expect(readings!.kinds).toEqual([
      expect.objectContaining({ code: 'not_a_number', fate: 'rejected', count: 1 }),
    ]);
    expect(readings!.kinds[0]!.first).toMatch(/load\.csv:3:3$/u);
  });

  test('of energy at two resolutions shows each in kW of its own', async () => {
    const quarters = Array.from(
      { length: 96 },
      (_, i) => `a,2024-02-01 ${two(i >> 2)}:${two((i % 4) * 15)},${20 + i}`,
    );
    const { resolutions, examples } = await inspectedLoad(`${load}${quarters.join('\n')}\n`);
    expect(resolutions).toEqual([
      { minutes: 15, site_days: 1 },
      { minutes: 30, site_days: 2 },
    ]);
    expect(examples.map(({ which, value }) => [which, value])).toEqual([
      ['first', 20],
      ['largest', 4 * 115],
      ['last', 4 * 115],
    ]);
  });

  test('is unpacked', async () => {
    const plain = await inspectedLoad(load);
    const packed = await inspectedLoad(gzipSync(load));
    expect(packed).toMatchObject({ is_gzip: true, compression: 'gzip' });
    const { sha256: _a, bytes: _b, is_gzip: _c, compression: _d, ...content } = packed;
    expect(plain).toMatchObject(content);
  });

  test('of traffic has bytes and implies no load', async () => {
    const file = await inspectedLoad(
      'site,time,bytes_in,bytes_out\na,2024-01-31 00:00,700,30\na,2024-01-31 01:00,500,20\n',
    );
    expect(file).toMatchObject({
      role: 'traffic',
      bytes_in: 1200,
      bytes_out: 50,
      energy_kwh: null,
      implied: [],
    });
    expect(file.examples[0]).toMatchObject({ value: 700, unit: 'B', quantity: 'bytes_in' });
  });

  test('comes from a pipe', async () => {
    const [file] = await inspected({}, { files: ['-'], standardInput: Readable.from([Buffer.from(load)]) });
    expect(file).toMatchObject({ path: '-', failure: null, sites: 2 });
  });
});

describe('a register', () => {
  test('is told with its sites', async () => {
    const [file] = await inspected({ 'sites.csv': register });
    expect(file).toMatchObject({ role: 'register', sites: 2, first_sites: ['a', 'b'], readings: null });
    expect(meanings(file!)).toEqual(['site', 'name', 'contracted_kw']);
  });

  test('is told with what cannot be read in it', async () => {
    const [file] = await inspected({ 'sites.csv': register.replace('60', 'sixty') });
    expect(file!.notes.map(({ code }) => code)).toEqual(['unreadable_field']);
  });
});

describe('a file that cannot be read', () => {
  test('does not keep the others from being inspected', async () => {
    const files = await inspected(
      { 'load.csv': load, 'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]), 'sites.csv': register },
      { files: ['nowhere.csv', 'load.csv', 'picture.png', 'sites.csv'] },
    );
    expect(files.map(({ failure }) => failure?.code ?? null)).toEqual([
      'no_such_file',
      null,
      'not_text',
      null,
    ]);
    expect(files.map(({ sites }) => sites)).toEqual([null, 2, null, 2]);
  });

  test('that breaks off on the way is shown as what it was taken for', async () => {
    const long = `${load}${Array.from({ length: 90_000 }, (_, i) => `s${(i * 7919) % 90_001},2024-01-31 00:00,${i}`).join('\n')}`;
    const packed = gzipSync(long);
    const file = await inspectedLoad(packed.subarray(0, packed.length - 2000));
    expect(file.failure).toMatchObject({ code: 'cut_gzip', exit_code: 3 });
  });

  test('for want of a unit shows what each would imply', async () => {
    const { failure, implied } = await inspectedLoad(load.replace('energy_kwh', 'value'));
    expect(failure).toMatchObject({ code: 'no_unit' });
    expect(implied.every(({ is_taken }) => !is_taken)).toBe(true);
    const kwOf = (unit: string) => implied.find((one) => one.unit === unit)!.median_site_kw;
    expect(kwOf('kWh')).toBe(2 * kwOf('kW'));
    expect(kwOf('MW')).toBe(1000 * kwOf('kW'));
  });
});

test('a header that the user names and no file has is a wrong usage', async () => {
  await expect(inspectedLoad(load, { columns: { load: 'Watts' } })).rejects.toMatchObject({ exitCode: 2 });
});

function meanings({ columns }: InspectedFile): string[] {
  return columns.map(({ meaning }) => meaning);
}

test('a few corrected readings are told as a scan would read them: by the file that has the same columns', async () => {
  const hours = Array.from({ length: 24 }, (_, i) => `A,13/02/2024 ${two(i + 1)}:00,"0,5"`);
  const month = ['site,time,load_kw', ...hours, ''].join('\n');
  const few = 'site,time,load_kw\nA,03/02/2024 05:00,"1,234"\nA,03/02/2024 06:00,"1,235"\n';
  const [corrected] = await inspected({ 'few.csv': few, 'month.csv': month });
  expect(corrected?.failure).toBeNull();
  const says = expect.stringMatching(/month\.csv, which has the same columns, says so$/u);
  for (const about of ['decimal', 'times', 'label']) {
    expect(corrected?.decisions).toContainEqual(
      expect.objectContaining({ about, certainty: 'likely', because: says }),
    );
  }
  const [alone] = await inspected({ 'few.csv': few });
  expect(alone?.failure?.code).toBe('ambiguous_dates');
});
