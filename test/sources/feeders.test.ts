import { expect, it } from 'vitest';
import { feedersOf } from '../../src/sources/feeders.ts';
import { recogniseAll } from '../../src/sources/recognise.ts';
import { readRegisters } from '../../src/sources/sites.ts';
import { ALMATY, withFiles } from '../support/files.ts';

const registerIn = (content: string) =>
  withFiles({ 'sites.csv': content }, async (inputs) => {
    const { registers } = await recogniseAll(inputs, { columns: {}, zone: ALMATY });
    return readRegisters(registers);
  });
const feedersIn = async (content: string) => feedersOf((await registerIn(content)).sites);

it('a feeder has the points that name it, and is read by the site of its name', async () => {
  expect(await feedersIn('site_id,feeder\nB,F1\nA,F1\nC,\nD,-\nF1,\n')).toEqual([
    { name: 'F1', meters: ['F1'], points: ['A', 'B'] },
  ]);
});

it('a meter may be named as that of a feeder, by a column or by its role', async () => {
  const feeder = { name: 'ф. 12', meters: ['М-7'], points: ['A'] };
  expect(await feedersIn('site_id,feeder,meter_of_feeder\nA,ф. 12,\nМ-7,,ф. 12\n')).toEqual([feeder]);
  expect(await feedersIn('Точка учета;Фидер;Роль\nA;ф. 12;\nМ-7;ф. 12;Головной учёт\n')).toEqual([feeder]);
});

it('a feeder may hang on a substation', async () => {
  expect(await feedersIn('site_id,feeder,meter_of_feeder\nA,F1,\nM,PS,F1\nPS,,PS\n')).toEqual([
    { name: 'F1', meters: ['M'], points: ['A'] },
    { name: 'PS', meters: ['PS'], points: ['M'] },
  ]);
});

it('the register says to which site a metering point belongs, beside a column of points alone', async () => {
  const { sites } = await registerIn(
    'Точка учёта;Объект;Собственник\nТ-1;Завод;ТОО А\nТ-2;Завод;ТОО А\nСклад;Склад;\n',
  );
  expect([...sites]).toEqual([
    ['Т-1', { owner: 'ТОО А', pointOf: 'Завод' }],
    ['Т-2', { owner: 'ТОО А', pointOf: 'Завод' }],
    ['Склад', {}],
  ]);
  expect((await registerIn('site_id,object,sector\nA,Bakery,food\n')).sites.get('A')).toEqual({
    sector: 'food',
  });
  expect((await registerIn('site_id,point_of\nA,Plant\n')).sites.get('A')).toEqual({ pointOf: 'Plant' });
});
