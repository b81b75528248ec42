import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReport } from '../../src/cli/report-file.ts';
import { json } from '../../src/report/json.ts';
import { report } from '../support/report.ts';

const file = (name: string) => join(tmpdir(), `mining-audit-${process.pid}-${name}`);

test('a report that was written is read back whole', async () => {
  await writeFile(file('report.json'), json(report()));
  expect(await readReport(file('report.json'))).toEqual(report());
});

test.each([
  ['a CSV', 'site,time\n', 'this is not JSON'],
  ['other JSON', '{}', 'this is not a report: schema'],
  [
    'a report with a part missing',
    json(report()).replace('"totals"', '"total"'),
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

test('a file that is not there is refused', async () => {
  await expect(readReport(file('nowhere'))).rejects.toMatchObject({ message: 'there is no such file' });
});
