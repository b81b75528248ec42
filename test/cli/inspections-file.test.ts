import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInspections } from '../../src/cli/inspections-file.ts';

let folder: string;
let path: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mining-audit-inspections-'));
  path = join(folder, 'plan.csv');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(...lines: string[]) {
  await writeFile(path, `${lines.join('\n')}\n`);
  return readInspections(path);
}

const HEADER = 'site_id,name,stratum,chance,found,kw,date,note';

test('a line is a visit; what is blank is not known', async () => {
  const visits = await read(
    HEADER,
    'A-1,Shop,likely-1,0.25,mining,120.5,2022-02-01,"a note, long"',
    'A-2,,,,clean,,,',
  );
  expect(visits).toEqual([
    {
      ...{ site: 'A-1', found: 'mining', kw: 120.5, date: '2022-02-01', note: 'a note, long' },
      ...{ chance: 0.25, stratum: 'likely-1', where: `${path}:2:1` },
    },
    {
      ...{ site: 'A-2', found: 'clean', kw: undefined, date: undefined, note: undefined },
      ...{ chance: undefined, stratum: '', where: `${path}:3:1` },
    },
  ]);
});

test.each([
  ['semicolons and decimal commas', ';', '0,25', '120,5'],
  ['tabs', '\t', '0.25', '120.5'],
])('a spreadsheet that saved it with %s is understood', async (_what, mark, chance, kw) => {
  const [visit] = await read(
    `\uFEFF${HEADER.replaceAll(',', mark)}`,
    ['A-1', '', 'x', chance, 'Not reachable', '', '', ''].join(mark),
    ['A-2', '', 'x', chance, 'MINING', kw, '', ''].join(mark),
  ).then((visits) => visits.toReversed());
  expect(visit).toMatchObject({ site: 'A-2', found: 'mining', kw: 120.5, chance: 0.25 });
});

test('a line that nobody filled in is counted as not visited yet', async () => {
  const visits = await read('site_id,found', 'A-1,', 'A-2,clean');
  expect(visits.map(({ found }) => found)).toEqual(['not_yet', 'clean']);
});

test.each([
  ['no column', ['site,found', 'A,clean'], ':1', /no column site_id; it has: site, found/u],
  [
    'another word',
    [HEADER, 'A,,,,guilty,,,'],
    ':2:5',
    /found is "guilty", and not mining, clean, not_reachable/u,
  ],
  ['a chance of 0', [HEADER, 'A,,,0,clean,,,'], ':2:4', /a chance is a number above 0 and up to 1/u],
  ['a chance over 1', [HEADER, 'A,,,2,clean,,,'], ':2:4', /a chance is a number above 0 and up to 1/u],
  ['kW that are no number', [HEADER, 'A,,,,mining,much,,'], ':2:6', /kw is "much"/u],
  ['negative kW', [HEADER, 'A,,,,mining,-4,,'], ':2:6', /kw is "-4"/u],
  ['mining without kW', [HEADER, 'A,,,,mining,0,,'], ':2:6', /leave it blank/u],
  ['kW where it is clean', [HEADER, 'A,,,,clean,5,,'], ':2:6', /5 kW were measured, and found is clean/u],
  ['no name', [HEADER, ',,,,clean,,,'], ':2:1', /no site is named/u],
  ['a site twice', [HEADER, 'A,,,,clean,,,', 'A,,,,clean,,,'], ':3:1', /a second time, first at .*:2:1/u],
  ['nothing filled in', [HEADER, 'A,,,,,,,'], '', /nothing is filled in/u],
  ['ragged lines', [HEADER, 'A,clean'], '', /Invalid Record Length/u],
])('%s is refused, with its place and the way out', async (_what, lines, where, says) => {
  await expect(read(...lines)).rejects.toMatchObject({
    code: 'bad_inspections',
    message: expect.stringMatching(says),
    where: `${path}${where}`,
    remedy: expect.stringContaining('site_id and found'),
  });
});
