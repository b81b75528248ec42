import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBroken, siteName } from '../../src/sources/site-name.ts';

describe("a site's name", () => {
  it.each([
    [' A ', 'A'],
    ['ТП  12', 'ТП 12'],
    ['ТП\u00a012', 'ТП 12'],
    ['ПС 1\nф. 5', 'ПС 1 ф. 5'],
    ['и\u0306', '\u0439'],
    ['', ''],
  ])('%j is written %j', (text, name) => {
    expect(siteName(text)).toBe(name);
  });

  it('keeps its letter case', () => {
    expect(siteName('a')).not.toBe(siteName('A'));
  });

  it('is written one way once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(siteName(siteName(text))).toBe(siteName(text));
      }),
    );
  });

  it('is broken where bytes stood for no character', () => {
    expect([isBroken('A\uFFFDB'), isBroken('A')]).toEqual([true, false]);
  });
});
