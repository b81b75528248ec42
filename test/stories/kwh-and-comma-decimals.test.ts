import { expect, test } from 'vitest';
import { scanStory, siteOf, truthOf } from './story.ts';

const STORY = 'kwh-and-comma-decimals';

test('kWh a half hour with decimal commas in Windows-1251 are the kilowatts that were put in', async () => {
  const report = await scanStory(STORY, ['Выгрузка.csv']);
  expect(report.inputs[0]).toMatchObject({
    encoding: 'windows-1251',
    delimiter: ';',
    decimal_mark: ',',
    unit: 'kWh',
    interval_minutes: 30,
    readings_read: 3 * 90 * 48,
    readings_used: 3 * 90 * 48,
  });
  expect(report.sites.map(({ site_id }) => site_id).sort()).toEqual(['Завод', 'Склад', 'Школа']);
  for (const id of ['Завод', 'Склад', 'Школа']) {
    const { meanLoadKw } = truthOf(STORY, id);
    expect(Math.abs(siteOf(report, id).load!.mean_kw! / meanLoadKw - 1)).toBeLessThan(1e-4);
  }
});
