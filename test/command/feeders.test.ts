import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportSchema } from '../../src/report/report.ts';
import { command, temporaryFolder } from '../support/command.ts';

const HOURS = 90 * 24;
/** Loads in kW by hour. A farm is tapped into F1 from the fortieth day on; F2 is fed less than its points draw. */
const LOADS: Readonly<Record<string, (hour: number) => number>> = {
  'P-1': (hour) => 20 + (hour % 24),
  'P-2': (hour) => 8 + (hour % 7),
  'P-3': (hour) => 50 - (hour % 24),
  F1: (hour) => (28 + (hour % 24) + (hour % 7) + (hour >= 40 * 24 ? 60 : 0)) / 0.96,
  F2: () => 20,
};

function written(): Record<'load' | 'sites' | 'folder', string> {
  const folder = temporaryFolder();
  const [load, sites] = [join(folder, 'load.csv'), join(folder, 'sites.csv')];
  const lines = Object.entries(LOADS).flatMap(([point, load]) =>
    Array.from({ length: HOURS }, (_, hour) => {
      const at = new Date(Date.UTC(2022, 0, 1, hour)).toISOString().slice(0, 16).replace('T', ' ');
      return `${point},${point === 'P-3' ? 'Yard' : 'Plant'},${at},${load(hour).toFixed(3)}`;
    }),
  );
  writeFileSync(load, ['metering_point,site,timestamp,load_kw', ...lines, ''].join('\n'));
  writeFileSync(sites, 'metering_point,site,owner,feeder\nP-1,Mill,Ltd,F1\nP-2,,Ltd,F1\nP-3,,,F2\n');
  return { load, sites, folder };
}

async function reportOf(args: readonly string[]) {
  const { exit, out, err } = await command([...args, '--json', '--quiet']);
  expect([exit, err]).toEqual([0, '']);
  return reportSchema.parse(JSON.parse(out));
}

test('a feeder is no site; what is tapped in before its points is one, and says what it is', async () => {
  const { load, sites, folder } = written();
  const report = await reportOf(['scan', load, sites]);
  expect(
    report.sites.map(({ site_id, point_of, feeder, owner }) => [site_id, point_of, feeder, owner]),
  ).toEqual([
    ['F1 (not metered)', null, 'F1', null],
    ['P-1', 'Mill', 'F1', 'Ltd'],
    ['P-2', 'Plant', 'F1', 'Ltd'],
    ['P-3', 'Yard', 'F2', null],
  ]);
  expect(report.feeders).toMatchObject([
    { feeder: 'F1', state: 'not_metered', site_id: 'F1 (not metered)', points: ['P-1', 'P-2'] },
    { feeder: 'F2', state: 'negative', site_id: null, negative_intervals: HOURS },
  ]);
  expect(report.sites[0]).toMatchObject({ sector: null, onset: '2022-02-10' });
  expect(report.sites[0]?.load?.recent_kw).toBeCloseTo(60, 2);
  expect(report.totals.sites).toBe(4);
  expect(report.warnings.map(({ code }) => code)).toContain('feeder_negative');

  const table = await command(['scan', load, sites, '--quiet']);
  expect(table.out).toMatch(/^F1 .* drawn before the meters$/mu);
  expect(table.out).toMatch(/^F2 .* points draw more than there is$/mu);

  const saved = join(folder, 'report.json');
  writeFileSync(saved, JSON.stringify(report));
  const told = await command(['explain', 'F1', saved]);
  expect(told.out.replaceAll('\n', ' ')).toContain('No meter reads it: it is what feeder F1 is given');
});

test('what is left of a feeder is where its meter is, or its points are, and is not metered load a second time', async () => {
  const { load, folder } = written();
  const sites = join(folder, 'regions.csv');
  const rows = ['P-1,F1,,Karaganda', 'P-2,F1,,Karaganda', 'P-3,F2,,'];
  const regionsOf = async (...more: string[]) => {
    writeFileSync(sites, ['metering_point,feeder,meter_of_feeder,region', ...rows, ...more, ''].join('\n'));
    return await reportOf(['scan', load, sites]);
  };
  const byPoints = await regionsOf();
  expect(byPoints.sites[0]).toMatchObject({ site_id: 'F1 (not metered)', region: 'Karaganda' });
  expect((await regionsOf('F1,,F1,Almaty')).sites[0]!.region).toBe('Almaty');

  const { totals, sites: all } = byPoints;
  const metered = all.slice(1).reduce((sum, { load: of }) => sum + of!.recent_kw!, 0);
  expect(totals).toMatchObject({ sites: 4, sites_read: 3 });
  expect(totals.metered_mw).toBeCloseTo(metered / 1000, 5);
  const region = totals.breakdowns!.region.find(({ key }) => key === 'Karaganda');
  expect(region!.sites).toBe(3);
  const { out } = await command(['scan', load, sites, '--quiet']);
  expect(out.replaceAll('\n', ' ')).toContain('Beside them stands what is left of 1 feeder.');
});

test('a tap is known to come, though before it losses are less than is assumed', async () => {
  const { load, sites } = written();
  const report = await reportOf(['scan', load, sites, '--loss-share', '0.05']);
  expect(report.sites[0]).toMatchObject({
    site_id: 'F1 (not metered)',
    onset: '2022-02-10',
    load: { zero_days: { before: 0, missing: 0, kept: 40 } },
  });
  expect(report.feeders?.[0]).toMatchObject({ state: 'not_metered', negative_intervals: 40 * 24 });
  expect(report.warnings.map(({ code }) => code)).not.toContain('transformer_ratio');
});

test('points of one site are judged apart and shown together', async () => {
  const { load } = written();
  const report = await reportOf(['scan', load]);
  expect(report.sites_of_points).toMatchObject([{ site: 'Plant', points: ['F1', 'F2', 'P-1', 'P-2'] }]);
  const [plant] = report.sites_of_points!;
  const members = report.sites.filter(({ point_of }) => point_of === 'Plant');
  const sum = members.reduce((all, { load: of }) => all + of!.mean_kw!, 0);
  expect(plant!.mean_kw).toBeCloseTo(sum, 2);
  expect(report.feeders).toBeUndefined();
});

test('cells alone make no balance, and a feeder is no site all the same', async () => {
  const { load, sites, folder } = written();
  const cells = join(folder, 'cells.csv');
  await reportOf(['scan', load, sites, '--save-cells', cells]);
  const report = await reportOf(['scan', cells, sites]);
  expect(report.feeders?.map(({ state }) => state)).toEqual(['in_cells', 'in_cells']);
  expect(report.sites.map(({ site_id }) => site_id)).toEqual(['P-1', 'P-2', 'P-3']);
  expect(report.warnings.map(({ code }) => code)).toContain('feeder_in_cells');
  expect(report.inputs.find(({ role }) => role === 'cells')).toMatchObject({
    readings_used: 3 * HOURS,
    readings_ignored: 2 * HOURS,
  });
});

test('a balance of which a point was never read is not assessed, and the share lost can be said', async () => {
  const { load, folder } = written();
  const sites = join(folder, 'other.csv');
  writeFileSync(sites, 'metering_point,feeder\nP-1,F1\nP-2,F1\nP-9,F1\nP-3,F2\n');
  const report = await reportOf(['scan', load, sites, '--loss-share', '0.02']);
  expect(report.parameters['loss_share']).toEqual({ value: 0.02, from: 'flag' });
  const [f1] = report.feeders!;
  expect(f1).toMatchObject({
    state: 'uncertain',
    doubts: ['no load was read of 1 of its 3 metering points'],
  });
  expect(f1!.losses_kw! / f1!.fed_kw!).toBeCloseTo(0.02, 5);
  expect(report.sites[0]).toMatchObject({
    site_id: 'F1 (not metered)',
    verdict: 'not_assessed',
    disqualified: [{ code: 'uncertain_balance' }],
  });
});
