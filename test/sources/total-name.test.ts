import { describe, expect, it } from 'vitest';
import { isTotalName, isTotalRow } from '../../src/sources/total-name.ts';
import { summaryOf } from '../support/files.ts';

describe('a total', () => {
  it.each([
    'Итого',
    'ИТОГО:',
    'Итого по подстанции',
    'Всего',
    'Общий итог',
    'Total',
    'Grand total',
    'Sub-total:',
    'Total for March',
    'Барлығы',
    'Жиыны',
  ])('is known by its name: %s', (name) => {
    expect(isTotalName(name)).toBe(true);
  });

  it.each(['Итоговая', 'TotalEnergies', 'Total Petrol LLP', 'ТП-12', 'Всеволод', 'Суммарный', ''])(
    'is not any name that begins alike: %s',
    (name) => {
      expect(isTotalName(name)).toBe(false);
    },
  );

  it('may come after the name of what it sums, in a row that has no time', () => {
    expect(isTotalRow(['ТП-12 Итог', '', '5'])).toBe(true);
    expect(isTotalRow(['ТП-12', '01.03.2024', '5', '', 'Итого'])).toBe(false);
  });

  it.each([
    ['in place of the site', 'Итого;01.03.2024 02:00;3'],
    ['with nothing else', 'Всего;;3'],
    ['in place of the time', ';Итого за сутки;3'],
    ['after a site', 'A Итог;;3'],
    ['in Kazakh', 'Барлығы;;3'],
  ])('is left out aloud %s', async (_, row) => {
    const { sites, ledgers } = await summaryOf({
      'load.csv': `Объект;Дата и время;Мощность, кВт\nA;01.03.2024 00:00;1\nA;01.03.2024 01:00;2\n${row}\n`,
    });
    expect(sites.map(({ site }) => site)).toEqual(['A']);
    expect(ledgers[0]).toMatchObject({ read: 3, used: 2 });
    expect(ledgers[0]!.entries('ignored').map(({ code, first }) => [code, first.slice(0, 10)])).toEqual([
      ['total', 'load.csv:4'],
    ]);
  });
});
