import { expect, test } from 'vitest';
import { classOf, sectorOf } from '../../src/evidence/sector.ts';

test('a sector is known in any case, in English and in Russian', () => {
  const colds = ['cold_storage', 'Cold Storage', 'COLD-STORE', 'Холодильник', ' хладокомбинат '];
  expect(new Set(colds.map((word) => sectorOf(word)?.name))).toEqual(new Set(['cold_storage']));
  expect(['household', 'Частный дом', 'Жильё'].map(classOf)).toEqual(['home', 'home', 'home']);
  expect(classOf('Дата-центр')).toBe('process');
});

test('a blank, a false and a word for nothing declare no sector', () => {
  for (const word of [undefined, '', '  ', 'false', 'FALSE', 'n/a', 'N/A', '-', 'нет', 'Н/Д', 'неизвестно']) {
    expect(sectorOf(word)).toBeUndefined();
  }
});

test('any other word is a building of that name', () => {
  expect(sectorOf('Public Assembly')).toEqual({ name: 'public assembly', class: 'building' });
});

test('a word that every object has is a word like any other', () => {
  expect(sectorOf('constructor')).toEqual({ name: 'constructor', class: 'building' });
});
