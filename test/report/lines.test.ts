import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shorten, widthOf, wrap } from '../../src/report/lines.ts';

test('text breaks between words, and a figure stays with its unit', () => {
  expect(wrap('a block of 4.20 MW was added', 15)).toEqual(['a block of', '4.20 MW was', 'added']);
});

test('a word that fits no line is broken', () => {
  expect(wrap('https://example.org/long', 10)).toEqual(['https://ex', 'ample.org/', 'long']);
});

test('a name is shortened in its middle, whatever its letters', () => {
  expect(shorten('W-0142 Склад «Заречный»', 14, '…')).toBe('W-0142 …ечный»');
  expect(shorten('short', 14, '…')).toBe('short');
});

test('law: no line is wider than it may be, and no letter is lost in wrapping', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.integer({ min: 4, max: 80 }),
      (text, width) => {
        for (const line of wrap(text, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(widthOf(shorten(text, width, '…'))).toBeLessThanOrEqual(width);
      },
    ),
  );
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 4, max: 80 }), (text, width) => {
      expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});
