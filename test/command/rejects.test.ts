import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportSchema } from '../../src/report/report.ts';
import { command, fixture, temporaryFolder } from '../support/command.ts';

/** Sixty days of one office, of which some lines lack their number. */
function lines(): string[] {
  return readFileSync(fixture('clock-change/load.csv'), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line, i) => i === 0 || line.startsWith('office-1,'));
}

/** Places of the lines that are broken: no two of them as far apart as two others. */
const BROKEN = Array.from({ length: 30 }, (_, i) => (i + 1) ** 2);

async function scanned(files: readonly string[], ...flags: string[]) {
  const { exit, out, err } = await command(['scan', '--json', ...files, ...flags]);
  expect({ exit, err: exit === 0 ? '' : err }).toEqual({ exit: 0, err: '' });
  return { report: reportSchema.parse(JSON.parse(out)), err };
}

test('rejected lines are written, mended by hand, and read again: the result is that of clean data', async () => {
  const folder = temporaryFolder();
  const path = (name: string) => join(folder, name);
  const clean = lines();
  const broken = clean.map((line, i) => (BROKEN.includes(i) ? line.replace(/[^,]*$/u, 'oops') : line));
  writeFileSync(path('clean.csv'), `${clean.join('\n')}\n`);
  writeFileSync(path('broken.csv'), `${broken.join('\n')}\n`);

  const { report: first, err } = await scanned([path('broken.csv')], '--rejects', path('rejects.csv'));
  expect(first.inputs[0]!.readings_rejected).toBe(BROKEN.length);
  expect(err).toContain(path('rejects.csv'));

  const rejects = readFileSync(path('rejects.csv'), 'utf8').trimEnd().split('\n');
  expect(rejects).toHaveLength(1 + BROKEN.length);
  expect(rejects[0]).toBe('site_id,timestamp,load_kw,reject_reason,reject_place');
  expect(rejects[1]).toContain(`${path('broken.csv')}:2:3`);

  const mended = rejects.map((line, i) =>
    i === 0 ? line : line.replace('oops', clean[BROKEN[i - 1]!]!.split(',')[2]!),
  );
  writeFileSync(path('rejects.csv'), `${mended.join('\n')}\n`);
  const { report: again } = await scanned([path('broken.csv'), path('rejects.csv')]);
  const { report: wanted } = await scanned([path('clean.csv')]);
  expect(again.sites).toEqual(wanted.sites);
  expect(again.totals).toEqual(wanted.totals);
});

test('without a reject there is no file of them', async () => {
  const rejects = join(temporaryFolder(), 'rejects.csv');
  await scanned([fixture('clock-change/load.csv')], '--rejects', rejects);
  expect(existsSync(rejects)).toBe(false);
});

test('an input is never overwritten by its rejects', async () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data.csv');
  writeFileSync(data, lines().join('\n'));
  const before = readFileSync(data, 'utf8');
  const { exit, out, err } = await command(['scan', data, '--rejects', data]);
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err).toContain('would overwrite an input');
  expect(readFileSync(data, 'utf8')).toBe(before);
});

test('more rejects than --max-rejects fail the scan, and the same data passes where more are allowed', async () => {
  const data = fixture('broken-rows/load.csv'); // 42 of 2,880 readings: 1.5 %.
  const strict = await command(['scan', data, '--max-rejects', '1']);
  expect(strict).toMatchObject({ exit: 3, out: '' });
  expect(strict.err).toContain('42 of 2880 readings (1.46 %) cannot be read, more than 1 %');
  const lenient = await command(['scan', data, '--max-rejects', '2']);
  expect(lenient.exit).toBe(0);
});
