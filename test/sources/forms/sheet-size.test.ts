import { describe, expect, it } from 'vitest';
import { isTooWide } from '../../../src/sources/forms/sheet-size.ts';

const sheet = (row: string, cell: string) =>
  Buffer.from(`<sheetData><row r="${row}" spans="1:3"><c r="${cell}" t="n"><v>1</v></c></row></sheetData>`);

describe('a sheet', () => {
  it.each([
    ['a million rows of a few columns', '1048576', 'T1048576'],
    ['a few rows of all columns', '2', 'XFD2'],
  ])('may have %s', (_, row, cell) => {
    expect(isTooWide(sheet(row, cell))).toBe(false);
  });

  it.each([
    ['its last cell', '1048576', 'XFD1048576'],
    ['a row that has no end', 'Infinity', 'A1'],
    ['a row in powers', '1e9', 'A1'],
    ['a cell under an entity', '1', '&#65;1'],
    ['a cell without a place', '1', ''],
  ])('is not read with %s', (_, row, cell) => {
    expect(isTooWide(sheet(row, cell))).toBe(true);
  });

  it('is as wide as its widest row, and as high as its last', () => {
    const apart = Buffer.concat([sheet('1', 'XFD1'), sheet('1048576', 'A1048576')]);
    expect(isTooWide(apart)).toBe(true);
  });
});
