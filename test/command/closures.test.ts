import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportSchema } from '../../src/report/report.ts';
import { command, fixture, temporaryFolder } from '../support/command.ts';

/** Loads in kW by day, of hourly readings of four months. */
const SITES: Readonly<Record<string, (day: number) => number | undefined>> = {
  'farm-off': (day) => (day < 50 ? 410 : 3),
  'farm-again': (day) => (day < 50 || day >= 90 ? 610 : 5),
  'farm-on': () => 300,
  'farm-gone': (day) => (day < 50 ? 200 : undefined),
};
const DAYS = 120;

function readings(): string {
  const lines = Object.entries(SITES).flatMap(([site, load]) =>
    Array.from({ length: DAYS * 24 }, (_, hour) => {
      const at = new Date(Date.UTC(2022, 0, 1, hour)).toISOString().slice(0, 16).replace('T', ' ');
      const value = load(Math.floor(hour / 24));
      return value === undefined ? [] : [`${site},${at},${value + (hour % 7)}`];
    }).flat(),
  );
  return ['site_id,timestamp,load_kw', ...lines, ''].join('\n');
}

function written(list: string): string[] {
  const folder = temporaryFolder();
  const [load, closed] = [join(folder, 'load.csv'), join(folder, 'closures.csv')];
  writeFileSync(load, readings());
  writeFileSync(closed, list);
  return ['scan', load, '--closed', closed, '--quiet'];
}

const LIST = `site_id,closed_on,closed_kw,source
farm-off,2022-02-20,400,act 1
farm-again,2022-02-20,600,act 2
farm-on,2022-02-20,300,act 3
farm-gone,2022-02-20,200,act 4
farm-elsewhere,2022-02-20,900,act 5
`;

test('--closed says of each closure whether it is off or draws again, since when and how much', async () => {
  const { exit, out } = await command([...written(LIST), '--json']);
  expect(exit).toBe(0);
  const { closures, totals, warnings, parameters } = reportSchema.parse(JSON.parse(out));
  expect(closures!.map(({ site_id, state }) => [site_id, state])).toEqual([
    ['farm-again', 'drawing_again'],
    ['farm-elsewhere', 'not_in_data'],
    ['farm-gone', 'no_load_since'],
    ['farm-off', 'still_off'],
    ['farm-on', 'did_not_fall'],
  ]);
  expect(closures![0]).toMatchObject({ again_since: '2022-04-01', sources: ['act 2'], confirmed_kw: 600 });
  expect(closures![0]!.again_kw).toBeCloseTo(605, 0);
  expect(totals.closures).toMatchObject({ closures: 5, sites: 5, closed_mw: 2.4, confirmed_mw: 1 });
  expect(warnings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['closed_draws_again', 'closed_did_not_fall', 'closed_not_in_data']),
  );
  expect(parameters['closed']).toEqual({ value: 'file', from: 'flag' });
});

test('the table shows them, says that drawing again is not unlawful by itself, and fits the page', async () => {
  const args = written(LIST);
  for (const width of [60, 200]) {
    const { out } = await command(args, { env: { COLUMNS: String(width) } });
    const words = out.replaceAll(/\s+/gu, ' ');
    expect(words).toContain(
      '5 closures at 5 sites, 2.40 MW by the list: 1.00 MW confirmed by the data, 605 kW drawing again.',
    );
    expect(words).toContain('A site that draws again may be lawful');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  }
});

test.each([
  [
    'site_id,closed_on,closed_kw\nfarm-off,yesterday,5\n',
    /closures\.csv:2:2: closed_on: it is a day such as .*\n {2}It must be CSV/u,
  ],
  [
    'site_id,closed_kw\nfarm-off,5\n',
    /closures\.csv:1: no column is closed_on\. It has: "site_id", "closed_kw"/u,
  ],
  [
    'site_id;closed_on;closed_kw\nfarm-off;2022-02-20;1,200\n',
    /closures\.csv:1:3: "1,200" in "closed_kw" is either/u,
  ],
])('a list that is none is refused, with its place, before anything is read', async (list, words) => {
  const { exit, out, err } = await command(written(list));
  expect([exit, out]).toEqual([2, '']);
  expect(err).toMatch(words);
});

test('licences stand in the default table in a sentence, and one by one where they are asked for', async () => {
  const files = ['load.csv.gz', 'sites.csv'].map((name) => fixture(`licensed-and-over/${name}`));
  const { out } = await command(['scan', ...files, '--show', 'licences,references', '--quiet'], {
    env: { COLUMNS: '140' },
  });
  expect(out).toMatch(/^\d licences?: .*\d over \(.* [kM]W beyond\)/mu);
  expect(out).toMatch(/^Site +Licence +State +Valid +Licensed +Within +Beyond$/mu);
  expect(out).toMatch(
    /^ +202 MW +closed +34 +2022-02 +Prime Minister of Kazakhstan +unregistered, disconnected +official$/mu,
  );
});

test('a detail that there is not is a wrong usage', async () => {
  const { exit, err } = await command(['scan', 'x.csv', '--show', 'everything']);
  expect(exit).toBe(2);
  expect(err).toContain('It may be licences, references, measures, unseen.');
});
