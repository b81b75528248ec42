import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Report, reportSchema } from '../../src/report/report.ts';
import { command, fixture, temporaryFolder } from '../support/command.ts';

const DATA = fixture('district/data.csv');

function listed(list: string): string {
  const file = join(temporaryFolder(), 'known.csv');
  writeFileSync(file, list);
  return file;
}

async function scanned(...args: string[]): Promise<Report> {
  const { exit, out, err } = await command(['scan', DATA, '--quiet', '--json', ...args]);
  expect([exit, err]).toEqual([0, '']);
  return reportSchema.parse(JSON.parse(out));
}

const LIST = `site_id;reason;approved_by;until;up_to_kw
warehouse-5;data hall, act 12;chief engineer;31.12.2022;800
workshop-3;electric furnace;dispatcher;2023-01-01;300
sawmill-2;dryer;dispatcher;2022-03-30;900
office-9;"=HYPERLINK(""http://x"")";"\u001b[31mred";2023-01-01;900
ghost;gone;dispatcher;2023-01-01;1,5
`;

test('a known site within its limit is in no total, and what it would add is told', async () => {
  const list = listed(LIST);
  const [without, known] = await Promise.all([
    scanned('--prior', '0.03'),
    scanned('--prior', '0.03', '--known', list),
  ]);
  const site = (report: Report, id: string) => report.sites.find(({ site_id }) => site_id === id)!;
  const before = site(without, 'warehouse-5');
  const after = site(known, 'warehouse-5');
  expect(after).toMatchObject({ verdict: 'suspected', probability: before.probability });
  expect(after).toMatchObject({ block_mw: null, expected_mw: null, evidence: before.evidence });
  expect(after.known).toMatchObject({ state: 'within', up_to_kw: 800 });
  // Sites add up to the headline to the watt, so that one may be a watt off what it adds by itself.
  expect(after.known!.left_out_mw).toBeCloseTo(before.expected_mw!, 5);
  expect(known.totals.suspected_mw.central + known.totals.known!.left_out_mw).toBeCloseTo(
    without.totals.suspected_mw.central,
    5,
  );
  expect(known.totals.flagged).toBe(without.totals.flagged - 1);
  expect(known.totals.known_mw).toBeCloseTo(after.known!.draws_kw! / 1000, 9);
  expect(known.totals.metered_mw).toBe(without.totals.metered_mw);
  for (const rows of Object.values(known.totals.breakdowns!)) {
    const sum = rows.reduce((all, row) => all + row.suspected_mw.central, 0);
    expect(sum).toBeCloseTo(known.totals.suspected_mw.central, 9);
    expect(rows.reduce((all, row) => all + row.flagged, 0)).toBe(known.totals.flagged);
  }
  expect(known.totals.decisive!.sites.map(({ site_id }) => site_id)).not.toContain('warehouse-5');
});

test('one that grew past its limit, or whose approval ended within the data, is judged as ever and says so', async () => {
  const report = await scanned('--known', listed(LIST));
  const told = new Map(
    report.sites.map(({ site_id, known, expected_mw }) => [site_id, { known, expected_mw }]),
  );
  expect(told.get('workshop-3')!.known!.says).toBe(
    'known as electric furnace up to 300 kW, draws 504 kW: open again',
  );
  expect(told.get('workshop-3')!.expected_mw).toBeGreaterThan(0.3);
  expect(told.get('sawmill-2')!.known).toMatchObject({ state: 'expired', left_out_mw: null });
  expect(report.totals.known).toMatchObject({ open_again: 2, listed: 5, not_in_data: 2 });
  expect(report.warnings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['known_grown', 'known_expired', 'known_not_in_data']),
  );
});

test('what the sites tell of how common mining is leaves known sites out', async () => {
  const prevalence = (report: Report) => report.totals.prevalence!.central;
  const [without, known] = await Promise.all([scanned(), scanned('--known', listed(LIST))]);
  expect(prevalence(known)).toBeLessThan(prevalence(without));
});

test('the table shows them apart with reason and approver, and no control character of the list', async () => {
  const list = listed(LIST.replace('office-9', 'coldstore-1'));
  const { out } = await command(['scan', DATA, '--quiet', '--known', list], { env: { COLUMNS: '120' } });
  const words = out.replaceAll(/\s+/gu, ' ');
  expect(words).toMatch(/warehouse-5 data hall, act 12 chief engineer 2022-12-31 800 kW 779 612/u);
  expect(words).toMatch(/coldstore-1 =HYPERLINK\("http:\/\/x"\) red 2023-01-01/u);
  expect(out).not.toContain('\u001b');
  expect(words).toContain('Assessed: 13, of them 2 flagged and 0 unclear.');
  expect(words).toContain('Known and explained: 2 sites, 932 kW of load; 632 kW are left out');
});

test('explain and plan know of it: what is beyond its approval is what a visit may find', async () => {
  const file = join(temporaryFolder(), 'report.json');
  const { out } = await command(['scan', DATA, '--quiet', '--json', '--known', listed(LIST)]);
  writeFileSync(file, out);
  const [explained, plan] = await Promise.all([
    command(['explain', 'warehouse-5', file]),
    command(['plan', file, '--visits', '13', '--json']),
  ]);
  expect(explained.out.replaceAll(/\s+/gu, ' ')).toContain(
    'Known as data hall, act 12, approved by chief engineer until 2022-12-31 up to 800 kW, draws 780 kW: left out.',
  );
  const visit = JSON.parse(plan.out).visits.find(
    ({ site_id }: { site_id: string }) => site_id === 'warehouse-5',
  );
  expect(visit.look_for).toEqual([expect.stringContaining('beyond what is known of it')]);
});

test('a licence goes before the list, and what does nothing is told', async () => {
  const files = ['load.csv.gz', 'sites.csv'].map((name) => fixture(`licensed-and-over/${name}`));
  const { out } = await command(['scan', ...files, '--quiet', '--json']);
  const plain = reportSchema.parse(JSON.parse(out));
  const entry = ({ site_id }: { site_id: string }) => `${site_id},pilot,engineer,2040-01-01,90000`;
  const list = ['site_id,reason,approved_by,until,up_to_kw', ...plain.sites.map(entry)].join('\n');
  const again = await command(['scan', ...files, '--quiet', '--json', '--known', listed(list)]);
  const known = reportSchema.parse(JSON.parse(again.out));
  const licensed = known.sites.filter(({ verdict }) => ['licensed', 'over_licence'].includes(verdict));
  expect(licensed.length).toBeGreaterThan(1);
  expect(new Set(licensed.map((site) => site.known!.state))).toEqual(new Set(['licensed']));
  expect(known.totals.over_licence_mw).toEqual(plain.totals.over_licence_mw);
  expect(known.warnings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['known_licensed', 'known_not_needed']),
  );
});

test.each([
  ['site_id,reason,approved_by,until,up_to_kw\na,,b,2023-01-01,5\n', /known\.csv:2:2: reason: it is blank/u],
  [
    'site_id,reason,approved_by,until,up_to_kw\na,r,b,later,5\n',
    /known\.csv:2:4: until: it is the last day/u,
  ],
  [
    'site_id,reason,approved_by,until,up_to_kw\na,r,b,2023-01-01,0\n',
    /known\.csv:2:5: up_to_kw: it is a power/u,
  ],
  ['site_id,reason,until,up_to_kw\na,r,2023-01-01,5\n', /known\.csv:1: no column is approved_by/u],
  [
    'site_id,reason,approved_by,until,up_to_kw\na,r,b,2023-01-01,5\n\na,r,b,2023-01-01,5\n',
    /known\.csv:4:1: site_id: it stands here a second time, first in line 2/u,
  ],
  [
    'site_id,reason,approved_by,until,up_to_kw\nwarehouse-5,r,b,2023-01-01,5\nWAREHOUSE-5,r,b,2023-01-01,5\n',
    /"warehouse-5" and "WAREHOUSE-5" of the list of known sites are one site/u,
  ],
])('a list that is none is refused with its place', async (list, words) => {
  const { exit, out, err } = await command(['scan', DATA, '--known', listed(list), '--quiet']);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toMatch(words);
});
