import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '../../src/report/printable.ts';

test.each([
  ['colours', '\u001B[31mred\u001B[0m', 'red'],
  ['a title for the terminal', '\u001B]0;owned\u0007site', 'site'],
  ['line breaks', 'one\r\ntwo\u2028three', 'one two three'],
  ['direction overrides', 'abc\u202Egnp.exe', 'abcgnp.exe'],
  ['characters nobody sees', 'a\u200B\u00AD\uFEFFb', 'ab'],
  ['backspaces and bells', 'a\b\u0007b', 'a b'],
  ['towers of accents', `a${'\u0301\u0302\u0303\u0304'.repeat(20)}`, 'á\u0302\u0303'],
])('%s are taken out', (_what, hostile, harmless) => {
  expect(printable(hostile)).toBe(harmless);
});

test('letters of every alphabet stay', () => {
  expect(printable('Қарағанды «Заречный» 古 é')).toBe('Қарағанды «Заречный» 古 é');
});

test('spaces that hold a figure together stay', () => {
  expect(printable('\u00A01\u00A0200\u202FМВт \u2007\n')).toBe('1\u00A0200\u202FМВт');
});

test('law: nothing that steers a terminal is left, and a second pass changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = printable(text);
      expect(once).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      expect(printable(once)).toBe(once);
    }),
  );
});
