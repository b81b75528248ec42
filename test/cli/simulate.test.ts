import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { EXIT } from '../../src/failure.ts';
import { report } from '../support/report.ts';

const root = await mkdtemp(join(tmpdir(), 'simulate-'));
afterAll(() => rm(root, { recursive: true }));

async function simulate(...args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const out = join(root, 'town');
  const command = ['simulate', '--out', out, '--sites', '3', '--days', '4', ...args];
  const world = {
    version: '1',
    stdin: Readable.from([]),
    stdout,
    stderr,
    env: {},
    scan: async () => report(),
  };
  const exit = await run(command, world);
  stderr.end();
  return { exit, err: await text(stderr), load: () => readFile(join(out, 'load.csv'), 'utf8') };
}

test('meters read as often as is asked', async () => {
  const { exit, load } = await simulate('--interval', '30');
  expect(exit).toBe(EXIT.done);
  expect(await load()).toMatch(/ 13:30,/);
});

test('an interval that no meter has is a wrong usage', async () => {
  const { exit, err } = await simulate('--interval', '7');
  expect(exit).toBe(EXIT.usage);
  expect(err).toContain('It must be one of 5, 10, 15, 30, 60, or mixed.');
});

test('a table of events makes what happens', async () => {
  const table = join(root, 'events.csv');
  await writeFile(table, 'event,from,to,regions\nblackout,2021-07-06 06:00,2021-07-06 18:00,\n');
  const { exit, load } = await simulate('--events', table, '--missing-readings', '0');
  expect(exit).toBe(EXIT.done);
  const dark = (await load()).split('\n').filter((line) => line.includes('2021-07-06 12:00'));
  expect(dark.map((line) => line.split(',')[2])).toEqual(['0.000', '0.000', '0.000']);
});

test.each([
  ['an event nobody knows', 'event,from,to,regions\nflood,2021-07-06,2021-07-07,\n', /flood.*is no event/u],
  ['no file', undefined, /no such file/u],
])('a table of events with %s is refused', async (_, content, says) => {
  const table = join(root, 'wrong.csv');
  if (content === undefined) await rm(table, { force: true });
  else await writeFile(table, content);
  const { exit, err } = await simulate('--events', table);
  expect(exit).toBe(EXIT.unreadable);
  expect(err).toMatch(says);
});
