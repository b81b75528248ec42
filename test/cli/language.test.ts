import { expect, test } from 'vitest';
import { languageFor } from '../../src/cli/language.ts';

test('--lang goes before the locale, LC_ALL before LC_MESSAGES before LANG', () => {
  expect(languageFor(['scan', '--lang', 'kk'], { LC_ALL: 'ru_RU.UTF-8' })).toBe('kk');
  expect(languageFor(['scan', '--lang=ru'], { LANG: 'kk_KZ' })).toBe('ru');
  expect(languageFor(['scan'], { LC_ALL: 'ru_RU.UTF-8', LANG: 'kk_KZ' })).toBe('ru');
  expect(languageFor(['scan'], { LC_MESSAGES: 'kk_KZ.utf8', LANG: 'ru_RU' })).toBe('kk');
});

test('a language that is not spoken, or none, is English', () => {
  for (const LANG of [undefined, '', 'C', 'POSIX', 'de_DE.UTF-8', 'C.UTF-8'])
    expect(languageFor(['scan'], { LANG })).toBe('en');
  expect(languageFor(['scan', '--lang', 'de'], { LANG: 'ru_RU' })).toBe('ru');
});
