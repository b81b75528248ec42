/** A disk that is full, as a limit on the size of a file (`ulimit -f`, in blocks) makes it. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isDuckDbInstalled } from '../../src/duckdb.ts';
import { shell, temporaryFolder } from '../support/command.ts';

const HOURS = Array.from({ length: 24 * 30 }, (_, i) => {
  const time = new Date(Date.UTC(2022, 0, 1) + i * 3_600_000).toISOString();
  return [1, 2, 3].map((site) => `S${site},${time},${i % 9 === 1 ? 'oops' : i % 5}`);
});
const LOAD = `site_id,timestamp,load_kw\n${HOURS.flat().join('\n')}\n`;

/** A folder with readings, and one in it for what is temporary. */
function folderWithLoad(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'load.csv'), LOAD);
  mkdirSync(join(folder, 'tmp'));
  return folder;
}

async function scanLimited(folder: string, scan: string) {
  const line = `ulimit -f 8; ${scan.replace('scan', '$AUDIT scan --max-rejects 100 --timezone UTC --quiet')}`;
  const run = await shell(line, { cwd: folder, env: { TMPDIR: join(folder, 'tmp') } });
  return { ...run, left: [...readdirSync(folder), ...readdirSync(join(folder, 'tmp'))] };
}

test.each([
  '--rejects out.csv',
  '--save-cells out.csv',
  '--format csv=small.csv --format json=out.json --format table',
])('leaves no half of %s, and is told with the way out', async (option) => {
  const { exit, out, err, left } = await scanLimited(folderWithLoad(), `scan load.csv ${option}`);
  expect(out).toBe('');
  expect(err).toContain('there is no room for the');
  expect(err).toContain('another disk');
  expect(exit).toBe(2);
  expect(left).toEqual(['load.csv', 'tmp']);
});

test.each([
  ['standard input', 'cat load.csv | scan -', true],
  ['what DuckDB is to read of a packed file', 'scan load.csv.gz --engine duckdb', await isDuckDbInstalled()],
])('under TMPDIR has no room for %s: the folder and the way out are told', async (_, scan, isPossible) => {
  if (!isPossible) return;
  const folder = folderWithLoad();
  await shell('gzip -k load.csv', { cwd: folder });
  const { exit, err, left } = await scanLimited(folder, scan);
  expect(err).toContain(`there is no room in ${join(folder, 'tmp')}`);
  expect(err).toContain('set TMPDIR');
  expect(exit).toBe(2);
  expect(left).toEqual(['load.csv', 'load.csv.gz', 'tmp']);
});
