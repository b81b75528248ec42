import { describe, expect, it } from 'vitest';
import { isPlainXml, isTooWide } from '../../../src/sources/forms/sheet-xml.ts';

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

describe('the XML of a workbook', () => {
  const long = 'x'.repeat(300_000);

  it('is plain where tags and texts have an end', () => {
    expect(
      isPlainXml(Buffer.from(`<?xml version="1.0"?>\n<a b=">"><c>${long.slice(0, 30_000)}</c></a>\n`)),
    ).toBe(true);
  });

  it.each([
    ['a tag that is long', `<a b="${long}"></a>`],
    ['a tag that is not closed', '<a><b c="'],
    ['a text that is long', `<a>${long}</a>`],
    ['a text after all tags', `<a/>${long}`],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
  ])('is not plain with %s', (_, xml) => {
    expect(isPlainXml(Buffer.from(xml))).toBe(false);
  });
});
