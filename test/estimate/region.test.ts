import { expect, test } from 'vitest';
import { regionOf, zoneNamed } from '../../src/estimate/region.ts';

test.each([
  ['Karaganda', 'Karaganda', 'North'],
  ['Карагандинская область', 'Karaganda', 'North'],
  ['ҚАРАҒАНДЫ ОБЛЫСЫ', 'Karaganda', 'North'],
  ['Nur-Sultan', 'Astana', 'North'],
  ['г. Нур-Султан', 'Astana', 'North'],
  ['Восточно-Казахстанская обл.', 'East Kazakhstan', 'North'],
  ['область Абай', 'Abai', 'North'],
  ['Ulytau Region', 'Ulytau', 'North'],
  ['Актюбинская', 'Aktobe', 'North'],
  ['Алматы', 'Almaty', 'South'],
  ['г.Алматы', 'Almaty', 'South'],
  ['Алматинская область', 'Almaty Region', 'South'],
  ['Алматы облысы', 'Almaty Region', 'South'],
  ['Almaty Oblast', 'Almaty Region', 'South'],
  ['Жетісу облысы', 'Zhetysu', 'South'],
  ['Южно-Казахстанская область', 'Turkistan', 'South'],
  ['South Kazakhstan', 'Turkistan', 'South'],
  ['ЗКО', 'West Kazakhstan', 'West'],
  ['Mangistau', 'Mangystau', 'West'],
])('%s is %s, in the %s', (registered, name, zone) => {
  expect(regionOf(registered)).toEqual({ name, zone });
});

test('a word that is no region of Kazakhstan stays as it is, and lies in no zone', () => {
  expect(regionOf(' Bavaria ')).toEqual({ name: 'Bavaria', zone: undefined });
});

test('where nothing is said there is no region, and no zone', () => {
  for (const nothing of [undefined, '', ' - ', 'n/a', 'нет данных']) {
    expect(regionOf(nothing)).toBeUndefined();
    expect(zoneNamed(nothing)).toBeUndefined();
  }
});

test('a zone that the register names goes by its name in English, or as it stands', () => {
  expect(['Северная зона', 'оңтүстік', 'WEST', 'TransnetBW'].map(zoneNamed)).toEqual([
    'North',
    'South',
    'West',
    'TransnetBW',
  ]);
});
