import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentinel } from '../../src/readings/sentinel-catalogue.ts';
import { summarise } from '../../src/readings/summarise.ts';
import { recognise } from '../../src/sources/recognise.ts';
import type { ReadingSource } from '../../src/sources/source.ts';
import { kw } from '../../src/units.ts';
import { ALMATY, cellsIn, type Files, summaryOf, UTC, withFiles } from '../support/files.ts';

describe('the catalogue', () => {
  it.each([
    [4294967.295, 5],
    [2147483.647, 5],
    [16777.215, 5],
    [186227.0865, 5],
    [4294967295, 5000],
    [17179869.18, 20],
    [8590.017, 5],
    [34364.271, 5],
    [4295.103, 5],
    [38655.37, 5],
  ])('is certain of %d', (number, most) => {
    expect(sentinel(number, most)).toBe('certain');
  });

  it.each([65535, 65.535, 32767, 9999, 99999, 999999.9])('holds %d, which may be chance', (number) => {
    expect(sentinel(number, 2)).toBe('likely');
  });

  it.each([8586.4, 5000, 999, 999.5, 12345.678, 65.5, 16777])('does not hold %d', (number) => {
    expect(sentinel(number, 2)).toBeUndefined();
  });

  it('takes a full register as rounded as the file has it, and no load that agrees with one in six digits alone', () => {
    expect(sentinel(4294967.3, 5)).toBe('certain');
    expect(sentinel(85.899346, 50)).toBe('certain');
    expect(sentinel(85.899264, 50)).toBeUndefined();
    expect(sentinel(16777.2, 15_000)).toBeUndefined();
  });

  it('takes no number for an overflow where ordinary ones are nearly as large as the counter', () => {
    expect(sentinel(8590.017, 5)).toBe('certain');
    // 15 x 2^32 / 10^9 and some half watt, in five digits: any load may show that, so it must also be rare
    expect(sentinel(64.425, 0.003)).toBe('likely');
    expect(sentinel(8590.017, 2000)).toBeUndefined();
  });
});

const START = Date.UTC(2022, 0, 3);
const at = (minutes: number) =>
  new Date(START + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
const csv = (header: string, values: readonly (number | string)[], minutes = 60) =>
  `${[`site,time,${header}`, ...values.map((value, i) => `A,${at(i * minutes)},${value}`)].join('\n')}\n`;
const ordinary = Array.from({ length: 960 }, (_, i) => 2 + ((i * 7) % 10) / 10);
const withValues = (others: Readonly<Record<number, number>>) =>
  ordinary.map((value, i) => others[i] ?? value);
const without = (...places: readonly number[]) =>
  ordinary.map((value, i) => (places.includes(i) ? '' : value));
const inUtc = (files: Files, contracted?: number) =>
  summaryOf(files, { zone: UTC }, contracted === undefined ? {} : { contracted: () => kw(contracted) });
const rejected = async (content: string, contracted?: number) =>
  (await inUtc({ 'load.csv': content }, contracted)).ledgers[0]!.entries('rejected');

describe('a sentinel', () => {
  it('is rejected, and leaves the cells as if it had not been there', async () => {
    const summary = await inUtc({
      'load.csv': csv('load_kw', withValues({ 5: 4294967.295, 300: 16777.215 })),
    });
    expect(cellsIn(summary)).toEqual(cellsIn(await inUtc({ 'load.csv': csv('load_kw', without(5, 300)) })));
    const [entry, ...others] = summary.ledgers[0]!.entries('rejected');
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ code: 'sentinel', count: 2, first: 'load.csv:7:3' });
    expect(summary.ledgers[0]!.used).toBe(958);
  });

  it('is known by the number in the file, whatever the interval made of it', async () => {
    const energy = csv('energy_kwh', withValues({ 5: 8590.017, 6: 34364.271 }), 15);
    expect(await rejected(energy)).toMatchObject([{ code: 'sentinel', count: 2 }]);
  });

  it('does not hide repeats on its day', async () => {
    const content = `${csv('load_kw', withValues({ 5: 4294967.295 }))}A,${at(300)},2\nA,${at(360)},9\n`;
    const summary = await inUtc({ 'load.csv': content });
    expect(summary.ledgers[0]!.entries('rejected')).toMatchObject([{ code: 'sentinel', count: 1 }]);
    expect(summary.ledgers[0]!.entries('duplicate')).toMatchObject([{ code: 'superseded', count: 1 }]);
    expect(summary.ledgers[0]!.used).toBe(960);
  });

  it('among many others of its kind is known if chance cannot make it', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [i * 4, 4294967.295]));
    expect(await rejected(csv('load_kw', withValues(many)))).toMatchObject([
      { code: 'sentinel', count: 200 },
    ]);
  });

  it('below four times the usual is known by the contract only', async () => {
    const content = csv(
      'load_kw',
      ordinary.map((_, i) => (i === 7 ? 65.535 : 30.25)),
    );
    expect(await rejected(content)).toEqual([]);
    expect(await rejected(content, 20)).toMatchObject([{ code: 'sentinel', count: 1 }]);
    expect(await rejected(content, 40)).toEqual([]);
  });
});

describe('no sentinel is', () => {
  it.each([
    ['a load that stands still at 9,999 W', () => 9999],
    ['a load that stands at 9,999 W by night', (i: number) => (i % 24 < 8 ? 9999 : 300)],
    [
      'a single reading of 5,000 kW, which is no number of the catalogue',
      (i: number) => (i === 9 ? 5_000_000 : 300),
    ],
    ['a load that grew to 65,535 W', (i: number) => 600 + (i / 960) * 64_935],
  ])('%s', async (_, load) => {
    const content = csv(
      'load_w',
      ordinary.map((_value, i) => load(i)),
    );
    expect(await rejected(content)).toEqual([]);
  });
});

describe('what is found late', () => {
  const rejectsOf = (content: string) =>
    withFiles({ 'load.csv': content }, async ([input], folder) => {
      const source = (await recognise(input!, { columns: {}, zone: ALMATY })) as ReadingSource;
      await summarise([source], { rejects: join(folder, 'rejects.csv') });
      return (await readFile(join(folder, 'rejects.csv'), 'utf8')).trimEnd().split('\n').slice(1);
    });

  it('is in the file of rejects: a sentinel, after what was found at once', async () => {
    const content = `${csv('load_kw', withValues({ 5: 4294967.295 }))}A,soon,1\n`;
    expect(await rejectsOf(content)).toEqual([
      'A,soon,1,the time cannot be read,load.csv:962:2',
      expect.stringMatching(/^A,2022-01-03 05:00,4294967.295,the value marks a fault.*,load.csv:7:3$/u),
    ]);
  });

  it('is in the file of rejects: energy over a day', async () => {
    const daily = Array.from({ length: 6 }, (_, day) => `B,${at(day * 1440)},240\n`).join('');
    const rejects = await rejectsOf(`${csv('energy_kwh', ordinary)}${daily}`);
    expect(rejects).toHaveLength(6);
    expect(rejects[0]).toMatch(/^B,2022-01-03 00:00,240,"energy over more than an hour/u);
  });
});
