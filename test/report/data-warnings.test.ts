import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accounting } from '../../src/cli/accounting.ts';
import type { Report } from '../../src/report/report.ts';
import { reportSchema } from '../../src/report/report.ts';
import { type ScanOptions, scan } from '../../src/scan.ts';
import { type Files, failureOf, withFiles } from '../support/files.ts';

const DAYS = 40;
const at = (minutes: number) =>
  new Date(Date.UTC(2022, 0, 3) + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');

type Load = (hour: number, day: number) => number | string;
const office: Load = (hour, day) => 20 + (hour > 8 && hour < 18 ? 15 : 0) + ((hour * 7 + day * 13) % 10) / 10;

/** Rows of sites over forty days; a load in kW, or a load and a flag. */
function load(sites: Readonly<Record<string, Load>>, header = 'load_kw', minutes = 60): string {
  const rows = Object.entries(sites).flatMap(([site, of]) =>
    Array.from({ length: (DAYS * 1440) / minutes }, (_, i) => {
      const minute = i * minutes;
      const value = of(Math.floor((minute % 1440) / 60), Math.floor(minute / 1440));
      return `${site},${at(minute)},${typeof value === 'number' ? value.toFixed(4) : value}`;
    }),
  );
  return `${[`site,time,${header}`, ...rows].join('\n')}\n`;
}

const register = (contracts: Readonly<Record<string, number | ''>>) =>
  `${['site,contracted_kw,sector', ...Object.entries(contracts).map(([site, kw]) => `${site},${kw},office`)].join('\n')}\n`;

function scanned(files: Files, options: Partial<ScanOptions> = {}): Promise<Report> {
  return withFiles(files, async (_, folder) => {
    const paths = Object.keys(files).map((name) => join(folder, name));
    const report = await scan({
      ...{ files: paths, version: '0.0.0', references: {}, say: () => undefined, timeZone: 'UTC' },
      ...options,
    });
    return reportSchema.parse(report);
  });
}

const warning = async (files: Files, code: string, options?: Partial<ScanOptions>) =>
  (await scanned(files, options)).warnings.find((one) => one.code === code);

const four: Readonly<Record<string, Load>> = {
  A: office,
  B: (hour, day) => 2 * Number(office(hour + 3, day)),
  C: (hour, day) => 5 + ((hour + day) % 9),
  D: (hour, day) => 30 - ((hour * 5 + day) % 11),
};
const contracts = { A: 60, B: 150, C: 40, D: 70 };

describe('what a unit implies', () => {
  const about =
    (mean: number): Load =>
    (hour) =>
      mean * (hour < 12 ? 0.75 : 1.25);
  const energy = load({ A: about(5), B: about(10), C: about(600) }, 'energy_kwh', 30);

  it('stands with the input, beside what it would be were it the other unit', async () => {
    const { inputs } = await scanned({ 'load.csv': energy });
    expect(inputs[0]!.implied).toEqual({
      median_site_kw: 20,
      largest_site_kw: 1200,
      total_mw: 1.23,
      otherwise: { unit: 'kW', median_site_kw: 10 },
    });
  });

  it('is told with the accounts', async () => {
    expect(accounting(await scanned({ 'load.csv': energy })).join('\n')).toContain(
      'in kWh per 30 min: the median site draws 20.0 kW, the largest 1.20 MW, all 1.23 MW; if it were kW: 10.0 kW',
    );
  });

  it('has no other unit where both are alike, and is nothing of a register', async () => {
    const { inputs } = await scanned({ 'load.csv': load(four), 'sites.csv': register(contracts) });
    expect(inputs.map(({ implied }) => implied?.otherwise)).toEqual([null, undefined]);
  });
});

describe('what contradicts the register', () => {
  it('is a unit that makes most sites a thousand times too large', async () => {
    const files = { 'load.csv': load(four, 'load_mw'), 'sites.csv': register(contracts) };
    const slip = await warning(files, 'unit_slip');
    expect(Object.values(slip!.data)).toEqual([1000]);
    expect(await warning(files, 'transformer_ratio')).toBeUndefined();
  });

  it('is one site that draws many times its contract', async () => {
    const files = { 'load.csv': load(four), 'sites.csv': register({ ...contracts, C: 0.2 }) };
    expect((await warning(files, 'transformer_ratio'))!.data).toEqual({ sites: 1, C: 80 });
    expect(await warning(files, 'unit_slip')).toBeUndefined();
  });

  it('is nothing where loads are as contracted', async () => {
    const { warnings } = await scanned({ 'load.csv': load(four), 'sites.csv': register(contracts) });
    expect(warnings.map(({ code }) => code).sort()).toEqual(['short_period', 'traffic_unknown']);
  });
});

describe('what was read otherwise than it stands', () => {
  it('is a site that is the sum of all others: it is in no list of sites, though it is registered', async () => {
    const sum: Load = (hour, day) =>
      Object.values(four).reduce((total, of) => total + Number(of(hour, day)), 0);
    const report = await scanned({
      'load.csv': load({ ...four, РП: sum }),
      'sites.csv': register({ ...contracts, РП: 400 }),
    });
    expect(report.warnings.find(({ code }) => code === 'totals_site')!.data).toEqual({ site_id: 'РП' });
    expect(report.sites.map(({ site_id }) => site_id).sort()).toEqual(['A', 'B', 'C', 'D']);
    expect(report.inputs[0]!.ignored).toMatchObject([{ code: 'total', count: DAYS * 24 }]);
  });

  it('is a site under a registered name that looks alike, with its contract', async () => {
    const files = {
      'load.csv': load({ 'ТП-А': office, B: four['B']! }),
      'sites.csv': register({ 'TП-A': 0.5, B: 150 }),
    };
    const report = await scanned(files);
    expect(report.sites.map(({ site_id }) => site_id).sort()).toEqual(['B', 'TП-A']);
    const codes = report.warnings.map(({ code }) => code);
    expect(codes).toContain('look_alikes_joined');
    expect(codes).toContain('transformer_ratio');
    expect(codes).not.toContain('not_in_register');
  });

  it('is not a second site whose name looks alike: that is told', async () => {
    const alike = await warning(
      { 'load.csv': load({ 'ТП-А': office, 'TП-A': four['B']! }) },
      'look_alike_sites',
    );
    expect(alike!.says).toContain('1 Cyrillic, 2 Latin; 3 Cyrillic, 0 Latin');
  });

  it('is days of zeros taken as missing', async () => {
    const zeros = load({ ...four, A: (hour, day) => (day > 20 && day < 25 ? 0 : office(hour, day)) });
    const report = await scanned({ 'load.csv': zeros });
    expect(report.warnings.find(({ code }) => code === 'zero_days')!.data).toEqual({ sites: 1, A: 4 });
    expect(report.sites.find(({ site_id }) => site_id === 'A')!.load!.zero_days).toEqual({
      before: 0,
      missing: 4,
      kept: 0,
    });
  });

  it('is not a lone peak, which is kept and told', async () => {
    const peak = load({ ...four, C: (hour, day) => (hour === 4 && day === 9 ? 500 : four['C']!(hour, day)) });
    expect((await warning({ 'load.csv': peak }, 'lone_peak'))!.data).toEqual({ sites: 1, C: 500 });
  });
});

describe('what the file says of its readings', () => {
  const flagged = (flag: (day: number) => string) =>
    load(
      {
        ...four,
        A: (hour, day) => `${office(hour, day)},${flag(day)}`,
        B: () => '7.25,A',
        C: () => '8.25,A',
        D: () => '9.25,A',
      },
      'load_kw,status',
    );

  it('is carried to the site and to its evidence: estimated readings', async () => {
    const report = await scanned({ 'load.csv': flagged((day) => (day < 10 ? 'E' : 'A')) });
    const site = report.sites.find(({ site_id }) => site_id === 'A')!;
    expect(site.load!.estimated_share).toBe(0.25);
    expect(site.evidence.length).toBeGreaterThan(0);
    const ofLoad = site.evidence.filter(({ family }) => family !== 'register');
    expect(ofLoad.every(({ says }) => says.includes('estimated'))).toBe(true);
    expect(report.sites.find(({ site_id }) => site_id === 'B')!.evidence.join()).not.toContain('estimated');
    expect(report.warnings.find(({ code }) => code === 'estimated_readings')!.data).toEqual({
      sites: 1,
      A: 0.25,
    });
  });

  it('is not understood: the flag is told', async () => {
    const unknown = await warning({ 'load.csv': flagged(() => 'Ж') }, 'unknown_flags');
    expect(unknown!.data).toEqual({ Ж: DAYS * 24 });
  });

  it('is a negative load: energy given away, told where there is much of it', async () => {
    const solar: Load = (hour, day) => (hour > 9 && hour < 16 ? -12.5 : office(hour, day));
    const report = await scanned({ 'load.csv': load({ ...four, A: solar, C: solar, D: solar }) });
    expect(report.warnings.find(({ code }) => code === 'much_export')!.data).toMatchObject({});
    expect(report.inputs[0]!.ignored).toMatchObject([{ code: 'export', count: 3 * 6 * DAYS }]);
  });

  it('is nothing but negative loads: then the sign may stand the other way round', async () => {
    const failure = await failureOf(scanned({ 'load.csv': load({ A: () => -20.5, B: () => -10.5 }) }));
    expect(failure).toMatchObject({ code: 'no_load', exitCode: 4 });
    expect(failure.remedy).toContain('turn their sign');
  });
});

describe('traffic that a monitor cut off', () => {
  it('is told of, site by site', async () => {
    const most = (100e6 * 3600) / 8;
    const rows = load({ A: office }).split('\n').slice(1, -1);
    const traffic = rows.map((row, i) => `${row.split(',').slice(0, 2)},${i % 24 < 6 ? 1e6 : most}`);
    const report = await scanned({
      'load.csv': load({ A: office, B: office }),
      'traffic.csv': `${['site,time,bytes_in', ...traffic].join('\n')}\n`,
    });
    const warning = report.warnings.find(({ code }) => code === 'traffic_clipped')!;
    expect(warning.says).toContain('A at 100 Mbit/s');
    expect(warning.data).toEqual({ sites: 1, A: 1e8 });
  });
});
