import { describe, expect, it } from 'vitest';
import { clockTime } from '../../src/sources/clock.ts';
import { readingsIn, summaryOf, UTC } from '../support/files.ts';

const file = (times: readonly string[], header = 'time') =>
  `site;${header};load_kw\n${times.map((time) => `A;${time};1\n`).join('')}`;
const at = (...date: [number, number, number, number?, number?]) => Date.UTC(...date) / 60_000;

/** The times of a file as they are read, in minutes since 1970. */
async function read(content: string): Promise<(number | undefined)[]> {
  const source = await readingsIn(content, { zone: UTC });
  const minutes: (number | undefined)[] = [];
  for (const row of source.table.sample) {
    source.split(row, (_, time) => minutes.push(clockTime(time.trim(), source.times)?.minutes));
  }
  return minutes;
}

describe('times', () => {
  it.each([
    ['2024/03/01 00:30'],
    ['2024.03.01 00:30:00'],
    ['2024-3-1 0:30'],
    ['20240301 00:30'],
    ['20240301 0030'],
    ['202403010030'],
    ['20240301003000'],
    ['20240301T003000Z'],
    ['01.03.2024 0:30:00'],
    ['1.3.24 0:30'],
    ['01.03.24 00:30'],
    ['1.3.2024_0:30'],
    ['2024-03-01, 12:30 AM'],
    ['1.3.2024 12:30 a.m.'],
    ['1709253000'],
    ['1709253000.0'],
    ['1709253000000'],
  ])('may be written %s', async (text) => {
    expect(await read(file([text]))).toEqual([at(2024, 2, 1, 0, 30)]);
  });

  it('in the afternoon are after noon', async () => {
    const times = ['3/25/2024 11:30 AM', '3/25/2024 12:00 PM', '3/25/2024 12:30 pm', '3/25/2024 1:00 PM'];
    expect(await read(file(times))).toEqual([690, 720, 750, 780].map((minute) => at(2024, 2, 25) + minute));
    expect(await read(file([...times, '3/25/2024 13:00 PM']))).toContain(undefined);
  });

  it('are counts since 1970 where nearly all are, and a date of eight digits is none', async () => {
    const { times, decisions } = await readingsIn(file(['1709251200', '1709254800'], 'timestamp'));
    expect(times).toEqual({ countedMs: 1000 });
    expect(decisions).toContainEqual({
      about: 'times',
      value: 'seconds since 1970',
      because: '"1709251200" and the like are seconds between 2000 and 2060',
      certainty: 'proven',
    });
    expect(await read(file(['20240301', '20240302']))).toEqual([at(2024, 2, 1), at(2024, 2, 2)]);
  });

  it('may be ranges, of which the start is read', async () => {
    const content = 'site;Дата;Время;load_kw\nA;01.03.2024;00:00-00:30;1\nA;01.03.2024;00:30 – 01:00;1\n';
    expect(await read(content)).toEqual([at(2024, 2, 1), at(2024, 2, 1, 0, 30)]);
    expect((await readingsIn(content)).label).toBe('start');
  });

  it('with one offset after them all are no ranges', async () => {
    expect(await read(file(['2024-03-01 06:00-03:00', '2024-03-01 07:00-03:00']))).toEqual([
      at(2024, 2, 1, 9),
      at(2024, 2, 1, 10),
    ]);
  });
});

describe('hours by number', () => {
  const hours = (numbers: readonly number[], header = 'Час') =>
    `site;Дата;${header};load_kw\n${numbers.map((number) => `A;01.03.2024;${number};1\n`).join('')}`;
  const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

  it('from 1 to 24 begin the day with the first', async () => {
    expect(await read(hours(upTo(1, 24)))).toEqual(upTo(0, 23).map((hour) => at(2024, 2, 1, hour)));
  });

  it('from 0 to 23 are the hours that the clock shows', async () => {
    expect(await read(hours(upTo(0, 23)))).toEqual(upTo(0, 23).map((hour) => at(2024, 2, 1, hour)));
  });

  it('may be half hours and quarters', async () => {
    expect((await readingsIn(hours(upTo(1, 48), 'Интервал'))).times.numbered).toEqual({
      first: 1,
      minutes: 30,
    });
    expect((await readingsIn(hours(upTo(1, 96), 'Интервал'))).intervalMinutes).toBe(15);
  });

  it('are 25 on the day that has 25 hours', async () => {
    const rows = upTo(1, 25).map((hour) => `A;29.02.2024;${hour};1\n`);
    const { sites, ledgers } = await summaryOf({ 'load.csv': `site;Дата;Час;load_kw\n${rows.join('')}` });
    expect(ledgers[0]).toMatchObject({ read: 25, used: 25 });
    expect(
      sites[0]!.quantities
        .get('load')!
        .days()
        .map(({ n }) => n),
    ).toEqual([25]);
  });

  it('are no times where one says nothing', async () => {
    const { ledgers } = await summaryOf({
      'load.csv': `${hours(upTo(1, 24))}A;02.03.2024;;1\nA;02.03.2024;26;1\nA;02.03.2024;0;1\n`,
    });
    expect(ledgers[0]!.entries('rejected').map(({ code, count }) => [code, count])).toEqual([
      ['bad_time', 3],
    ]);
  });
});
