import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEvents } from '../../src/cli/events-file.ts';
import { readReferences } from '../../src/cli/references-file.ts';
import { SHIPPED_REFERENCES } from '../../src/estimate/compare.ts';
import { EVENTS } from '../../src/evidence/events.ts';
import { command, fixture, temporaryFolder } from '../support/command.ts';

async function printed(name: string): Promise<string> {
  const { exit, out, err } = await command([name]);
  expect([exit, err]).toEqual([0, '']);
  const path = join(temporaryFolder(), `${name}.csv`);
  writeFileSync(path, out);
  return path;
}

test('the public figures are printed, and read back as they are shipped', async () => {
  expect(await readReferences(await printed('references'))).toEqual(SHIPPED_REFERENCES);
});

test('the dated events are printed, and read back as they are shipped', async () => {
  const events = await readEvents(await printed('events'));
  expect(events).toEqual(
    EVENTS.map((event) => ({ ...event, from: expect.closeTo(event.from, 9), to: event.to })),
  );
});

test('the printed figures, given back, change nothing but where they are said to come from', async () => {
  const references = await printed('references');
  const args = ['scan', fixture('district/data.csv'), '--json', '--quiet'];
  const [shipped, given] = [await command(args), await command([...args, '--references', references])];
  expect(JSON.parse(given.out).comparison).toMatchObject({
    ...JSON.parse(shipped.out).comparison,
    unexplained_is: 'unseen',
  });
});

test('--grid-mw says of which grid the files are part', async () => {
  const args = ['scan', fixture('district/data.csv'), '--grid-mw', '3', '--estimate-mw', '200'];
  const { out } = await command([...args, '--quiet'], { env: { COLUMNS: '200' } });
  expect(out.replaceAll(/\s+/gu, ' ')).toContain('89 % of the grid, by --grid-mw (3 MW)');
  expect(out.replaceAll(/\s+/gu, ' ')).toContain('part is unseen and part was not found');
});

test('a table with a firmness that is none is refused with its place', async () => {
  const path = join(temporaryFolder(), 'figures.csv');
  writeFileSync(path, 'id,kind,who,date,mw,farms,firmness,counts,source\nx,closed,us,2026,5,,rumour,,\n');
  const { exit, out, err } = await command(['scan', fixture('district/data.csv'), '--references', path]);
  expect([exit, out]).toEqual([2, '']);
  expect(err).toMatch(
    /figures\.csv:2:7: firmness: it is official, press, unsourced or blank\n {2}It must be CSV/u,
  );
});

test.each(['references', 'events'])('--%s of a file that is not there is refused', async (name) => {
  const { exit, err } = await command(['scan', fixture('district/data.csv'), `--${name}`, 'nowhere.csv']);
  expect(exit).toBe(3);
  expect(err).toContain('nowhere.csv: there is no such file');
});
