import { describe, expect, it } from 'vitest';
import { failureOf, readingsIn, recognised, summaryOf } from '../support/files.ts';

const ROWS = 'ПС Восточная;01.03.2024 00:00;1,5\nПС Восточная;01.03.2024 01:00;2,5\n';

describe('the header', () => {
  it('may come after lines that tell of the export, which are passed over aloud', async () => {
    const content = `Отчёт о потреблении;;\nза март 2024 г.;"ТОО ""Сеть""";\n\nОбъект;Дата и время;Мощность, кВт\n${ROWS}`;
    const source = await readingsIn(content);
    expect(source.table).toMatchObject({
      header: ['Объект', 'Дата и время', 'Мощность, кВт'],
      headerLine: 4,
    });
    expect(source.decisions).toContainEqual({
      about: 'preamble',
      value: '2 lines passed over',
      because: 'line 4 is the first that is a header; the file begins with "Отчёт о потреблении"',
      certainty: 'likely',
    });
    const { ledgers } = await summaryOf({ 'load.csv': content });
    expect(ledgers[0]).toMatchObject({ read: 2, used: 2, lines: 6 });
  });

  it('may come after a word to Excel and a title', async () => {
    const content = `sep=;\nОтчёт\nОбъект;Дата и время;Мощность, кВт\n${ROWS}ПС;завтра;1\n`;
    const { ledgers } = await summaryOf({ 'load.csv': content });
    expect(ledgers[0]).toMatchObject({ read: 3, used: 2 });
    expect(ledgers[0]!.entries('rejected')[0]).toMatchObject({ first: 'load.csv:6:2' });
  });

  it('may stand in two lines, the units below', async () => {
    const source = await readingsIn(`Объект;Дата и время;Активная энергия\n;;кВт·ч\n${ROWS}`);
    expect(source.table.header).toEqual(['Объект', 'Дата и время', 'Активная энергия, кВт·ч']);
    expect(source.values[0]!.unit.name).toBe('kWh');
    expect(source.decisions.find(({ about }) => about === 'header')?.value).toBe('2 lines');
    expect(source.table.sample).toHaveLength(2);
  });

  it('may stand in two lines, one cell drawn over several', async () => {
    const content = 'Объект;Дата и время;Активная энергия, кВт·ч;\n;;приём;отдача\nA;01.03.2024 00:00;1;2\n';
    expect((await readingsIn(content)).values[0]).toMatchObject({
      index: 2,
      header: 'Активная энергия, кВт·ч, приём',
    });
  });

  it('may have its columns counted below', async () => {
    const content = `Объект;Дата и время;Мощность, кВт\n1;2;3\n${ROWS}`;
    const { ledgers } = await summaryOf({ 'load.csv': content });
    expect(ledgers[0]).toMatchObject({ read: 2, used: 2 });
  });

  it('is one line where a row of data follows', async () => {
    expect((await readingsIn('site,time,load_kw\nB,2024-03-01 00:00,1\n')).table.header).toEqual([
      'site',
      'time',
      'load_kw',
    ]);
    const register = await recognised('site,name\nB,\n,kW\nMW,x\n');
    expect(register.table.sample).toHaveLength(3);
  });

  it('is looked for in the first fifty lines', async () => {
    const title = 'Отчёт;;\n';
    const header = 'Объект;Дата и время;Мощность, кВт\n';
    expect((await readingsIn(title.repeat(49) + header + ROWS)).table.headerLine).toBe(50);
    expect(await failureOf(recognised(title.repeat(60) + header + ROWS))).toMatchObject({
      code: 'unknown_header',
    });
  });

  it('that nobody knows is the line with the most headers that are known', async () => {
    const failure = await failureOf(recognised('Отчёт;;\nОбъект;Дата;Сколько\nA;01.03.2024;1\n'));
    expect(failure).toMatchObject({ code: 'unknown_header', where: 'load.csv:2' });
    expect(failure.message).toContain('"Сколько"');
  });

  it('is on the line that is said', async () => {
    const content = `site;time;load_kw\nsite;time;load_mw\n${ROWS}`;
    expect((await readingsIn(content)).table.headerLine).toBe(1);
    expect((await readingsIn(content, { headerLine: 2 })).values[0]!.unit.name).toBe('MW');
  });

  it.each([
    ['Нысан;Күні;Уақыты;Жүктеме, кВт\nА;01.03.2024;00:00;1\n', 'Күні + Уақыты'],
    ['Есептеу нүктесі;Күні мен уақыты;Тұтыну, кВт·сағ\nА;01.03.2024 00:00;1\n', 'Күні мен уақыты'],
    ['Metering point|Date and time|Energy, kW·h\nA|2024-03-01 00:00|1\n', 'Date and time'],
    ['Наименование объекта\tНачало периода\tтыс. кВт*ч\nA\t01.03.2024 00:00\t1\n', 'Начало периода'],
  ])('is known in three languages: %s', async (content, time) => {
    expect((await readingsIn(content)).columns['time']).toBe(time);
  });
});

describe('the unit in a header', () => {
  it.each([
    ['Мощность, кВт', 'kW'],
    ['Энергия, кВт·ч', 'kWh'],
    ['Энергия, кВт ч', 'kWh'],
    ['Энергия (кВт.ч)', 'kWh'],
    ['Энергия, кВт·час', 'kWh'],
    ['Энергия, кВтч', 'kWh'],
    ['Энергия, МВт*ч', 'MWh'],
    ['Энергия, Вт-ч', 'Wh'],
    ['Энергия, тыс. кВт·ч', 'MWh'],
    ['Энергия, тыс.кВтч', 'MWh'],
    ['Энергия, мың кВт·сағ', 'MWh'],
    ['Энергия, млн кВт·ч', 'GWh'],
    ['Мощность, тыс. кВт', 'MW'],
    ['Тұтыну, кВт·сағат', 'kWh'],
    ['Energy, kW·h', 'kWh'],
    ['Energy, kWhr', 'kWh'],
    ['Energy (MW*h)', 'MWh'],
    ['Power [W]', 'W'],
  ])('%s is %s', async (header, unit) => {
    const source = await readingsIn(`site;time;"${header}"\nA;2024-03-01 00:00;1\n`);
    expect(source.values[0]!.unit.name).toBe(unit);
  });

  it.each(['Мощность, кВА', 'Энергия, квар·ч', 'Мощность, тыс. руб'])('%s is none', async (header) => {
    expect(await failureOf(recognised(`site;time;"${header}"\nA;2024-03-01 00:00;1\n`))).toMatchObject({
      exitCode: 3,
    });
  });
});
