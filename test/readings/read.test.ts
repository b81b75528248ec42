import { describe, expect, it } from 'vitest';
import { LARGEST_VALUE } from '../../src/readings/moments.ts';
import { readSource } from '../../src/readings/read.ts';
import { recognise } from '../../src/sources/recognise.ts';
import type { Hints } from '../../src/sources/source.ts';
import { zoneOf } from '../../src/sources/zone.ts';
import { ALMATY, failureOf, UTC, withFiles } from '../support/files.ts';

const GOOD = 'A,2022-01-31 15:00,1.0\n';

/** What becomes of each reading: `site value` or `kind line:column`, with a count where it stands for several. */
function readingsOf(content: string, hints: Partial<Hints> = {}) {
  return withFiles({ 'load.csv': content }, async ([input]) => {
    const source = await recognise(input!, { columns: {}, zone: UTC, ...hints });
    if (source.kind !== 'readings') throw new Error('no readings');
    const read: string[] = [];
    const lines = await readSource(source, {
      reading: (site, _, column, value) => read.push(`${site} ${column.quantity} ${value}`),
      refused: (kind, { line, column }, count) =>
        read.push(`${kind} ${line}:${column}${count === 1 ? '' : ` x${count}`}`),
    });
    return { read, lines };
  });
}

const load = async (rows: string, hints?: Partial<Hints>) =>
  (await readingsOf(`site,time,load_kw\n${GOOD}${rows}`, hints)).read.slice(1);

describe('a reading', () => {
  it.each([
    ['load_kw', '1.5', 1_500_000],
    ['load_mw', '1.5', 1_500_000_000],
    ['load_w', '1.5', 1_500],
    ['energy_kwh', '1.5', 1_500_000],
    ['bytes_in', '1.5', 2],
    ['in_kib', '1.5', 1536],
    ['in_mb', '1.5', 1_500_000],
    ['load_kw', '-0', 0],
  ])('of %s %s is kept as the whole number %i', async (header, text, value) => {
    const { read } = await readingsOf(`site,time,${header}\nA,2022-01-31 15:00,${text}\n`);
    expect(read[0]!.split(' ').at(-1)).toBe(`${value}`);
  });

  it('of energy is the load over its interval', async () => {
    const rows = ['15:00', '15:15', '15:30'].map((time) => `A,2022-01-31 ${time},1\n`).join('');
    const { read } = await readingsOf(`site,time,energy_kwh\n${rows}`);
    expect(read).toEqual(Array(3).fill('A load 4000000'));
  });

  it('of each quantity in a line is one', async () => {
    const { read } = await readingsOf('site,time,load_kw,bytes_in,bytes_out\nA,2022-01-31 15:00,1,,3\n');
    expect(read).toEqual(['A load 1000000', 'empty 2:4', 'A bytes_out 3']);
  });

  it('is taken at its own offset, whatever the zone', async () => {
    const days = await withFiles(
      { 'load.csv': 'site,time,load_kw\nA,2022-01-31T23:00:00-02:00,1\nA,2022-02-01 07:00,1\n' },
      async ([input]) => {
        const source = await recognise(input!, { columns: {}, zone: ALMATY });
        if (source.kind !== 'readings') throw new Error('no readings');
        const instants: number[] = [];
        await readSource(source, {
          reading: (_, { moment }) => instants.push(moment.instant),
          refused: () => undefined,
        });
        return instants;
      },
    );
    expect(days).toEqual([Date.UTC(2022, 1, 1, 1) / 60_000, Date.UTC(2022, 1, 1, 1) / 60_000]);
  });
});

describe('a reading that cannot be used', () => {
  it.each([
    [',2022-01-31 15:00,1', 'no_site 3:1'],
    ['A,soon,1', 'bad_time 3:2'],
    ['A,2022-02-30 15:00,1', 'bad_time 3:2'],
    ['A,2022-01-31 15:01,1', 'off_grid 3:2'],
    ['A,2022-01-31 15:00:30,1', 'off_grid 3:2'],
    ['A,1970-01-01 00:00,1', 'far_off 3:2'],
    ['A,2099-01-01 00:00,1', 'far_off 3:2'],
    ['A,2022-01-31 15:00,12 kW', 'not_a_number 3:3'],
    ['A,2022-01-31 15:00,n/a', 'marked_missing 3:3'],
    ['A,2022-01-31 15:00,#Н/Д', 'marked_missing 3:3'],
    ['A,2022-01-31 15:00,-999', 'marked_missing 3:3'],
    ['A,2022-01-31 15:00,NaN', 'not_finite 3:3'],
    ['A,2022-01-31 15:00,-inf', 'not_finite 3:3'],
    ['A,2022-01-31 15:00,"1,5"', 'not_a_number 3:3'],
    ['A,2022-01-31 15:00,-1.5', 'export 3:3'],
    ['A,2022-01-31 15:00,1e9', 'too_large 3:3'],
    ['A,2022-01-31 15:00,1,5', 'too_many_fields 3:4'],
    ['A,2022-01-31 15:00,', 'empty 3:3'],
    ['A,2022-01-31 15:00', 'empty 3:3'],
    ['A', 'empty 3:3'],
  ])('is told with its place: %s', async (row, expected) => {
    expect(await load(`${row}\n`)).toEqual([expected]);
  });

  it('has a local time that the clock never showed', async () => {
    const zone = zoneOf('Europe/Berlin');
    expect(await load('A,2024-03-31 02:30,1\n', { zone })).toEqual(['no_such_local_time 3:2']);
  });

  it('is told apart from one with blank fields at its end', async () => {
    expect(await load('A,2022-01-31 16:00,1,, \n')).toEqual(['A load 1000000']);
  });

  it('does not hinder those after it', async () => {
    expect(await load(`A,soon,1\n${GOOD}`)).toEqual(['bad_time 3:2', 'A load 1000000']);
  });

  it('is as large as allowed, or not', async () => {
    const largest = LARGEST_VALUE / 1_000_000;
    expect(await load(`A,2022-01-31 16:00,${largest}\nA,2022-01-31 17:00,${largest + 1}\n`)).toEqual([
      `A load ${LARGEST_VALUE}`,
      'too_large 4:3',
    ]);
  });
});

it('of a site whose code a spreadsheet has cut is rejected, though the sample of the file holds none', async () => {
  const files = {
    'sample.csv': `site,time,load_kw\n${GOOD}`,
    'load.csv': `site,time,load_kw\n"4,22E+14",2022-01-31 15:00,1.0\n`,
  };
  const refused = await withFiles(files, async ([sample, input]) => {
    const source = await recognise(sample!, { columns: {}, zone: UTC });
    if (source.kind !== 'readings') throw new Error('no readings');
    const kinds: string[] = [];
    const read = { ...source, table: { ...source.table, input: input! } };
    await readSource(read, { reading: () => kinds.push('read'), refused: (kind) => kinds.push(kind) });
    return kinds;
  });
  expect(refused).toEqual(['mangled_site']);
});

describe('a line', () => {
  const noted = async (rows: string) => {
    const { read, lines } = await readingsOf(`site,time,load_kw,note\n${rows}`);
    return { read, lines };
  };

  it('is counted from 1, with blank lines and lines that end in CR LF', async () => {
    const { read, lines } = await noted(`A,x,1,\r\n\r\n\r\n${GOOD.trim()},\r\nA,y,1,\r\n`);
    expect([read, lines]).toEqual([['bad_time 2:2', 'A load 1000000', 'bad_time 6:2'], 6]);
  });

  it.each(['\n', '\r\n'])('is where the record begins, though a field before holds %j', async (brk) => {
    const { read, lines } = await noted(
      `A,2022-01-31 15:00,1,"one${brk}two${brk}three"\nA,x,1,"four${brk}five"\n\nA,y,1,\n`,
    );
    expect([read, lines]).toEqual([['A load 1000000', 'bad_time 5:2', 'bad_time 8:2'], 8]);
  });

  it('may hold quotation marks in the middle of a field', async () => {
    const { read } = await noted('ПС "Юг",2022-01-31 15:00,1,\n"ПС ""Юг""",2022-01-31 16:00,1,\n');
    expect(read).toEqual(['ПС "Юг" load 1000000', 'ПС "Юг" load 1000000']);
  });

  it('may be the last and not end', async () => {
    expect((await noted('A,2022-01-31 15:00,1,')).lines).toBe(2);
  });
});

describe('a stray quotation mark', () => {
  it('costs the lines that it swallowed, each of them counted', async () => {
    const swallowed = '"A,2022-01-31 15:00,1\nB,2022-01-31 15:00,1\nC,2022-01-31 15:00,1"\n';
    expect(await load(`${swallowed}${GOOD}`)).toEqual(['unreadable_record 3:1 x3', 'A load 1000000']);
  });

  it('costs them too where it stands in a column that is not read', async () => {
    const { read } = await readingsOf(
      `site,time,load_kw,note\nA,2022-01-31 15:00,1,"oops\nB,2022-01-31 15:00,1,\nC,2022-01-31 15:00,1,"\n`,
    );
    expect(read).toEqual(['unreadable_record 2:1 x3']);
  });

  it('costs all lines from it to the end of the file, and each quantity in them', async () => {
    const { read, lines } = await readingsOf(
      'site,time,load_kw,bytes_in\nA,2022-01-31 15:00,1,1\n"B,2022-01-31 15:00,1,1\nC,2022-01-31 15:00,1,1\n',
    );
    expect(read.slice(2)).toEqual(['unreadable_record 3:1 x4']);
    expect(lines).toBe(4);
  });

  it('stops the reading where so much would be lost, with the line it stands on', async () => {
    const failure = await failureOf(load(`"${GOOD.repeat(60_000)}`));
    expect(failure).toMatchObject({ code: 'quote_not_closed', where: 'load.csv:3', exitCode: 3 });
  });
});
