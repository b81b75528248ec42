import { describe, expect, it } from 'vitest';
import { failureOf, readingsIn, recognised } from '../support/files.ts';

const WHEN = '2022-01-31 15:00';

describe('the long layout', () => {
  it('holds load', async () => {
    expect(await readingsIn(`site_id,timestamp,load_kw\nA,${WHEN},1.5\n`)).toMatchObject({
      role: 'load',
      layout: 'long',
      decimalMark: '.',
      columns: { site: 'site_id', time: 'timestamp', load: 'load_kw' },
      values: [{ quantity: 'load', index: 2, unit: { name: 'kW' } }],
    });
  });

  it('holds traffic', async () => {
    const source = await readingsIn(`site,time,Traffic in (MB),Traffic out (MB)\nA,${WHEN},1,2\n`);
    expect(source.role).toBe('traffic');
    expect(source.values.map(({ quantity, unit }) => [quantity, unit.name])).toEqual([
      ['bytes_in', 'MB'],
      ['bytes_out', 'MB'],
    ]);
  });

  it('holds both', async () => {
    const source = await readingsIn(`site,time,load_kw,bytes_in,bytes_out\nA,${WHEN},1,2,3\n`);
    expect(source.role).toBe('load_and_traffic');
    expect(source.values).toHaveLength(3);
  });

  it('may have date and time in two columns', async () => {
    const source = await readingsIn('Точка;Дата;Время;Мощность, кВт\nA;31.01.2022;15:00;1\n');
    expect(source.columns['time']).toBe('Дата + Время');
    const taken: string[] = [];
    source.split(['A', '31.01.2022', '15:00', '1'], (...[, time]) => taken.push(time));
    expect(taken).toEqual(['31.01.2022 15:00']);
  });

  it('takes a whole timestamp before a date and a clock time beside it', async () => {
    const source = await readingsIn(`site,date,hour,timestamp,load_kw\nA,2022-01-31,15,${WHEN},1\n`);
    expect(source.columns['time']).toBe('timestamp');
  });

  it('takes the likeliest of several columns for the site', async () => {
    const source = await readingsIn(`id,site_id,time,load_kw\n1,A,${WHEN},1\n`);
    expect(source.columns['site']).toBe('site_id');
  });

  it('knows a column of revisions', async () => {
    expect(await readingsIn(`site,time,load_kw,version\nA,${WHEN},1,2\n`)).toMatchObject({ revision: 3 });
  });
});

describe('columns named by hand', () => {
  const content = `Meter,When,Day,P1,P2\nA,${WHEN},2022-01-30,1,2\n`;

  it('are taken by the name they have', async () => {
    const columns = { site: 'Meter', time: 'When', load: 'P2' };
    const source = await readingsIn(content, { columns, unit: 'kW' });
    expect(source.columns).toEqual(columns);
    expect(source.values[0]).toMatchObject({ index: 4 });
  });

  it('of traffic are in bytes', async () => {
    const source = await readingsIn(content, { columns: { time: 'When', bytes_in: 'P1' } });
    expect(source.values[0]).toMatchObject({ quantity: 'bytes_in', unit: { name: 'B' } });
  });

  it('may name date and clock time apart', async () => {
    const columns = { time: 'D', clock_time: 'T', load: 'P' };
    const source = await readingsIn('site,D,T,P\nA,2022-01-31,15:00,1\n', { columns, unit: 'kW' });
    expect(source.columns['time']).toBe('D + T');
  });

  it('that stand in another file leave this one to its headers', async () => {
    const columns = { time: 'When' };
    const source = await readingsIn('site,date,time,load_kw\nA,2022-01-31,15:00,1\n', { columns });
    expect(source.columns['time']).toBe('date + time');
  });
});

describe('the unit', () => {
  it('is never guessed', async () => {
    expect(await failureOf(recognised(`site,time,load\nA,${WHEN},1\n`))).toMatchObject({
      code: 'no_unit',
      where: 'load.csv:1:3',
      exitCode: 3,
    });
    expect(await failureOf(recognised(`site,time,download\nA,${WHEN},1\n`))).toMatchObject({
      code: 'no_unit',
    });
  });

  it('is what the user says', async () => {
    const source = await readingsIn(`site,time,load\nA,${WHEN},1\n`, { unit: 'MWh' });
    expect(source.values[0]!.unit.name).toBe('MWh');
  });

  it('of another kind than the quantity is none', async () => {
    expect(await failureOf(recognised(`site,time,load_bytes\nA,${WHEN},1\n`))).toMatchObject({
      code: 'no_unit',
    });
  });
});

describe('two columns for one thing', () => {
  it.each([
    ['the load', 'site,time,energy_kwh,power_kw', 'energy_kwh'],
    ['the site', 'Site,SITE,time,load_kw', 'Site'],
    ['the time', 'site,time,Time,load_kw', 'time'],
  ])('are told to the user: %s', async (_, header, first) => {
    const failure = await failureOf(recognised(`${header}\nA,A,${WHEN},${WHEN}\n`));
    expect(failure).toMatchObject({ code: 'ambiguous_columns', where: 'load.csv:1' });
    expect(failure.message).toContain(`"${first}"`);
  });

  it('are no trouble once the user has said which', async () => {
    const source = await readingsIn(`Site,SITE,time,load_kw\nA,B,${WHEN},1\n`, { columns: { site: 'SITE' } });
    expect(source.columns['site']).toBe('SITE');
  });
});

describe('times', () => {
  it('in a form that is not read are shown', async () => {
    const failure = await failureOf(recognised('site,time,load_kw\nA,01/31/2022 3 PM,1\n'));
    expect(failure).toMatchObject({ code: 'unknown_times', where: 'load.csv:2:2' });
    expect(failure.message).toContain('01/31/2022 3 PM');
  });
});
