import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../src/sources/addresses.ts';
import { recognise } from '../../src/sources/recognise.ts';
import { readRegisters } from '../../src/sources/sites.ts';
import type { RegisterSource } from '../../src/sources/source.ts';
import { ALMATY, recognised, UTC, withFiles } from '../support/files.ts';

const minutes = (text: string) => Date.parse(text) / 60_000;

function read(content: string) {
  return withFiles({ 'map.csv': content }, async ([input]) => {
    const source = (await recognise(input!, { columns: {}, zone: UTC })) as RegisterSource;
    return { source, ...(await readAddresses([source], UTC)), register: await readRegisters([source]) };
  });
}

describe('a map of addresses', () => {
  it('is known by its header, and registers nothing of its sites', async () => {
    const { source, register } = await read('ip,site_id,from,to\n10.0.0.1,A,,\n');
    expect(source.layout).toBe('address-map');
    expect(register.sites.size).toBe(0);
    expect([...register.mapped!]).toEqual(['A']);
  });

  it('may be in Russian, and is no register of streets nor a table of traffic', async () => {
    expect((await recognised('IP-адрес;Объект;с;по\n10.0.0.1;A;01.02.2024;28.02.2024\n')).layout).toBe(
      'address-map',
    );
    expect((await recognised('site_id,address,sector\nA,Main street,trade\n')).layout).toBe('register');
    expect((await recognised('site_id,name,network\nA,Shop,East\n')).layout).toBe('register');
    const rows = Array.from({ length: 4 }, (_, i) => `10.0.0.1,A,2024-01-01 0${i}:00,5`).join('\n');
    expect((await recognised(`ip,site,timestamp,bytes_in\n${rows}\n`)).kind).toBe('readings');
  });

  it('says whose an address was when: the last day is one of the days', async () => {
    const { map } = await read(
      'ip,site_id,from,to\n10.0.0.1,A,2024-01-01,2024-01-31\n10.0.0.1,B,2024-02-01,\n',
    );
    expect(map.at('10.0.0.1', minutes('2023-12-31T23:59Z'))).toEqual([]);
    expect(map.at('10.0.0.1', minutes('2024-01-31T23:59Z'))).toEqual(['A']);
    expect(map.at('10.0.0.1', minutes('2024-02-01T00:00Z'))).toEqual(['B']);
    expect(map.knows('B', minutes('2024-01-31T00:00Z'))).toBe(false);
  });

  it('has the smallest network go before larger ones, and several sites at once be several', async () => {
    const { map } = await read(
      'cidr,site\n10.0.0.0/8,A\n10.1.0.0/16,B\n10.1.2.3,C\n10.1.2.3,D\n2001:db8::/32,E\n',
    );
    expect(map.at('10.9.9.9', 0)).toEqual(['A']);
    expect(map.at('10.1.9.9', 0)).toEqual(['B']);
    expect(map.at('10.1.2.3', 0)).toEqual(['C', 'D']);
    expect(map.at('2001:db8:1::5', 0)).toEqual(['E']);
    expect(map.at('192.0.2.1', 0)).toEqual([]);
    expect(map.at('nobody', 0)).toEqual([]);
  });

  it('names devices too, unless one name is of several sites', async () => {
    const { map } = await read('host,site\nRouter-1,A\nrouter-2,A\nrouter-2,B\n');
    expect(map.named('router-1')).toBe('A');
    expect(map.named('router-2')).toBeUndefined();
    expect(map.named('router-3')).toBeUndefined();
  });

  it('tells what it cannot read, by its place', async () => {
    const { problems, map } = await read('ip,site_id,from,to\n10.0.0.1,A,soon,\n10.0.0.2,,,\n10.0.0.3,C,,\n');
    expect(problems.map(({ where }) => where)).toEqual(['map.csv:2:3', 'map.csv:3:2']);
    expect([...map.sites]).toEqual(['C']);
  });

  it('counts its days by the clock of the place', async () => {
    await withFiles({ 'map.csv': 'ip,site_id,from,to\n10.0.0.1,A,2024-04-01,\n' }, async ([input]) => {
      const source = (await recognise(input!, { columns: {}, zone: ALMATY })) as RegisterSource;
      const { map } = await readAddresses([source], ALMATY);
      expect(map.at('10.0.0.1', minutes('2024-03-31T18:59Z'))).toEqual([]);
      expect(map.at('10.0.0.1', minutes('2024-03-31T19:00Z'))).toEqual(['A']);
    });
  });
});
