import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { reportSchema } from '../../src/report/report.ts';
import { command, fixture, shell, temporaryFolder } from '../support/command.ts';
import { report, site } from '../support/report.ts';

type Row = Record<string, string>;
const rows = (text: string): Row[] => parse(text, { columns: true });
const TOWN = '--sites 60 --days 90 --start 2021-11-01 --seed 5 --illegal-share 0.15 --quiet';
const SCAN = 'scan town/load.csv town/traffic.csv town/sites.csv --quiet';

test('a town is scanned, planned, visited and scanned again, and the total is corrected', async () => {
  const folder = temporaryFolder();
  const planned = await shell(
    `set -e
    $AUDIT simulate --out town ${TOWN}
    $AUDIT ${SCAN} --json >report.json
    $AUDIT plan report.json --visits 20 --seed 7 --csv plan.csv >page.txt
    $AUDIT plan report.json --visits 20 --seed 7 --json >plan.json
    $AUDIT plan report.json --visits 20 --seed 8 --csv other.csv >/dev/null
    ! cmp -s plan.csv other.csv`,
    { cwd: folder },
  );
  expect(planned).toEqual({ exit: 0, out: '', err: '' });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const plan = rows(read('plan.csv'));
  expect(plan).toHaveLength(20);
  expect(read('page.txt')).toContain(`Plan of 20 visits`);
  for (const { site_id } of plan) expect(read('page.txt')).toContain(site_id);
  expect(JSON.parse(read('plan.json')).visits.map((one: Row) => one['site_id'])).toEqual(
    plan.map(({ site_id }) => site_id),
  );

  const truth = new Map(
    rows(read('town/truth.csv')).map((row) => [row['site_id'], row['illegal_kw_recent']!]),
  );
  const filled = plan.map((row) => {
    const kw = truth.get(row['site_id']!)!;
    return { ...row, ...(Number(kw) > 0 ? { found: 'mining', kw } : { found: 'clean' }), date: '2022-02-01' };
  });
  writeFileSync(join(folder, 'filled.csv'), stringify(filled, { header: true }));
  const { exit, out, err } = await shell(`$AUDIT ${SCAN} --inspections filled.csv --json`, { cwd: folder });
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const after = reportSchema.parse(JSON.parse(out));
  const before = reportSchema.parse(JSON.parse(read('report.json')));
  const { corrected_mw: corrected, suspected_mw: suspected } = after.totals;
  expect(suspected).toEqual(before.totals.suspected_mw);
  const total = [...truth.values()].reduce((sum, kw) => sum + Number(kw), 0) / 1000;
  expect(corrected!.low!).toBeLessThanOrEqual(total);
  expect(corrected!.high!).toBeGreaterThanOrEqual(total);
  expect(corrected!.high! - corrected!.low!).toBeLessThan(suspected.high - suspected.low);
  expect(corrected!.visits).toMatchObject({ listed: 20, not_reachable: 0, by_choice: 0 });
  expect(corrected!.visits.mining + corrected!.visits.clean).toBe(20);
  expect(after.sites.map(({ verdict, probability }) => ({ verdict, probability }))).toEqual(
    before.sites.map(({ verdict, probability }) => ({ verdict, probability })),
  );
  const visited = after.sites.filter(({ inspected }) => inspected !== null);
  expect(visited.map(({ site_id }) => site_id).sort()).toEqual(plan.map(({ site_id }) => site_id).sort());
});

const DISTRICT = fixture('district/data.csv');

async function withVisits(lines: readonly string[], ...more: string[]) {
  const file = join(temporaryFolder(), 'visits.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return command(['scan', DISTRICT, '--inspections', file, '--quiet', ...more]);
}

test('visits by choice are told at their sites and do not correct the total', async () => {
  const lines = ['site_id,found,kw', 'warehouse-5,mining,700', 'workshop-3,clean,'];
  const { exit, out } = await withVisits(lines, '--json');
  expect(exit).toBe(0);
  const { totals, sites } = reportSchema.parse(JSON.parse(out));
  expect(totals.corrected_mw).toMatchObject({
    central: null,
    low: null,
    high: null,
    visits: { by_choice: 2 },
  });
  expect(totals.corrected_mw!.says).toContain('the total is not corrected');
  const visited = sites.find(({ site_id }) => site_id === 'warehouse-5')!;
  expect(visited).toMatchObject({
    verdict: 'suspected',
    inspected: { found: 'mining', kw: 700, chance: null },
  });
  const { out: page } = await withVisits(lines);
  expect(page).toContain('visited: mining, 700 kW');
  expect(page).toContain('visited: clean');
});

test('too few visits by chance are said to be too few, and the total stays', async () => {
  const { out } = await withVisits(['site_id,found,chance', 'warehouse-5,clean,0.2', 'home-31,clean,0.2']);
  expect(out.replaceAll(/\s+/gu, ' ')).toMatch(
    /too few visits to say more. 2 were drawn by chance and reached/u,
  );
});

test('sites that were not reached, and chances that stand for other sites, are said', async () => {
  const names = ['warehouse-5', 'workshop-3', 'sawmill-2', 'coldstore-1', 'home-31', 'bakery-1'];
  const lines = names.map((name) => `${name},${name === 'bakery-1' ? 'not reachable' : 'clean'},0.1`);
  const { exit, out, err } = await withVisits(['site_id,found,chance', ...lines]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const words = out.replaceAll(/\s+/gu, ' ');
  expect(out.trimEnd().split('\n\n').at(-1)).toMatch(/^After 5 visits/u);
  expect(words).toContain('1 site of the list was not reached');
  expect(words).toContain('The chances of the list stand for 60 sites and the scan has 13');
});

test.each([
  [
    'a site that is not there',
    ['nowhere,clean'],
    /visits\.csv:2:1: "nowhere" was visited and is no site of this scan\n {2}Scan/u,
  ],
  [
    'a word that is none',
    ['home-31,innocent'],
    /visits\.csv:2:2: found is "innocent".*\n {2}It must be CSV/u,
  ],
])('%s is refused with its place', async (_what, lines, says) => {
  const { exit, out, err } = await withVisits(['site_id,found', ...lines]);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toMatch(says);
});

test('a report of the flagged sites alone is refused: the others could not be drawn', async () => {
  const { exit, out, err } = await shell(
    `$AUDIT scan ${DISTRICT} --json --only flagged --quiet >flagged.json; $AUDIT plan flagged.json`,
    { cwd: temporaryFolder() },
  );
  expect({ exit, out }).toEqual({ exit: 3, out: '' });
  expect(err).toMatch(/flagged\.json: the report lists 3 of its 13 sites.*\n {2}Scan again/u);
});

test.each([
  [['--visits', '0'], /1 or more/u],
  [['--seed', 'x'], /number/u],
  [['--csv', 'report.json'], /would overwrite an input/u],
])('plan %j is refused', async (args, says) => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'report.json'), '{}');
  const { exit, out, err } = await command(['plan', 'report.json', ...args], { cwd });
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toMatch(says);
});

test('hostile names are harmless on the page and in the table to fill in', async () => {
  const cwd = temporaryFolder();
  const names = [
    '=HYPERLINK("http://x")',
    '+1',
    '-1',
    '@x',
    '\u001b[31mred\u001b[2J',
    'a\u202Egnp',
    'two\nlines',
  ];
  const sites = names.map((name) => site({ site_id: name, name }));
  const { totals } = report();
  const hostile = report({ sites, totals: { ...totals, sites: sites.length } });
  writeFileSync(join(cwd, 'report.json'), JSON.stringify(hostile));
  const { exit, out, err } = await command(['plan', 'report.json', '--csv', 'plan.csv'], { cwd });
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const csv = readFileSync(join(cwd, 'plan.csv'), 'utf8');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
  const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u;
  expect(out).not.toMatch(unsafe);
  expect(csv).not.toMatch(unsafe);
  expect(csv.trimEnd().split('\n')).toHaveLength(1 + names.length);
  for (const row of rows(csv))
    expect(Object.values(row).filter((cell) => /^[=+\-@]/u.test(cell))).toEqual([]);
});
