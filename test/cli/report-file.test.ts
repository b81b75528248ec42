import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../src/cli/report-file.ts';
import { json } from '../../src/report/json.ts';
import { ndjson } from '../../src/report/ndjson.ts';
import { report, whole } from '../support/report.ts';

const file = (name: string) => join(tmpdir(), `mining-audit-${process.pid}-${name}`);

test.each([
  ['JSON', whole(json(report()))],
  ['JSON on one line', JSON.stringify(report())],
  ['NDJSON', whole(ndjson(report()))],
  ['NDJSON without its last line break', whole(ndjson(report())).trimEnd()],
  [
    'NDJSON with the line breaks of Windows and blank lines',
    whole(ndjson(report())).replaceAll('\n', '\r\n\r\n'),
  ],
  ['NDJSON whose keys were sorted', sorted(whole(ndjson(report())))],
  ['NDJSON without sites', whole(ndjson(report({ sites: [] }))), report({ sites: [] })],
])('a report that was written as %s is read back whole', async (_how, content, told = report()) => {
  await writeFile(file('report'), content);
  expect(await readReport(file('report'))).toEqual(told);
});

function sorted(lines: string): string {
  return lines.replaceAll(/.+/gu, (line) =>
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(line) as object).sort())),
  );
}

test.each([
  ['a CSV', 'site,time\n', 'this is not JSON'],
  ['nothing', '', 'this is not JSON'],
  ['other JSON', '{}', 'this is not a report: schema'],
  [
    'a report with a part missing',
    whole(json(report())).replace('"totals"', '"total"'),
    'this is not a report: totals',
  ],
])('%s is refused with the way out', async (_what, content, says) => {
  await writeFile(file('other.json'), content);
  await expect(readReport(file('other.json'))).rejects.toMatchObject({
    message: expect.stringContaining(says) as string,
    exitCode: 3,
    where: file('other.json'),
    remedy: expect.stringContaining('scan load.csv --json') as string,
  });
});

describe('of NDJSON the line is named', () => {
  const lines = whole(ndjson(report())).trimEnd().split('\n');
  const told = (...of: readonly string[]) => of.join('\n');
  const [first, second, third, ...others] = lines as [string, string, string, ...string[]];

  test.each([
    ['that is cut', told(first, second, third.slice(0, 50)), 3, 'this is not JSON'],
    ['that is cut, the first being it', first.slice(0, 200), 1, 'this is not JSON'],
    [
      'whose site lacks its verdict',
      told(first, second.replace('"verdict"', '"word"'), third, ...others),
      2,
      'this is not the record of a site: verdict',
    ],
    [
      'whose site has no name, blank lines being counted',
      told(first, '', second, third.replace('"site_id":"', '"site_id":0,"id":"')),
      4,
      'this is not the record of a site: site_id',
    ],
    [
      'where sites stand before their report',
      told(second, third),
      1,
      'this is not the record of a report: record',
    ],
    [
      'where a second report begins',
      told(...lines, ...lines),
      lines.length + 1,
      'the record of a site: record',
    ],
    [
      'after which sites are missing',
      told(first, second),
      2,
      `${lines.length - 1} records of sites, and 1 are there`,
    ],
    [
      'of a site too many',
      told(...lines, third),
      lines.length + 1,
      `${lines.length - 1} records of sites, and ${lines.length} are`,
    ],
  ])('%s', async (_what, content, line, says) => {
    await writeFile(file('records.ndjson'), content);
    await expect(readReport(file('records.ndjson'))).rejects.toMatchObject({
      code: 'not_a_report',
      message: expect.stringContaining(says) as string,
      exitCode: 3,
      where: `${file('records.ndjson')}:${line}`,
      remedy: expect.stringMatching(/scan/u) as string,
    });
  });
});

test('a file that is not there is refused', async () => {
  await expect(readReport(file('nowhere'))).rejects.toMatchObject({ message: 'there is no such file' });
});
