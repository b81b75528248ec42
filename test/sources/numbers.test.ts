import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NumberFormat, parseNumber } from '../../src/sources/numbers.ts';

const POINT: NumberFormat = { decimal: '.', hasThousands: false };
const COMMA: NumberFormat = { decimal: ',', hasThousands: false };

describe('a number', () => {
  it('is read under the decimal mark it was written with', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        const text = value.toFixed(3);
        expect(parseNumber(text, POINT)).toBe(Number(text));
        expect(parseNumber(text.replace('.', ','), COMMA)).toBe(Number(text));
      }),
    );
  });

  it('is none in a field of a million digits and a letter, which takes no longer than it is', () => {
    expect(parseNumber(`${'9'.repeat(1_000_000)}x`, POINT)).toBeUndefined();
    expect(parseNumber(`${'9'.repeat(1_000_000)}x`, COMMA)).toBeUndefined();
  });

  it.each([' ', '\u00a0', '\u202f', '\u2009', "'", '’'])('may have thousands apart by %j', (space) => {
    expect(parseNumber(`1${space}234${space}567,5`, COMMA)).toBe(1_234_567.5);
  });

  it.each(['.5', '5.', '+5', '1e3', '1.5E-3'])('may look like %s', (text) => {
    expect(parseNumber(text, POINT)).toBe(Number(text));
  });

  it.each([
    '',
    'nan',
    'inf',
    'Infinity',
    '0x1F',
    '1 2',
    '12 34',
    '1.234.567',
    '1,5',
    '--5',
    '-',
    'н/д',
    '5 kW',
    '1e999',
  ])('is not made of "%s"', (text) => {
    expect(parseNumber(text, POINT)).toBeUndefined();
  });

  it('may have thousands apart by the other mark, where that is its format', () => {
    const [english, german] = [
      { decimal: '.', hasThousands: true },
      { decimal: ',', hasThousands: true },
    ] as const;
    expect(parseNumber('1,234,567.5', english)).toBe(1_234_567.5);
    expect(parseNumber('1.234.567,5', german)).toBe(1_234_567.5);
    expect(parseNumber('-1,234', english)).toBe(-1234);
    expect(['1,23', '0,123', '1,2345', ',123', '1,234,5'].map((text) => parseNumber(text, english))).toEqual(
      Array(5).fill(undefined),
    );
  });

  it('of any size is read as written, in both formats with thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 999 }), (whole, part) => {
        const digits = `${part}`.padStart(3, '0');
        const value = Number(`${whole}.${digits}`);
        const grouped = `${whole}`.replaceAll(/\B(?=(\d{3})+$)/g, ',');
        expect(parseNumber(`${grouped}.${digits}`, { decimal: '.', hasThousands: true })).toBe(value);
        const german = `${grouped.replaceAll(',', '.')},${digits}`;
        expect(parseNumber(german, { decimal: ',', hasThousands: true })).toBe(value);
      }),
    );
  });
});
