import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { scan } from '../../src/scan.ts';
import { simulateTown } from '../../src/simulate/town.ts';
import { writeTown } from '../../src/simulate/write-town.ts';

const root = await mkdtemp(join(tmpdir(), 'feeders-'));
afterAll(() => rm(root, { recursive: true }));

/** Place of the column in truth.csv. */
const LOAD_KW_MEAN = 8;

describe('a town of five feeders, two of them tapped', async () => {
  const options = { sites: 30, seed: 3, days: 90, unregistered: 0, feeders: 5, taps: 2 };
  await writeTown(simulateTown(options), root);
  const lines = async (name: string) => (await readFile(join(root, name), 'utf8')).trimEnd().split('\n');

  it('has a line for the feeder of each site, and the truth of what no meter sees', async () => {
    const [header, ...sites] = await lines('sites.csv');
    expect(header).toMatch(/,licensed_from,feeder$/u);
    expect(sites.filter((line) => /^KZ-.*,F-0[1-5]$/u.test(line)).length).toBe(30);
    expect(sites.filter((line) => /^F-0[1-5],/u.test(line)).length).toBe(5);
    const taps = (await lines('truth.csv')).filter((line) => line.includes('(not metered)'));
    expect(taps.map((line) => line.split(',').slice(0, 2))).toEqual([
      ['F-03 (not metered)', 'illegal'],
      ['F-05 (not metered)', 'illegal'],
    ]);
  });

  it('is balanced but for the two that are tapped, and these are as large as they are', async () => {
    const files = ['load.csv', 'traffic.csv', 'sites.csv'].map((name) => join(root, name));
    const report = await scan({
      files,
      standardInput: Readable.from([]),
      version: '0',
      columns: {},
      references: {},
      say: () => undefined,
    });
    expect(report.feeders?.map(({ feeder, state }) => [feeder, state])).toEqual([
      ['F-01', 'balanced'],
      ['F-02', 'balanced'],
      ['F-03', 'not_metered'],
      ['F-04', 'balanced'],
      ['F-05', 'not_metered'],
    ]);
    const truth = new Map((await lines('truth.csv')).map((line) => [line.split(',')[0], line.split(',')]));
    for (const { site_id, balance_kw, fed_kw } of report.feeders ?? []) {
      if (site_id === null) continue;
      const tapped = Number(truth.get(site_id)![LOAD_KW_MEAN]);
      expect(Math.abs(balance_kw! - tapped)).toBeLessThan(0.04 * fed_kw!);
    }
    const ids = report.sites.map(({ site_id }) => site_id);
    expect(ids.filter((id) => id.startsWith('F-'))).toEqual(['F-03 (not metered)', 'F-05 (not metered)']);
    expect(report.totals.sites).toBe(32);
  });
});
