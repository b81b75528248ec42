import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL_COLUMNS, type CellColumn } from '../../../src/sources/cells-layout.ts';
import { failureOf } from '../../support/files.ts';
import { filled, mergedFrom, type Reading, readings, textOf } from './town.ts';

const READINGS: readonly Reading[] = [
  { site: 'sawmill', quantity: 'load', step: 0, value: 1000, assumed: 15, quality: 'actual' },
  { site: 'sawmill', quantity: 'load', step: 3, value: 4000, assumed: 15, quality: 'estimated' },
  { site: 'sawmill', quantity: 'load', step: 400, value: 0, assumed: 0, quality: 'unknown' },
];

type Rows = string[][];

/** The rows of a file of cells, changed, as a file again. */
function changed(text: string, change: (rows: Rows) => Rows): string {
  return stringify(change(parse(text) as Rows));
}

function place(column: CellColumn): number {
  return CELL_COLUMNS.indexOf(column);
}

/** The line of the first row of a facet, from 1. */
function lineOf(facet: string): number {
  const rows = parse(textOf(filled(READINGS))) as Rows;
  return rows.findIndex((row) => row[place('facet')] === facet) + 1;
}

describe('a file of cells is refused', () => {
  it.each<[string, string, CellColumn, string]>([
    ['a facet that is none', 'day', 'facet', 'week'],
    ['a cell without readings', 'day', 'n', '0'],
    ['a number that is not whole', 'day', 'n', '2.0'],
    ['a number with a sign', 'day', 'n', '+2'],
    ['a sum under that of the smallest', 'day', 'sum_of_values', '4999'],
    ['a sum over that of the largest', 'day', 'sum_of_values', '5001'],
    ['a sum of squares under its least', 'day', 'sum_of_squares', '12499999'],
    ['a sum of squares over its most', 'day', 'sum_of_squares', '17000001'],
    ['a smallest value over the largest', 'day', 'min_value', '4001'],
    ['a value beyond all', 'day', 'max_value', String(2 ** 46 + 1)],
    ['a day that is none', 'day', 'cell', '2022-02-30'],
    ['a day that no meter saw', 'day', 'cell', '1988-01-01'],
    ['an hour that is none', 'clock', 'cell', '2021-12 weekday 24'],
    ['a month that is none', 'clock', 'cell', '2021-13 weekday 01'],
    ['a level beyond all', 'level', 'cell', '461'],
    ['a level at which its values are not', 'level', 'cell', '7'],
    ['a quantity that is none', 'day', 'quantity', 'load_mw'],
    ['a site without a name', 'day', 'site_id', ''],
    ['a name that no reading would have', 'day', 'site_id', ' sawmill'],
    ['zeros where there are none', 'day', 'zeros', '1'],
    ['more filled in than there are', 'day', 'estimated', '3'],
    ['a bitmap that is none', 'day', 'slots', 'ff'],
    ['a bitmap of more slots than readings', 'day', 'slots', `e${'0'.repeat(75)}`],
    ['a bitmap without a slot', 'day', 'slots', '0'.repeat(76)],
    ['a bitmap with a slot beyond the day', 'day', 'slots', `8${'0'.repeat(74)}8`],
    ['a length that no interval has', 'day', 'assumed_minutes', '7'],
    ['more readings than values', 'all', 'readings', '4'],
    ['more flags than readings', 'all', 'flagged', '4'],
    ['what has no place in such a row', 'clock', 'zeros', '0'],
    ['an input that is not described', 'input', 'note', '{"name":"load.csv"}'],
    ['an input of no hash', 'input', 'cell', 'abc'],
    ['another format', 'format', 'cell', 'mining-audit/cells/2'],
  ])('for %s', async (_, facet, column, text) => {
    const [line, at] = [lineOf(facet), place(column)];
    const file = changed(textOf(filled(READINGS)), (rows) => {
      expect(rows[line - 1]![at]).not.toBe(text);
      rows[line - 1]![at] = text;
      return rows;
    });
    const failure = await failureOf(mergedFrom([file]));
    expect(failure).toMatchObject({ code: 'invalid_cell', exitCode: 3 });
    expect(failure.where).toMatch(new RegExp(`^0\\.csv:${line}:\\d+$`, 'u'));
    expect(failure.remedy).toContain('--save-cells');
  });

  it.each<[string, (rows: Rows) => Rows, string]>([
    ['a cell that stands twice', (rows) => [...rows, rows.at(-1)!], 'invalid_cell'],
    ['a total that stands twice', (rows) => [...rows, rows[lineOf('all') - 1]!], 'invalid_cell'],
    ['a row that is cut', (rows) => [...rows.slice(0, -1), rows.at(-1)!.slice(0, 9)], 'invalid_cell'],
    [
      'rows that are apart',
      (rows) => [...rows, ['x', ...rows.at(-1)!.slice(1)], rows.at(-1)!],
      'invalid_cell',
    ],
    ['no cells', (rows) => rows.slice(0, 3), 'no_cells'],
    ['no format', (rows) => rows.filter((row) => row[place('facet')] !== 'format'), 'no_cells'],
  ])('for %s', async (_, change, code) => {
    const failure = await failureOf(mergedFrom([changed(textOf(filled(READINGS)), change)]));
    expect(failure).toMatchObject({ code, exitCode: 3 });
  });

  it('with both files, the day and the line, where two hold the same interval', async () => {
    const text = textOf(filled(READINGS));
    const failure = await failureOf(mergedFrom([text, textOf(filled(READINGS.slice(0, 2)))]));
    expect(failure.message).toBe(
      'the same intervals of load at "sawmill" are in several files, on 2021-12-10',
    );
    expect(failure.details).toEqual(['they are in 1.csv and in 0.csv']);
    expect(failure.where).toBe(`1.csv:${lineOf('day')}:${place('cell') + 1}`);
    const other = await failureOf(mergedFrom([text, text]));
    expect(other.message).toContain('on 2021-12-10 and on 1 more day');
  });
});

describe('law: in a file of cells nothing can be changed unseen', () => {
  const EXACT = ['n', 'sum_of_values', 'sum_of_squares'] as const;

  it('be it the count or a sum of any cell', async () => {
    await fc.assert(
      fc.asyncProperty(readings, fc.nat(), fc.constantFrom(...EXACT), async (all, at, column) => {
        const file = changed(textOf(filled(all)), (rows) => {
          const cells = rows.filter((row) => /^\d+$/u.test(row[place(column)]!));
          const row = cells[at % cells.length]!;
          row[place(column)] = String(BigInt(row[place(column)]!) + 1n);
          return rows;
        });
        await expect(mergedFrom([file])).rejects.toMatchObject({ code: 'invalid_cell' });
      }),
      { numRuns: 40 },
    );
  });

  it('or that a cell is missing', async () => {
    await fc.assert(
      fc.asyncProperty(readings, fc.nat(), async (all, at) => {
        const file = changed(textOf(filled(all)), (rows) => {
          const cells = rows.slice(3);
          return rows.filter((row) => row !== cells[at % cells.length]);
        });
        await expect(mergedFrom([file])).rejects.toMatchObject({ exitCode: 3 });
      }),
      { numRuns: 40 },
    );
  });

  it('and in whatever order the rows of a quantity stand, they are the same', async () => {
    const text = textOf(filled(READINGS));
    const file = changed(text, ([header, ...rows]) => [header!, ...rows.toReversed()]);
    const { store, read } = await mergedFrom([file]);
    expect(textOf(store, read[0]!.origins)).toBe(text);
  });
});
