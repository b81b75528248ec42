/** A result in many formats, as files and on stdout, by the command as it is installed. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/report.ts';
import { command, fixture, shell, temporaryFolder } from '../support/command.ts';

const LOAD = fixture('clock-change/load.csv');

describe('--format', () => {
  test('writes files, and one format on stdout, in one pass over the input', async () => {
    const folder = temporaryFolder();
    const files = [
      '--format',
      'csv=sites.csv',
      '--format',
      'markdown=report.md',
      '--format',
      'xlsx=report.xlsx',
    ];
    const { exit, out, err } = await command(['scan', '-', ...files, '--json'], {
      cwd: folder,
      stdin: readFileSync(LOAD),
    });
    expect(exit).toBe(0);
    const { sites } = reportSchema.parse(JSON.parse(out));
    expect(readdirSync(folder)).toEqual(['report.md', 'report.xlsx', 'sites.csv']);
    expect(readFileSync(join(folder, 'sites.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(
      1 + sites.length,
    );
    expect(err).toContain('Written: sites.csv, report.md, report.xlsx.\n');
  });

  test('with files alone leaves stdout empty, and --quiet stderr too', async () => {
    const folder = temporaryFolder();
    const run = await command(['scan', LOAD, '--format', 'json=a=b.json', '--quiet'], { cwd: folder });
    expect(run).toEqual({ exit: 0, out: '', err: '' });
    expect(readdirSync(folder)).toEqual(['a=b.json']);
  });

  test('gives the same bytes to a file as to stdout, and the same each time', async () => {
    const folder = temporaryFolder();
    for (const name of ['table', 'ndjson']) {
      const { out } = await command(
        ['scan', LOAD, '--quiet', '--format', name, '--format', `${name}=${name}`],
        {
          cwd: folder,
        },
      );
      expect(readFileSync(join(folder, name), 'utf8') === out).toBe(true);
    }
    const workbook = `$AUDIT scan ${LOAD} --quiet --format xlsx`;
    const { out } = await shell(`${workbook} | sha256sum; ${workbook}=x; sha256sum < x`, { cwd: folder });
    const [one, other] = out.trimEnd().split('\n');
    expect(one).toBe(other);
  });

  test('writes a file where a link leads, and replaces what was there as a whole', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'there'));
    writeFileSync(join(folder, 'there', 'sites.csv'), 'of before\n'.repeat(10_000));
    symlinkSync(join('there', 'sites.csv'), join(folder, 'link.csv'));
    await command(['scan', LOAD, '--format', 'csv=link.csv'], { cwd: folder });
    expect(readFileSync(join(folder, 'there', 'sites.csv'), 'utf8')).toMatch(
      /^site_id,.*\n(?:\w+-1,.*\n){3}$/u,
    );
  });

  test('of which one cannot be written leaves none, and nothing on stdout', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'closed'), { mode: 0o555 });
    const args = [
      'scan',
      LOAD,
      '--quiet',
      '--format',
      'csv=sites.csv',
      '--format',
      'json=closed/a/b.json',
      '--format',
      'table',
    ];
    const { exit, out, err } = await command(args, { cwd: folder });
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain('closed/a/b.json: the result cannot be written (ENOENT)');
    expect(readdirSync(folder)).toEqual(['closed']);
  });

  test('leaves the file of before as it was where the scan fails', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'sites.csv'), 'of before');
    const { exit } = await command(['scan', fixture('refused/rubbish.csv'), '--format', 'csv=sites.csv'], {
      cwd: folder,
    });
    expect(exit).toBe(3);
    expect(readdirSync(folder)).toEqual(['sites.csv']);
    expect(readFileSync(join(folder, 'sites.csv'), 'utf8')).toBe('of before');
  });

  test.each([
    [['--format', 'csv', '--format', 'markdown'], 'cannot both go to stdout'],
    [['--json', '--format', 'csv=-'], '--json cannot be used with --format csv'],
    [['--format', 'csv='], 'the name of a file must stand'],
    [['--format', 'pdf=report.pdf'], 'Allowed choices are table, json'],
    [['--excel'], 'no --format csv'],
    [['--fail-on', 'guilty'], 'Allowed choices are flagged'],
    [['--fail-on-mw', '0'], 'above zero'],
  ])('%j is wrong usage', async (args, says) => {
    const { exit, out, err } = await command(['scan', LOAD, ...args], { cwd: temporaryFolder() });
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  test.each(['csv', 'xlsx'])('%s ends quietly where its reader leaves early', async (name) => {
    const folder = temporaryFolder();
    const { exit, err } = await shell(
      `set -o pipefail; $AUDIT scan ${LOAD} --quiet --format ${name} --format json=whole.json | head -c 10`,
      { cwd: folder },
    );
    expect([exit, err]).toEqual([0, '']);
    expect(reportSchema.safeParse(JSON.parse(readFileSync(join(folder, 'whole.json'), 'utf8'))).success).toBe(
      true,
    );
  });
});

describe('--fail-on', () => {
  const FILES = ['load.csv.gz', 'traffic.csv.gz', 'sites.csv'].map((name) => fixture(`half-a-year/${name}`));

  test('leaves with 1 once the result is whole, and says on one line which gates tripped', async () => {
    const args = [
      'scan',
      ...FILES,
      '--json',
      '--quiet',
      '--fail-on',
      'unclear,flagged',
      '--fail-on-mw',
      '0.001',
    ];
    const { exit, out, err } = await command(args);
    expect(exit).toBe(1);
    const { totals } = reportSchema.parse(JSON.parse(out));
    expect(totals.flagged).toBeGreaterThan(0);
    expect(err).toMatch(
      /^mining-audit: tripped: --fail-on flagged \(1 site\), --fail-on-mw 0\.001 \(at least .*\)\n$/u,
    );
  });

  test('looks at all sites, whatever --only lists', async () => {
    const { exit, err } = await command([
      'scan',
      LOAD,
      '--only',
      'flagged',
      '--quiet',
      '--fail-on',
      'suspected,warnings',
    ]);
    expect([exit, err]).toEqual([1, 'mining-audit: tripped: --fail-on warnings (4 warnings)\n']);
  });

  test('leaves with 0 where nothing trips', async () => {
    const { exit, err } = await command([
      'scan',
      LOAD,
      '--quiet',
      '--fail-on',
      'flagged',
      '--fail-on-mw',
      '5',
    ]);
    expect([exit, err]).toEqual([0, '']);
  });
});
