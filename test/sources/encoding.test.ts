import { describe, expect, it } from 'vitest';
import { encodingOf } from '../../src/sources/encoding.ts';
import { encode, MARK } from '../support/encode.ts';
import { readingsIn, summaryOf } from '../support/files.ts';

const TEXT = [
  'Точка учета;Дата и время;Активная мощность, кВт',
  'ПС Восточная;31.01.2022 15:00;12,5',
  'ПС Восточная;31.01.2022 16:00;13,5',
  '',
].join('\r\n');
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'] as const;
const MARKED = ['utf-8', 'utf-16le', 'utf-16be'] as const;

describe('the encoding', () => {
  it.each(ENCODINGS)('%s is told without a byte order mark', async (encoding) => {
    const source = await readingsIn(encode[encoding](TEXT));
    expect(source.table.encoding).toBe(encoding);
    expect(source.table.sample[0]).toEqual(['ПС Восточная', '31.01.2022 15:00', '12,5']);
    const { sites } = await summaryOf({ 'load.csv': encode[encoding](TEXT) });
    expect(sites.map(({ site }) => site)).toEqual(['ПС Восточная']);
  });

  it.each(MARKED)('%s is told by its byte order mark, which is no part of the header', async (encoding) => {
    const bytes = Buffer.concat([MARK[encoding], encode[encoding](TEXT)]);
    const source = await readingsIn(bytes);
    expect(source.table.encoding).toBe(encoding);
    expect(source.table.header[0]).toBe('Точка учета');
    const { sites, ledgers } = await summaryOf({ 'load.csv': bytes });
    expect(sites.map(({ site }) => site)).toEqual(['ПС Восточная']);
    expect(ledgers[0]!.used).toBe(2);
  });

  it('is UTF-8 where the head is cut within a character', () => {
    expect(encodingOf(encode['utf-8']('мощность').subarray(0, 7), 'load.csv')).toBe('utf-8');
  });

  it('is UTF-8 though one character of many is broken', () => {
    const bytes = encode['utf-8']('мощность, мощность, мощность');
    bytes[5] = 0xff;
    expect(encodingOf(bytes, 'load.csv')).toBe('utf-8');
  });
});

describe('a site whose name breaks the encoding after the head of the file', () => {
  it('is rejected, and no other site is taken for it', async () => {
    const head = `site,time,load_kw\n${'A,2022-01-31 15:00,1\n'.repeat(60_000)}`;
    const tail = encode['windows-1251']('Юг,2022-01-31 15:00,1\nСевер,2022-01-31 15:00,1\n');
    const { sites, ledgers } = await summaryOf({ 'load.csv': Buffer.concat([Buffer.from(head), tail]) });
    expect(sites.map(({ site }) => site)).toEqual(['A']);
    expect(ledgers[0]!.entries('rejected')).toEqual([
      {
        code: 'not_in_encoding',
        count: 2,
        first: 'load.csv:60002:1',
        says: 'the site is not in the encoding of the file',
      },
    ]);
  });
});
