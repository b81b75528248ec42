import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readClosures } from '../../src/sources/closures.ts';
import { encode } from '../support/encode.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mining-audit-closures-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(content: string | Uint8Array) {
  const path = join(folder, 'closures.csv');
  await writeFile(path, content);
  return readClosures(path);
}

const FEBRUARY_21 = Date.UTC(2022, 1, 21) / 86_400_000;

test('a line is a closure: site, day, kilowatts, act', async () => {
  expect(await read('site_id,closed_on,closed_kw,source\n farm-1 ,2022-02-21,450,act 12\n')).toEqual([
    { site: 'farm-1', day: FEBRUARY_21, kw: 450, source: 'act 12' },
  ]);
});

test('kilowatts and act may be blank, or their columns missing: unknown, not zero', async () => {
  expect(await read('site_id,closed_on,closed_kw\nA,2022-02-21,\n')).toEqual([
    { site: 'A', day: FEBRUARY_21, kw: undefined, source: '' },
  ]);
  expect((await read('site_id,closed_on\nA,2022-02-21\n'))[0]!.kw).toBeUndefined();
});

test('the list of an inspectorate in Russian is read as it is saved', async () => {
  const text = 'Точка учета;Дата отключения;Мощность, МВт;Номер акта\r\nФерма 1;21.02.2022;1,5;А-7\r\n';
  expect(await read(encode['windows-1251'](text))).toEqual([
    { site: 'Ферма 1', day: FEBRUARY_21, kw: 1500, source: 'А-7' },
  ]);
});

test.each([
  ['A,21 February,5,x', 2, 'closed_on: it is a day such as 2022-02-21 or 21.02.2022'],
  ['A,2022-02-30,5,x', 2, 'closed_on: it is a day'],
  ['A,2022-02-21,many,x', 3, 'closed_kw: it is a power above zero, or blank'],
  ['A,2022-02-21,-5,x', 3, 'closed_kw: it is a power above zero, or blank'],
  [',2022-02-21,5,x', 1, 'site_id: no site is named'],
  ['"4,2207E+14",2022-02-21,5,x', 1, 'site_id: this is what a spreadsheet left'],
])('%s is refused with its line and its column', async (line, column, says) => {
  const failure: unknown = await read(
    `site_id,closed_on,closed_kw,source\nB,2022-02-21,5,y\n${line}\n`,
  ).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 'bad_closures',
    exitCode: 2,
    where: expect.stringMatching(new RegExp(`closures\\.csv:3:${column}$`, 'u')),
    message: expect.stringContaining(says),
  });
});

test('a file without the day is refused at its header', async () => {
  await expect(read('site_id,closed_kw\nA,5\n')).rejects.toMatchObject({
    where: expect.stringMatching(/closures\.csv:1$/u),
    message: 'no column is closed_on. It has: "site_id", "closed_kw"',
  });
});
