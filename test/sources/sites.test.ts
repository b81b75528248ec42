import { describe, expect, it } from 'vitest';
import { recogniseAll } from '../../src/sources/recognise.ts';
import { readRegisters } from '../../src/sources/sites.ts';
import { ALMATY, type Files, recognised, withFiles } from '../support/files.ts';

const registerIn = (files: Files) =>
  withFiles(files, async (inputs) => {
    const { registers } = await recogniseAll(inputs, { columns: {}, zone: ALMATY });
    return readRegisters(registers);
  });
const day = (text: string) => Date.parse(text) / 86_400_000;

describe('a register', () => {
  it('is known by a site and what is said of it', async () => {
    expect(await recognised('site_id,sector\nA,food\n')).toMatchObject({
      kind: 'register',
      role: 'register',
      places: { site: 0, sector: 1 },
      columns: { site: 'site_id', sector: 'sector' },
    });
  });

  it('says all that it holds of a site', async () => {
    const { sites, lines, problems } = await registerIn({
      'sites.csv':
        'site_id,name,sector,region,contracted_kw,licence_id,licensed_kw,licensed_from,licensed_to\n' +
        'A,Bakery,food,Almaty,120.5,L-1,100,2022-01-01,31.12.2024\n',
    });
    expect(sites.get('A')).toEqual({
      name: 'Bakery',
      sector: 'food',
      region: 'Almaty',
      contractedKw: 120.5,
      licenceId: 'L-1',
      licensedKw: 100,
      licensedFrom: day('2022-01-01'),
      licensedTo: day('2024-12-31'),
    });
    expect([lines, problems]).toEqual([[2], []]);
  });

  it.each(['grid_zone', 'Энергозона', 'Зона ЕЭС'])('may say the zone of the grid, as %s', async (header) => {
    const { sites } = await registerIn({ 'sites.csv': `site_id,region,${header}\nA,Atyrau,West\n` });
    expect(sites.get('A')).toEqual({ region: 'Atyrau', gridZone: 'West' });
  });

  it.each([
    ['owner', 'feeder'],
    ['Собственник', 'Номер фидера'],
    ['меншік иесі', 'фидер'],
  ])('knows whose a site is, and what feeds it: %s, %s', async (owner, feeder) => {
    const { sites } = await registerIn({ 'sites.csv': `site_id,${owner},${feeder}\nA,ТОО Заря,Ф-12\n` });
    expect(sites.get('A')).toEqual({ owner: 'ТОО Заря', feeder: 'Ф-12' });
  });

  it('leaves unknown what is blank', async () => {
    const { sites } = await registerIn({ 'sites.csv': 'site,name,contracted_kw\nA,,\n' });
    expect(sites.get('A')).toEqual({});
  });

  it('may be Russian, in megawatts, with a decimal comma', async () => {
    const { sites } = await registerIn({
      'sites.csv': 'Код объекта;Наименование;Договорная мощность, МВт\nA;Завод;1,5\n',
    });
    expect(sites.get('A')).toEqual({ name: 'Завод', contractedKw: 1500 });
  });

  it('knows no power without a unit', async () => {
    const { sites, problems } = await registerIn({ 'sites.csv': 'site,contracted\nA,100\n' });
    expect(sites.get('A')).toEqual({});
    expect(problems).toMatchObject([{ code: 'unreadable_field', where: 'sites.csv:2:2' }]);
  });

  it('says what is amiss in it, and where', async () => {
    const { sites, problems } = await registerIn({
      'sites.csv': 'site,name,contracted_kw,licensed_from\n,Nobody,,\nA,x,-5,\nA,y,7,soon\n',
    });
    expect(problems.map(({ code, where }) => [code, where])).toEqual([
      ['no_site', 'sites.csv:2:1'],
      ['unreadable_field', 'sites.csv:3:3'],
      ['registered_twice', 'sites.csv:4:1'],
      ['unreadable_field', 'sites.csv:4:4'],
    ]);
    expect(sites.get('A')).toEqual({ name: 'y', contractedKw: 7 });
  });

  it('may be several files', async () => {
    const { sites, lines } = await registerIn({
      'a.csv': 'site,name\nA,x\n',
      'b.csv': 'site,name\nB,y\nC,z\n',
    });
    expect([...sites.keys()]).toEqual(['A', 'B', 'C']);
    expect(lines).toEqual([2, 3]);
  });

  it('writes names of sites the one way that readings do', async () => {
    const { sites } = await registerIn({ 'sites.csv': 'site,name\n ТП\u00a012  a ,x\n' });
    expect([...sites.keys()]).toEqual(['ТП 12 a']);
  });
});
