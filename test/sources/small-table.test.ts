import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readSmallTable } from '../../src/sources/small-table.ts';
import { encode } from '../support/encode.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mining-audit-small-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const row = z.object({
  farm: z.string().min(1, 'it has no name'),
  kw: z.coerce.number('it is a number'),
  note: z.string().default('none'),
});

async function read(content: string | Uint8Array) {
  const path = join(folder, 'table.csv');
  await writeFile(path, content);
  return readSmallTable(path, {
    columns: {
      farm: { holds: 'text', names: ['ферма'] },
      kw: { holds: 'power', names: ['мощность', 'power'] },
      note: { holds: 'text', mayBeMissing: true },
    },
    row,
    code: 'bad_farms',
    remedy: 'Mend it.',
  });
}

const refused = (content: string) => read(content).then(String, (error: unknown) => error);

test('its own column names are enough, in any order, and other columns may stand beside', async () => {
  expect(await read('kw,colour,farm\n5,red,A\n')).toEqual([{ farm: 'A', kw: 5, note: 'none' }]);
});

test('what a spreadsheet in Russian saves is read: Windows-1251, semicolons, decimal commas', async () => {
  const text = 'Ферма;Мощность, МВт;note\r\nЗаречная;1,5;"a; b"\r\nСтепная;0,25;\r\n;;\r\n';
  expect(await read(encode['windows-1251'](text))).toEqual([
    { farm: 'Заречная', kw: 1500, note: 'a; b' },
    { farm: 'Степная', kw: 250, note: '' },
  ]);
});

test('a power in a unit that is none of power is no power', async () => {
  expect(await refused('farm,"power, kWh"\nA,5\n')).toMatchObject({
    code: 'bad_farms',
    where: expect.stringMatching(/table\.csv:1$/u),
    message: 'no column is kw. It has: "farm", "power, kWh"',
  });
});

test('a field that is wrong is refused with its line and its column, also after lines that are blank', async () => {
  expect(await refused('farm,note,kw\nA,,5\n\nB,,many\n')).toMatchObject({
    where: expect.stringMatching(/table\.csv:4:3$/u),
    message: 'kw: it is a number',
    remedy: 'Mend it.',
    exitCode: 2,
  });
});

test('a number that can be read in two ways is refused', async () => {
  expect(await refused('farm;kw\nA;1,200\n')).toMatchObject({ where: expect.stringMatching(/:1:2$/u) });
});

test('a header alone is a table without rows; an empty file is none', async () => {
  expect(await read('farm,kw\n')).toEqual([]);
  expect(await refused('')).toMatchObject({ code: 'empty_file' });
});

test('a file that is not there is refused as others are', async () => {
  const missing = readSmallTable(join(folder, 'none.csv'), { columns: {}, row, code: 'x', remedy: '' });
  await expect(missing).rejects.toMatchObject({ exitCode: 3, message: 'there is no such file' });
});
