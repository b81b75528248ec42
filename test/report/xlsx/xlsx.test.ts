import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import { undated } from '../../../src/report/xlsx/undated.ts';
import { xlsx } from '../../../src/report/xlsx/xlsx.ts';
import { failureOf } from '../../support/files.ts';
import { manyFlagged, report, site } from '../../support/report.ts';

async function bytes(of = report()): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsx(of)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function sheets(of = report()) {
  return new Map((await readWorkbook(await bytes(of))).map(({ sheet, data }) => [sheet, data]));
}

test('there are four sheets: the summary, all sites, the breakdowns and the warnings', async () => {
  const all = await sheets();
  expect([...all.keys()]).toEqual(['Summary', 'Sites', 'Breakdowns', 'Warnings']);
  expect(all.get('Sites')).toHaveLength(1 + report().sites.length);
  expect(all.get('Warnings')).toHaveLength(1 + report().warnings.length);
});

test('figures are figures, days are days, and what is unknown is blank', async () => {
  const [head, ...rows] = (await sheets()).get('Sites')!;
  const at = (row: number, title: string) => rows[row]![head!.indexOf(title)];
  expect(at(0, 'Block, MW')).toBe(4.2);
  expect(at(0, 'Probability')).toBe(0.973);
  expect(at(0, 'Since')).toEqual(new Date('2021-03-14T00:00:00Z'));
  const school = report().sites.findIndex(({ verdict }) => verdict === 'not_assessed');
  expect(at(school, 'Probability')).toBeNull();
});

test('the summary begins with the answer and holds its bounds', async () => {
  const summary = (await sheets()).get('Summary')!;
  expect(summary[0]![0]).toContain('Suspected illegal mining: 6.67 MW (90 % interval 5.91 to 7.42)');
  expect(summary).toContainEqual(['Suspected here', 6.673, 5.91, 7.42, 'MW']);
});

test('the same report gives the same bytes at any time', async () => {
  vi.useFakeTimers({ now: new Date('2022-01-05T10:00:00Z'), toFake: ['Date'] });
  const early = await bytes();
  vi.setSystemTime(new Date('2031-07-01T20:00:00Z'));
  const late = await bytes();
  vi.useRealTimers();
  expect(early.equals(late)).toBe(true);
  expect(undated(early).equals(early)).toBe(true);
});

test('a text is never a formula, is printable, and says no character by its number', async () => {
  const names = [
    '=HYPERLINK("http://x")',
    '<script>',
    '\u001b[31mred',
    'a\u202Egnp',
    '_x202E_gnp',
    'x'.repeat(40_000),
  ];
  const told = report({ sites: names.map((name) => site({ site_id: name, name })) });
  const parts = unzipSync(await bytes(told));
  const xml = Object.values(parts)
    .map((part) => Buffer.from(part).toString())
    .join('\n');
  const unsafe = ['<f>', '<f ', '<script', '\u202e', '\u001b', '>_x202E_'];
  expect(unsafe.filter((piece) => xml.includes(piece))).toEqual([]);
  const wanted = ['<t>_x005F_x202E_gnp</t>', '&lt;script&gt;'];
  expect(wanted.filter((piece) => !xml.includes(piece))).toEqual([]);
  const read = (await sheets(told))
    .get('Sites')!
    .slice(1)
    .map(([id]) => id);
  expect(read.slice(0, 4)).toEqual(['=HYPERLINK("http://x")', '<script>', 'red', 'agnp']);
  expect(String(read[5])).toHaveLength(32_767);
});

test.each(['__proto__', 'constructor', 'toString'])(
  'a site called %s is written as any other',
  async (name) => {
    const parts = unzipSync(await bytes(report({ sites: [site({ site_id: name, name })] })));
    const part = (path: string) => Buffer.from(parts[path]!).toString();
    const [, place] = /<c r="A2"[^>]*><v>(.*?)<\/v>/u.exec(part('xl/worksheets/sheet2.xml'))!;
    const texts = [...part('xl/sharedStrings.xml').matchAll(/<t[^>]*>(.*?)<\/t>/gu)].map(([, text]) => text!);
    const decoded = texts[Number(place)]!.replace(/_x([\dA-F]{4})_/u, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    expect(decoded).toBe(name);
  },
);

test('more sites than a sheet holds are refused with the way out', async () => {
  const [one] = manyFlagged(1).sites;
  const failure = await failureOf(bytes(report({ sites: Array.from({ length: 1_048_576 }, () => one!) })));
  expect(failure.code).toBe('too_many_rows');
  expect(failure.remedy).toContain('--format csv');
});

test('without the library that writes workbooks it is said what to install', async () => {
  vi.resetModules();
  vi.doMock('write-excel-file/node', () => {
    throw new Error('Cannot find package');
  });
  const { workbookWriter } = await import('../../../src/report/xlsx/xlsx.ts');
  await expect(workbookWriter()).rejects.toMatchObject({
    code: 'no_workbook_writer',
    remedy: expect.stringContaining('npm install write-excel-file') as string,
  });
  vi.doUnmock('write-excel-file/node');
});
