import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command, fixture, temporaryFolder } from '../support/command.ts';

/** Every refusal: nothing on stdout, one complaint on stderr with the place, and a line on the way out. */
async function refused(args: readonly string[], exit: number) {
  const run = await command(args);
  expect(run).toMatchObject({ exit, out: '' });
  expect(run.err).toMatch(/^(mining-audit|error): .+\n {0,2}\S.+/mu);
  expect(run.err).not.toMatch(/\n\s+at /u);
  return run.err;
}

test.each([
  ['empty.csv', 3, /empty\.csv: this file is empty\n {2}Export the data again/u],
  ['header-only.csv', 4, /header-only\.csv: there is a header but no row under it\n {2}Export/u],
  [
    'unknown-header.csv',
    3,
    /unknown-header\.csv:1: no column .*It has: "colour", "weight", "taste"\n.*--columns/su,
  ],
  ['no-unit.csv', 3, /no-unit\.csv:1.*unit.*"load".*\n {2}.*--unit/su],
  ['picture.png', 3, /picture\.png: this is a PNG picture, not a CSV file\n {2}Export the data as CSV/u],
  ['cut.csv.gz', 3, /cut\.csv\.gz: the gzip data breaks off before its end\n {2}Copy or export/u],
  [
    'rubbish.csv',
    3,
    /rubbish\.csv:2:2: the times are not in a form that is read: "00:00 10-10-2202"\n {2}Times are read like/u,
  ],
  ['nowhere.csv', 3, /nowhere\.csv: there is no such file\n {2}Check/u],
  ['', 3, /left out 2 files.*README\.md, picture\.png.*\n.*cut\.csv\.gz: the gzip data breaks off/su],
])('%s is refused', async (name, exit, words) => {
  expect(await refused(['scan', fixture(`refused/${name}`)], exit)).toMatch(words);
});

test('two weeks of data leave with 4, and 0 MW is nowhere said', async () => {
  const words = await refused(['scan', fixture('nothing-to-assess/data.csv')], 4);
  expect(words).toMatch(/none of 2 sites can be assessed.*14 days.*\n {2}Give a longer/su);
  expect(words).not.toContain('0 MW');
});

test('a register without a load leaves with 4', async () => {
  expect(await refused(['scan', fixture('quiet-town/sites.csv')], 4)).toMatch(/no load was read/u);
});

test('traffic without a load leaves with 4', async () => {
  expect(await refused(['scan', fixture('quiet-town/traffic.csv.gz')], 4)).toMatch(/load/u);
});

test.each([
  [['scan', '--tiemzone', 'UTC', 'x.csv'], /unknown option '--tiemzone'.*Did you mean --timezone/su],
  [['scan', '--timezone', 'Almaty', fixture('district/data.csv')], /Almaty/u],
  [['scan', '--max-rejects', 'many', 'x.csv'], /--max-rejects/u],
  [['scan', '--format', 'xml', 'x.csv'], /--format.*json/su],
  [['scan', '--columns', 'site', 'x.csv'], /--columns/u],
  [['scan', '--columns', 'load=Watts', fixture('district/data.csv')], /Watts/u],
  [['scna', 'x.csv'], /unknown command 'scna'.*scan/su],
  [['simulate'], /--out/u],
])('%j is wrong usage', async (args, words) => {
  expect(await refused(args, 2)).toMatch(words);
});

test('the first file that cannot be read is named, whatever stands beside it', async () => {
  const words = await refused(['scan', fixture('district/data.csv'), fixture('refused/picture.png')], 3);
  expect(words).toContain('picture.png');
});

test('evaluate refuses what is no report, and a truth that is none', async () => {
  const folder = temporaryFolder();
  const notReport = join(folder, 'report.json');
  writeFileSync(notReport, '{"sites": []}');
  expect(await refused(['evaluate', notReport, fixture('district/truth.csv')], 3)).toMatch(
    /not a report.*scan/su,
  );
  expect(await refused(['evaluate', join(folder, 'none.json'), fixture('district/truth.csv')], 3)).toMatch(
    /no such file/u,
  );
});

test('--unit mends a file that names none', async () => {
  const mended = await command(['scan', fixture('refused/no-unit.csv'), '--unit', 'kW']);
  expect(mended.err).not.toContain('nothing says in which unit');
  expect(mended.exit).toBe(4); // Two weeks are too short: but it was read.
});
