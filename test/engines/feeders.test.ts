import { expect, it } from 'vitest';
import { recognise } from '../../src/sources/recognise.ts';
import type { ReadingSource } from '../../src/sources/source.ts';
import { ratio } from '../../src/units.ts';
import { UTC, withFiles } from '../support/files.ts';
import { byBoth } from './both.ts';

const START = Date.UTC(2022, 0, 3);
const at = (minutes: number) =>
  new Date(START + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
const rows = (site: string, load: (i: number) => number | string, step = 60, days = 12) =>
  Array.from({ length: (days * 1440) / step }, (_, i) => `${site},${at(i * step)},${load(i)}`);

/** Energy of another interval than was assumed, readings repeated and revised, some missing, and a sentinel. */
const FILES = {
  'points.csv': [
    'site,time,energy_kwh',
    ...rows('A', (i) => 2 + (i % 5), 30),
    ...rows('B', (i) => (i % 40 === 7 ? '' : 10 + (i % 3))),
    ...rows('C', (i) => (i === 100 ? 999_999 : 5 + (i % 7) / 8), 15),
    ...rows('B', () => 10, 60, 2),
    '',
  ].join('\n'),
  'feeder.csv': ['site,time,load_kw', ...rows('F1', (i) => 120 + (i % 24)), ''].join('\n'),
};

it('both engines leave the same of a feeder, whose points were set right', async () => {
  await withFiles(FILES, async (inputs) => {
    const sources = (await Promise.all(
      inputs.map((input) => recognise(input, { columns: {}, zone: UTC })),
    )) as ReadingSource[];
    const feeders = [{ name: 'F1', meters: ['F1'], points: ['A', 'B', 'C'] }];
    const { stream, duckdb } = await byBoth(sources, { mostJudged: 1 }, { feeders, lossShare: ratio(0.03) });
    expect(duckdb.whyNot).toEqual([undefined, undefined]);
    expect(duckdb.same).toEqual(stream.same);
    // Eight hours of B are blank, of which two come again; and one hour of C is a sentinel.
    expect(stream.same).toMatchObject({
      balances: [{ state: 'not_metered', account: { intervalMinutes: 60, whole: 281, partly: 7 } }],
    });
  });
});
