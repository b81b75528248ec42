import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Encoding, encodingNamed, encodingOf } from '../../src/sources/encoding.ts';
import { encode, MARK } from '../support/encode.ts';
import { readingsIn, summaryOf } from '../support/files.ts';

const TEXT = [
  'Точка учета;Дата и время;Активная мощность, кВт',
  'ПС Восточная;31.01.2022 15:00;12,5',
  'ПС Восточная;31.01.2022 16:00;13,5',
  '',
].join('\r\n');
const KAZAKH = [
  'Нысан;Күні мен уақыты;Қуаты, кВт',
  'Шығыс қосалқы станциясы;31.01.2022 15:00;12,5',
  'Өңірлік желі;31.01.2022 16:00;13,5',
  '',
].join('\r\n');
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'cp866', 'koi8-r'] as const;
const told = (bytes: Uint8Array, said?: Encoding) => encodingOf({ head: bytes, lines: [] }, 'load.csv', said);
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
    expect(told(encode['utf-8']('мощность').subarray(0, 7))).toMatchObject({ encoding: 'utf-8' });
  });

  it('is UTF-8 though one character of many is broken', () => {
    const bytes = encode['utf-8']('мощность, мощность, мощность');
    bytes[5] = 0xff;
    const { encoding, decision } = told(bytes);
    expect([encoding, decision.certainty]).toEqual(['utf-8', 'likely']);
  });
});

describe('the encoding of letters in single bytes', () => {
  it('is that of Kazakh where the bytes make Kazakh words', async () => {
    const source = await readingsIn(encode['kz-1048'](KAZAKH));
    expect(source.table).toMatchObject({
      encoding: 'kz-1048',
      header: ['Нысан', 'Күні мен уақыты', 'Қуаты, кВт'],
    });
    const { sites } = await summaryOf({ 'load.csv': encode['kz-1048'](KAZAKH) });
    expect(sites.map(({ site }) => site)).toEqual(['Шығыс қосалқы станциясы', 'Өңірлік желі']);
  });

  it('is that of Russian where both would read alike', () => {
    expect(told(encode['kz-1048'](TEXT)).encoding).toBe('windows-1251');
  });

  it.each(['windows-1251', 'cp866', 'koi8-r'] as const)('is told from capitals alone: %s', (encoding) => {
    const text = 'ТОЧКА УЧЕТА;ДАТА;ПОТРЕБЛЕНИЕ\r\nГОРОДСКАЯ БОЛЬНИЦА;31.01.2022;5\r\n';
    expect(told(encode[encoding](text)).encoding).toBe(encoding);
  });

  it('is the usual one where there is next to nothing to tell it by', () => {
    const { encoding, decision } = told(
      encode['windows-1251']('site;time;load_kw\nТП-1;2022-01-31 15:00;1\n'),
    );
    expect([encoding, decision.certainty]).toEqual(['windows-1251', 'assumed']);
    const spaced = told(encode['windows-1251']('site;time;load_kw\nA;2022-01-31 15:00;1\u00a0234,5\n'));
    expect(spaced.encoding).toBe('windows-1251');
  });

  it('is decided with its evidence, and the next best', () => {
    const { decision } = told(encode.cp866(TEXT));
    expect(decision).toMatchObject({ about: 'encoding', value: 'cp866', certainty: 'likely' });
    expect(decision.because).toMatch(
      /^in it \d+ of \d+ pairs of letters are usual in Russian or Kazakh, and \d+ of \d+ in [a-z0-9-]+$/,
    );
  });

  it('is told from any few words of a file', () => {
    const words = [
      'Котельная',
      'Насосная станция',
      'Школа',
      'Магазин',
      'Подстанция Северная',
      'Завод',
      'Ферма',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom('windows-1251', 'cp866', 'koi8-r'),
        fc.uniqueArray(fc.constantFrom(...words), { minLength: 3 }),
        (encoding, names) => {
          const text = `site;time;load_kw\n${names.map((name) => `${name};2022-01-31 15:00;1\n`).join('')}`;
          expect(told(encode[encoding as 'cp866'](text)).encoding).toBe(encoding);
        },
      ),
    );
  });
});

describe('an encoding that is named', () => {
  it.each([
    ['CP1251', 'windows-1251'],
    ['win-1251', 'windows-1251'],
    ['STRK1048', 'kz-1048'],
    ['IBM866', 'cp866'],
    ['KOI8_R', 'koi8-r'],
    ['UTF-8', 'utf-8'],
    ['latin1', undefined],
    ['constructor', undefined],
  ])('%s is %s', (name, encoding) => {
    expect(encodingNamed(name)).toBe(encoding);
  });

  it('goes before what the bytes look like', async () => {
    const source = await readingsIn(encode['windows-1251'](TEXT), { encoding: 'windows-1251' });
    expect(source.decisions).toContainEqual({
      about: 'encoding',
      value: 'windows-1251',
      because: '--encoding says so',
      certainty: 'said',
    });
    expect(told(encode['utf-8'](TEXT), 'koi8-r').encoding).toBe('koi8-r');
  });
});

describe('a file whose first megabyte is plain ASCII', () => {
  it('is told by letters that come later', async () => {
    const head = `site,time,load_kw\n${'A,2022-01-31 15:00,1\n'.repeat(60_000)}`;
    const tail = encode.cp866('Городская больница,2022-01-31 15:00,1\nШкола,2022-01-31 15:00,1\n');
    const { sites } = await summaryOf({ 'load.csv': Buffer.concat([Buffer.from(head), tail]) });
    expect(sites.map(({ site }) => site)).toEqual(['A', 'Городская больница', 'Школа']);
  });
});

describe('a site whose name breaks the encoding after the head of the file', () => {
  it('is rejected, and no other site is taken for it', async () => {
    const head = `site,time,load_kw\n${'A,2022-01-31 15:00,1\n'.repeat(60_000)}`;
    const tail = encode['windows-1251']('Юг,2022-01-31 15:00,1\nСевер,2022-01-31 15:00,1\n');
    const bytes = Buffer.concat([Buffer.from(head), tail]);
    const { sites, ledgers } = await summaryOf({ 'load.csv': bytes }, { encoding: 'utf-8' });
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
