import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pad, shorten, widthOf, wrap } from '../../src/report/lines.ts';

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

describe('figures of Russian and Kazakh', () => {
  const nbsp = '\u00A0';
  const narrow = '\u202F';

  test.each([
    ['no-break', nbsp],
    ['narrow no-break', narrow],
  ])('stay whole where they are held together by a %s space', (_what, space) => {
    const figure = `1${space}200${space}МВт`;
    expect(wrap(`по оценке ${figure} нелегального майнинга`, 18)).toEqual([
      'по оценке',
      `${figure}`,
      'нелегального',
      'майнинга',
    ]);
  });

  test.each(['МВт', 'кВт', 'Вт', 'кВт·ч', 'МВт·сағ', 'MWh', 'kWh', 'W', '%'])(
    'stay with %s though the space may be broken',
    (unit) => {
      expect(wrap(`күдікті жүктеме 52 ${unit}`, 17)).toEqual(['күдікті жүктеме', `52 ${unit}`]);
    },
  );

  test('a word that begins as a unit does is no unit', () => {
    expect(wrap('дано 5 Втулок', 8)).toEqual(['дано 5', 'Втулок']);
  });
});

describe('widths', () => {
  test.each([
    ['Қарағанды әғқңөұүһі', 19],
    ['подстанция Йё', 13],
    ['подстанция Йё'.normalize('NFD'), 13],
    ['古い農場', 8],
    ['ферма 🏭', 8],
    ['қойма 🇰🇿', 8],
  ])('%s takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
    expect(widthOf(pad(text, 24))).toBe(24);
  });

  test('what is shortened is cut between letters as they are seen', () => {
    expect(shorten('x\u0301'.repeat(9), 5, '…')).toBe('x\u0301x\u0301…x\u0301x\u0301');
    expect(shorten('🇰🇿🇰🇿🇰🇿🇰🇿', 5, '…')).toBe('🇰🇿…🇰🇿');
    expect(shorten('古い農場の倉庫', 8, '…')).toBe('古い…庫');
  });
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
