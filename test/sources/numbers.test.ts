import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalMarkOf, parseNumber } from '../../src/sources/numbers.ts';

describe('a number', () => {
  it('is read under the decimal mark it was written with', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        const text = value.toFixed(3);
        expect(parseNumber(text, '.')).toBe(Number(text));
        expect(parseNumber(text.replace('.', ','), ',')).toBe(Number(text));
      }),
    );
  });

  it.each([' ', '\u00a0', '\u202f', '\u2009'])('may have thousands apart by %j', (space) => {
    expect(parseNumber(`1${space}234${space}567,5`, ',')).toBe(1_234_567.5);
  });

  it.each(['.5', '5.', '+5', '1e3', '1.5E-3'])('may look like %s', (text) => {
    expect(parseNumber(text, '.')).toBe(Number(text));
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
    expect(parseNumber(text, '.')).toBeUndefined();
  });
});

describe('the decimal mark', () => {
  it('is the one under which more of the fields are numbers', () => {
    expect(decimalMarkOf(['1,5', '2', 'н/д', '3,25'])).toBe(',');
    expect(decimalMarkOf(['1.5', '2', '1,234.5'])).toBe('.');
  });

  it('is a point where it makes no difference', () => {
    expect(decimalMarkOf([])).toBe('.');
    expect(decimalMarkOf(['1', '2'])).toBe('.');
  });
});
