import { describe, expect, it } from 'vitest';
import { isMeaning, MEANINGS, type Meaning, meaningOf, rankAs } from '../../src/sources/header.ts';
import type { UnitName } from '../../src/sources/quantity.ts';

const CASES: readonly (readonly [header: string, meaning: Meaning, unit: UnitName | undefined])[] = [
  ['site_id', 'site', undefined],
  ['siteId', 'site', undefined],
  ['SITE ID', 'site', undefined],
  ['Код точки учёта', 'site', undefined],
  ['Точка учета', 'site', undefined],
  ['timestamp', 'time', undefined],
  ['Дата и время', 'time', undefined],
  ['Время', 'clock_time', undefined],
  ['load_kw', 'load', 'kW'],
  ['load_kW', 'load', 'kW'],
  ['loadKw', 'load', 'kW'],
  ['Load (MW)', 'load', 'MW'],
  ['energy_kwh', 'load', 'kWh'],
  ['kWh', 'load', 'kWh'],
  ['Активная мощность, кВт', 'load', 'kW'],
  ['Активная энергия, кВт·ч', 'load', 'kWh'],
  ['Активная прием, кВт*ч', 'load', 'kWh'],
  ['Потребление (МВт.ч)', 'load', 'MWh'],
  ['Расход, Вт·ч', 'load', 'Wh'],
  ['bytes_in', 'bytes_in', 'B'],
  ['bytesIn', 'bytes_in', 'B'],
  ['Traffic in (MiB)', 'bytes_in', 'MiB'],
  ['Download, GB', 'bytes_in', 'GB'],
  ['Входящий трафик, МБ', 'bytes_in', 'MB'],
  ['bytes_out', 'bytes_out', 'B'],
  ['Исходящий трафик, ГБ', 'bytes_out', 'GB'],
  ['Версия', 'revision', undefined],
  ['contracted_kw', 'contracted_kw', 'kW'],
  ['Разрешённая мощность, кВт', 'contracted_kw', 'kW'],
  ['licensed_kw', 'licensed_kw', 'kW'],
  ['licensed_from', 'licensed_from', undefined],
  ['Отрасль', 'sector', undefined],
];

describe('a header', () => {
  it.each(CASES)('%s is the %s in %s', (header, meaning, unit) => {
    expect(rankAs(meaning, header)).toBeDefined();
    expect(meaningOf(header).unit?.name).toBe(unit);
  });

  it.each(['reactive power, kvar', 'voltage', 'Потребление, руб', 'kb', '', '№'])(
    'such as "%s" means nothing that is read',
    (header) => {
      expect(MEANINGS.filter((meaning) => rankAs(meaning, header) !== undefined)).toEqual([]);
    },
  );

  it('that comes earlier in the list is the likelier', () => {
    expect(rankAs('site', 'site_id')!).toBeLessThan(rankAs('site', 'id')!);
  });

  it('has a meaning by its word only', () => {
    expect([isMeaning('load'), isMeaning('constructor'), isMeaning('loads')]).toEqual([true, false, false]);
  });
});
