import { describe, expect, it } from 'vitest';
import { failureOf, readingsIn, recognised, summaryOf, UTC } from '../support/files.ts';

const HOURS = Array.from({ length: 24 }, (_, i) => `2024-01-31 ${`${i}`.padStart(2, '0')}:00`);
const table = (header: string, rowOf: (time: string, i: number) => string, before = '') =>
  `${before}${header}\n${HOURS.map((time, i) => `${rowOf(time, i)}\n`).join('')}`;

describe('a file of one site', () => {
  it('is called after itself, and says that this is assumed', async () => {
    const { sites } = await summaryOf(
      { 'ТП-12 ввод 1.csv': table('time,kWh', (time, i) => `${time},${i}`) },
      { zone: UTC },
    );
    expect(sites.map(({ site }) => site)).toEqual(['ТП-12 ввод 1']);
    const source = await readingsIn(table('time,kWh', (time, i) => `${time},${i}`));
    expect(source.decisions.find(({ about }) => about === 'columns')).toMatchObject({
      value: 'one site, load',
      certainty: 'assumed',
    });
  });

  it.each([
    ['Account Number,4401-77\nService,Service 2\n', '4401-77 Service 2'],
    ['Лицевой счёт: 000123\n', '000123'],
    ['Точка учёта № 422070134107101\n', '422070134107101'],
    ['Name,A CUSTOMER\nAddress,"12 ABAI AVE"\n', 'load'],
  ])('is called after the account before its header: %j', async (before, site) => {
    const source = await readingsIn(table('time,kWh', (time, i) => `${time},${i}`, before));
    const seen = new Set<string>();
    source.split(['2024-01-31 00:00', '1'], (name) => seen.add(name));
    expect([...seen]).toEqual([site]);
  });

  it.each([
    ['times stand more than once', table('time,kWh', (time, i) => `${time},${i}\n${time},${i + 1}`)],
    [
      'a column of names is beside',
      table('place,time,kWh', (time, i) => `${i % 2 ? 'x' : 'y'},${time},${i}`),
    ],
  ])('is none where %s', async (_, content) => {
    expect(await failureOf(recognised(content))).toMatchObject({ code: 'unknown_header' });
  });

  it('is none where columns of sites are beside a total: those are read', async () => {
    const content = table('time;Потребление;ТП-12;ТП-14', (time, i) => `${time};${2 * i};${i};${i}`);
    expect((await readingsIn(content, { unit: 'kW' })).layout).toBe('site-columns');
    const priced = table('time,kWh,Cost (p),Standing charge (p)', (time, i) => `${time},${i},3.1,40.2`);
    expect((await readingsIn(priced)).layout).toBe('single-site');
  });

  it('has an hour that the clock showed twice', async () => {
    const long = ['2024-02-28', '2024-02-29'].flatMap((day) =>
      HOURS.map((time) => time.replace('2024-01-31', day)),
    );
    const times = [...long, '2024-02-29 23:00'];
    const content = `time,kW\n${times.map((time) => `${time},5\n`).join('')}`;
    const { ledgers } = await summaryOf({ 'load.csv': content });
    expect(ledgers[0]!.used).toBe(49);
  });
});
