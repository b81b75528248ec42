import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Verification, verificationSchema } from '../../src/report/verification.ts';
import { command, fixture, temporaryFolder } from '../support/command.ts';

const KNOWN = 'site_id,reason,approved_by,until,up_to_kw\nghost,r,b,2023-01-01,5\n';

/** A folder with the data of a scan, and the report of it. */
async function scanned(...more: string[]): Promise<{ folder: string; report: string }> {
  const folder = temporaryFolder();
  for (const name of ['load.csv.gz', 'sites.csv']) {
    copyFileSync(fixture(`licensed-and-over/${name}`), join(folder, name));
  }
  writeFileSync(join(folder, 'known.csv'), KNOWN);
  const { exit, out } = await command(
    [
      'scan',
      'load.csv.gz',
      'sites.csv',
      '--quiet',
      '--known',
      'known.csv',
      '--prior',
      '0.0312345678',
      ...more,
    ],
    { cwd: folder },
  );
  expect(exit).toBe(0);
  const report = join(temporaryFolder(), 'report.json');
  writeFileSync(report, out);
  return { folder, report };
}

const verification = (out: string): Verification => verificationSchema.parse(JSON.parse(out));

test('a report is verified from any folder, with the parameters and the files of its options', async () => {
  const { folder, report } = await scanned(
    ...['--json', '--threshold', '0.4', '--evening-peak', '17-22', '--grid-mw', '450', '--lang', 'ru'],
    ...['--timezone', 'load.csv.gz=Asia/Oral,Asia/Aqtobe', '--max-rejects', '7', '--columns', 'load=load_kw'],
  );
  const { exit, out, err } = await command(['verify', report, '--base', folder, '--json']);
  expect([exit, err]).toEqual([0, '']);
  const found = verification(out);
  expect(found).toMatchObject({ verdict: 'equal', differences: 0 });
  expect(found.files.map(({ path, option, state }) => [path, option, state])).toEqual([
    ['load.csv.gz', null, 'same'],
    ['sites.csv', null, 'same'],
    ['known.csv', 'known', 'same'],
  ]);
  expect(found.values).toBeGreaterThan(500);
});

test('a report of the flagged sites alone, as NDJSON, is verified too', async () => {
  const { folder, report } = await scanned('--format', 'ndjson', '--only', 'flagged');
  const { exit, out } = await command(['verify', report], { cwd: folder });
  expect(exit).toBe(0);
  expect(out).toMatch(/^Verified: 3 files unchanged, scanned again, and all [\d,]+ values/u);
});

test('a value that was changed is named with what it was and is, and another version is said first', async () => {
  const { folder, report } = await scanned('--json');
  const text = readFileSync(report, 'utf8');
  const changed = JSON.parse(text);
  changed.tool.version = '0.0.1';
  changed.sites[1].verdict = 'unclear';
  changed.sites.splice(0, 1);
  changed.totals.sites -= 1;
  writeFileSync(report, JSON.stringify(changed));
  const { exit, out, err } = await command(['verify', report], { cwd: folder, env: { COLUMNS: '200' } });
  expect(exit).toBe(1);
  expect(out).toMatch(/^The report was made by version 0\.0\.1/u);
  expect(out).toMatch(/sites\[site_id="[^"]+"\]\.verdict: "unclear" -> "/u);
  expect(out).toMatch(/sites\[site_id="[^"]+"\]: null -> \{"site_id"/u);
  expect(err).toContain('the report is not what its files give');
});

test('a file that changed is named, and its effect; one that is gone ends it', async () => {
  const { folder, report } = await scanned('--json');
  writeFileSync(join(folder, 'known.csv'), `${KNOWN}ghost-2,r,b,2023-01-01,5\n`);
  const changed = await command(['verify', report, '--json'], { cwd: folder });
  expect(changed.exit).toBe(1);
  expect(verification(changed.out).first.map(({ path }) => path)).toContain('totals.known.not_in_data');
  expect(verification(changed.out).files.at(-1)).toMatchObject({ option: 'known', state: 'changed' });
  const gone = await command(['verify', report], { cwd: temporaryFolder() });
  expect(gone.exit).toBe(3);
  expect(gone.out).toContain('Missing: load.csv.gz');
  expect(gone.err).toContain('--base FOLDER');
});

test('what cannot be run again is refused', async () => {
  const { folder, report } = await scanned('--json');
  const whole = JSON.parse(readFileSync(report, 'utf8'));
  const refused = async (change: object) => {
    writeFileSync(report, JSON.stringify({ ...whole, ...change }));
    const { exit, out, err } = await command(['verify', report], { cwd: folder });
    expect([exit, out]).toEqual([3, '']);
    return err;
  };
  expect(await refused({ side_files: undefined })).toContain('which files these options named: --known');
  expect(await refused({ inputs: [{ ...whole.inputs[0], path: '-' }] })).toContain('standard input');
  const redacted = { ...whole.parameters, redacted: { value: true, from: 'flag' } };
  expect(await refused({ parameters: redacted })).toContain('redacted');
});
