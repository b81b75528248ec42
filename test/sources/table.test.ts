import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encode } from '../support/encode.ts';
import { failureOf, readingsIn, recognised, summaryOf } from '../support/files.ts';

const rows = (delimiter: string, breaks = '\n') =>
  [
    ['site', 'time', 'load_kw'],
    ['A', '2022-01-31 15:00', '1'],
    ['A', '2022-01-31 16:00', '2'],
  ]
    .map((fields) => fields.join(delimiter) + breaks)
    .join('');

describe('a table', () => {
  it.each([',', ';', '\t'])('is taken apart at %j', async (delimiter) => {
    const { table } = await readingsIn(rows(delimiter));
    expect(table).toMatchObject({ delimiter, header: ['site', 'time', 'load_kw'] });
    expect(table.sample).toHaveLength(2);
  });

  it('is not misled by commas in headers and values', async () => {
    const source = await readingsIn('Точка;Дата и время;Мощность, кВт\nA;31.01.2022 15:00;1,5\n');
    expect(source.table.delimiter).toBe(';');
    expect(source.decimalMark).toBe(',');
  });

  it.each(['\n', '\r\n', '\r'])('has lines that end in %j', async (breaks) => {
    const { ledgers } = await summaryOf({ 'load.csv': rows(',', breaks) });
    expect(ledgers[0]).toMatchObject({ read: 2, used: 2, lines: 3 });
  });

  it('may have lines that end in both ways', async () => {
    const { ledgers } = await summaryOf({ 'load.csv': rows(',').replace('\n', '\r\n') });
    expect(ledgers[0]).toMatchObject({ read: 2, used: 2 });
  });

  it('may begin with a word to Excel about the delimiter', async () => {
    const { ledgers } = await summaryOf({ 'load.csv': `sep=;\r\n${rows(';', '\r\n')}` });
    expect(ledgers[0]).toMatchObject({ read: 2, used: 2, lines: 4 });
  });

  it('has its headers without spaces around them', async () => {
    const { table } = await readingsIn(' site , time , load_kw \nA,2022-01-31 15:00,1\n');
    expect(table.header).toEqual(['site', 'time', 'load_kw']);
  });

  it('is known by a sample of whole lines, though the head ends in the middle of one', async () => {
    const line = 'A,2022-01-31 15:00,1,"two\nlines"\n';
    const { table } = await readingsIn(`site,time,load_kw,note\n${line.repeat(40_000)}`);
    expect(table.header).toEqual(['site', 'time', 'load_kw', 'note']);
    expect(table.sample.length).toBeGreaterThan(19_000);
  });

  it('is known though a quotation mark in its head is never closed', async () => {
    const { table } = await readingsIn(`${rows(',')}"B,2022-01-31 15:00,1\n${rows(',').repeat(40_000)}`);
    expect(table.header).toEqual(['site', 'time', 'load_kw']);
  });
});

describe('a file that is no table', () => {
  it.each([
    ['', 'empty_file'],
    ['\n\n', 'empty_file'],
    ['\uFEFF', 'empty_file'],
  ])('is empty: %j', async (content, code) => {
    expect(await failureOf(recognised(content))).toMatchObject({ code, exitCode: 3, where: 'load.csv' });
  });

  it.each([
    ['a PNG picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]],
    ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['binary data', [0x73, 0x69, 0, 0x74, 0x65, 0x2c, 0x0a, 0x61, 0x62, 0x63]],
  ])('is %s', async (name, bytes) => {
    const failure = await failureOf(recognised(Buffer.from(bytes)));
    expect(failure).toMatchObject({ code: 'not_text', where: 'load.csv' });
    expect(failure.message).toContain(name);
  });

  it('begins as a workbook does, and ends there', async () => {
    const cut = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0]);
    const failure = await failureOf(recognised(cut));
    expect(failure).toMatchObject({ code: 'damaged_workbook', exitCode: 3, where: 'load.csv' });
    expect(failure.message).toContain('workbook');
  });

  it('has no line break in a megabyte', async () => {
    expect(await failureOf(recognised('x'.repeat(1 << 21)))).toMatchObject({ code: 'no_lines' });
  });
});

describe('a long file', () => {
  const HOURS = 40_000;
  const from = Date.UTC(2020, 0, 1);
  const text = `site;time;load_kw\n${Array.from({ length: HOURS }, (_, i) => {
    const time = new Date(from + i * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
    return `ПС Восточная;${time};1,5\n`;
  }).join('')}`;

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'cp866'] as const)(
    'in %s shows its rows up to the last',
    async (encoding) => {
      for (const bytes of [encode[encoding](text), gzipSync(encode[encoding](text))]) {
        const { table } = await readingsIn(bytes);
        expect(table.encoding).toBe(encoding);
        expect(table.spread.length).toBeGreaterThan(2000);
        expect(table.spread.every((row) => row.length === 3 && row[0] === 'ПС Восточная')).toBe(true);
        expect(table.hasEnd).toBe(true);
        const last = new Date(from + (HOURS - 1) * 3_600_000).toISOString().slice(0, 13).replace('T', ' ');
        expect(table.spread.at(-1)![1]).toBe(`${last}:00`);
      }
    },
  );
});
