import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/readings/read.ts';
import { recognise } from '../../src/sources/recognise.ts';
import { ALMATY, failureOf, withFiles } from '../support/files.ts';

const HEADER = 'site,time,load_kw,note';
const HOURS = 12;
const row = (i: number) => `S${i % 3},2024-01-31 ${`${i}`.padStart(2, '0')}:00,${i}.5,ok`;

/** How many readings are read and refused, and how many lines the file has. */
function counted(content: string) {
  return withFiles({ 'load.csv': content }, async ([input]) => {
    const source = await recognise(input!, { columns: {}, zone: ALMATY, unit: 'kW' });
    if (source.kind !== 'readings') throw new Error('no readings');
    let [read, refused] = [0, 0];
    const lines = await readSource(source, {
      reading: () => {
        read += 1;
      },
      refused: (_kind, _place, count) => {
        refused += count;
      },
    });
    return { read, refused, lines };
  });
}

const inserted = (text: string, places: readonly number[]) =>
  [...places].sort((a, b) => b - a).reduce((so, place) => `${so.slice(0, place)}"${so.slice(place)}`, text);

describe('a stray quotation mark', () => {
  it.each(['\n', '\r\n', '\r'])(
    'costs no line that is not counted, wherever it stands; lines end in %j',
    async (end) => {
      const good = row(0) + end;
      const rows = Array.from({ length: HOURS - 1 }, (_, i) => row(i + 1) + end).join('');
      const anyPlaces = fc.array(fc.integer({ min: 0, max: rows.length - end.length }), {
        minLength: 1,
        maxLength: 4,
      });
      await fc.assert(
        fc.asyncProperty(anyPlaces, async (places) => {
          const { read, refused, lines } = await counted(HEADER + end + good + inserted(rows, places));
          expect(read + refused).toBe(HOURS);
          expect(lines).toBe(HOURS + 1);
        }),
        { numRuns: 150 },
      );
    },
  );
});

describe('a quotation mark that swallows all rows', () => {
  it('is told, and not that there are none', async () => {
    const failure = await failureOf(counted(`${HEADER}\n"${row(1)}\n${row(2)}\n`));
    expect(failure).toMatchObject({ code: 'quote_not_closed', exitCode: 3, where: 'load.csv:2' });
  });
});

describe('a field of several lines', () => {
  it('costs nothing where the record is whole, though it holds delimiters', async () => {
    const note = '"first, second\nthird\nfourth, fifth, sixth\nseventh"';
    const content = `${HEADER}\nA,2024-01-31 01:00,1,${note}\nA,2024-01-31 02:00,2,\n`;
    expect(await counted(content)).toEqual({ read: 2, refused: 0, lines: 6 });
  });
});
