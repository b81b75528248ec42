import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command, temporaryFolder } from '../support/command.ts';

/** It cannot be assessed: what is refused before it is read is told first. */
function folderWithLoad(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'data'));
  for (const name of ['load.csv', 'data/load.csv']) writeFileSync(join(folder, name), 'no readings');
  return folder;
}

test.each([
  ['--rejects', 'out.csv', '--save-cells', './out.csv'],
  ['--rejects', 'out.csv', '--save-mapping', 'data/../out.csv'],
  ['--save-cells', 'out.csv', '--save-mapping', 'out.csv'],
  ['--rejects', 'load.csv'],
  ['--save-cells', 'data/../load.csv'],
  ['--save-mapping', './load.csv'],
  ['--format', 'csv=load.csv'],
  ['--format', 'json=data/../load.csv'],
  ['--rejects', 'out.csv', '--format', 'csv=out.csv'],
  ['--save-cells', 'out.csv', '--format', 'csv=./out.csv'],
  ['--save-mapping', 'out', '--format', 'json=out'],
  ['--mapping', 'load.csv', '--format', 'json=load.csv'],
  ['--format', 'csv=out', '--format', 'json=data/../out'],
])('nothing is overwritten by %s %s %s %s, which is told before anything is read', async (...options) => {
  const folder = folderWithLoad();
  const { exit, err } = await command(['scan', 'load.csv', ...options], { cwd: folder });
  expect(err).toContain('would overwrite');
  expect(exit).toBe(2);
  expect(readdirSync(folder)).toEqual(['data', 'load.csv']);
  expect(readFileSync(join(folder, 'load.csv'), 'utf8')).toBe('no readings');
});

test('of several inputs, the file of rejects of each is looked at', async () => {
  const args = [
    'scan',
    'load.csv',
    'data/load.csv',
    '--rejects',
    'out.csv',
    '--save-cells',
    'out.load-2.csv',
  ];
  const { exit, err } = await command(args, { cwd: folderWithLoad() });
  expect(err).toContain('--save-cells would overwrite what --rejects names');
  expect(exit).toBe(2);
});

test.each([
  ['--rejects', 'pipe.csv'],
  ['--save-cells', 'pipe.csv'],
  ['--save-mapping', 'pipe.csv'],
  ['--format', 'json=pipe.csv'],
])('%s %s takes no place but that of a file', async (option, value) => {
  const folder = folderWithLoad();
  execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
  const { exit, err } = await command(['scan', 'load.csv', option, value], { cwd: folder });
  expect(err).toContain('this is no ordinary file');
  expect(exit).toBe(2);
  expect(lstatSync(join(folder, 'pipe.csv')).isFIFO()).toBe(true);
});

test('an input that is called as a file that is not yet whole stays', async () => {
  const folder = folderWithLoad();
  const times = Array.from({ length: 24 * 40 }, (_, i) => new Date(Date.UTC(2022, 0, 1) + i * 3_600_000));
  const rows = times.map((time, i) => `S1,${time.toISOString()},${i % 50 === 1 ? 'oops' : i % 5}`);
  const content = `site_id,timestamp,load_kw\n${rows.join('\n')}\n`;
  const name = join(folder, 'out.csv.part');
  writeFileSync(name, content);
  const outputs = ['--rejects', 'out.csv', '--save-mapping', 'out'];
  const { exit } = await command(['scan', name, '--timezone', 'UTC', ...outputs], { cwd: folder });
  expect(exit).toBe(0);
  expect(readFileSync(name, 'utf8')).toBe(content);
  expect(readdirSync(folder)).toEqual(['data', 'load.csv', 'out', 'out.csv', 'out.csv.part']);
});
