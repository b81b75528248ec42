import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/report.ts';
import { command, commandReadSlowly, shell } from '../support/command.ts';

/** A district of many sites: its report is larger than any pipe holds at once. */
const SITES = 450;

let folder: string;
let load: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mining-audit-pipes-'));
  await command(['simulate', '--out', folder, '--sites', String(SITES), '--days', '30', '--seed', '3']);
  load = join(folder, 'load.csv');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a reader that leaves early ends the scan quietly and without a failure', async () => {
  const { exit, out, err } = await shell(
    `set -o pipefail; $AUDIT scan ${load} --json 2>${folder}/words | head -c 100`,
  );
  expect(exit).toBe(0);
  expect(out).toHaveLength(100);
  expect(out).toContain('mining-audit/report/1');
  expect(err).toBe('');
  expect(readFileSync(join(folder, 'words'), 'utf8')).not.toMatch(/EPIPE|Error|bug/u);
});

test('a report of more than a megabyte arrives whole through a slow pipe, with the same bytes as in a file', async () => {
  const { exit, out } = await commandReadSlowly(['scan', load, '--json'], 10);
  expect(exit).toBe(0);
  expect(out.length).toBeGreaterThan(1_000_000);
  expect(reportSchema.parse(JSON.parse(out)).sites).toHaveLength(SITES);
  const file = join(folder, 'report.json');
  expect((await shell(`$AUDIT scan ${load} --json --quiet >${file}`)).exit).toBe(0);
  expect(readFileSync(file, 'utf8') === out).toBe(true);
});
