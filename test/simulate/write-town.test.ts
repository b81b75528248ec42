import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { simulateTown } from '../../src/simulate/town.ts';
import { writeTown } from '../../src/simulate/write-town.ts';

const NAMES = ['load.csv', 'traffic.csv', 'sites.csv', 'truth.csv'];
const root = await mkdtemp(join(tmpdir(), 'town-'));
afterAll(() => rm(root, { recursive: true }));

async function written(folder: string, seed: number): Promise<Record<string, string>> {
  const directory = join(root, folder, 'deeper');
  await writeTown(simulateTown({ sites: 25, seed, days: 21, unregistered: 0 }), directory);
  const texts = await Promise.all(NAMES.map((name) => readFile(join(directory, name), 'utf8')));
  return Object.fromEntries(NAMES.map((name, i) => [name, texts[i]!]));
}

describe('a town in a directory', async () => {
  const one = await written('one', 4);

  it('has the same bytes for the same seed', async () => {
    expect(await written('again', 4)).toEqual(one);
  });

  it('has other bytes in every file for another seed', async () => {
    const other = await written('other', 5);
    for (const name of NAMES) expect(other[name]).not.toBe(one[name]);
  });

  it('has these columns', () => {
    expect(NAMES.map((name) => one[name]!.split('\n')[0])).toEqual([
      'site_id,timestamp,load_kw',
      'site_id,timestamp,bytes_in,bytes_out',
      'site_id,name,sector,region,contracted_kw,licence_id,licensed_kw,licensed_from',
      'site_id,label,scenario,host,sector,traffic_known,illegal_kw_recent,illegal_kw_mean,load_kw_mean,load_kw_recent,onset',
    ]);
  });

  it('writes fixed decimals and no reading that is not one', () => {
    const lines = one['load.csv']!.trimEnd().split('\n').slice(1);
    expect(lines.length).toBeGreaterThan(25 * 21 * 24 * 0.8);
    for (const line of lines) expect(line).toMatch(/^KZ-\d{6},2021-07-\d\d \d\d:00,\d+\.\d{3}$/);
    const traffic = one['traffic.csv']!.trimEnd().split('\n').slice(1);
    for (const line of traffic) expect(line).toMatch(/^KZ-\d{6},2021-07-\d\d \d\d:00,\d+,\d+$/);
  });

  it('has times of every interval, and no line for who is in no register', async () => {
    const directory = join(root, 'quarters');
    await writeTown(simulateTown({ sites: 6, seed: 4, days: 2, interval: 15, unregistered: 0.9 }), directory);
    const load = await readFile(join(directory, 'load.csv'), 'utf8');
    for (const minute of ['00', '15', '30', '45']) expect(load).toContain(`2021-07-05 13:${minute},`);
    const register = await readFile(join(directory, 'sites.csv'), 'utf8');
    expect(register.trimEnd().split('\n').length - 1).toBeLessThan(4);
  });

  it('fails in words where there is a file in the way', async () => {
    const inTheWay = join(root, 'one', 'deeper', 'load.csv');
    const town = simulateTown({ sites: 1, seed: 4, days: 1 });
    await expect(writeTown(town, inTheWay)).rejects.toThrow(Failure);
    await expect(writeTown(town, join(inTheWay, 'below'))).rejects.toMatchObject({
      where: join(inTheWay, 'below'),
    });
  });

  it('has a line of register and of truth for every site', () => {
    const ids = (name: string) =>
      one[name]!.trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0]);
    expect(ids('sites.csv')).toHaveLength(25);
    expect(ids('truth.csv')).toEqual(ids('sites.csv'));
  });
});
