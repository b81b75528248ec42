import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/readings/ledger.ts';
import { INTERVALS } from '../../src/sources/interval-minutes.ts';
import { cellsIn, type Files, type Summarised, summaryOf, UTC } from '../support/files.ts';

const DAY = 1440;
const START = Date.UTC(2022, 0, 1);
const at = (minutes: number) =>
  new Date(START + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
const csv = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;
const kwh = (rows: readonly string[]) => csv('site,time,energy_kwh', rows);
const kw = (rows: readonly string[]) => csv('site,time,load_kw', rows);

/** Rows of a site, a value every so many minutes from one minute to another. */
const rows = (
  site: string,
  minutes: number,
  from: number,
  to: number,
  value: (i: number) => number | string,
) => Array.from({ length: (to - from) / minutes }, (_, i) => `${site},${at(from + i * minutes)},${value(i)}`);

const duplicates = ({ ledgers }: Summarised) =>
  ledgers.map((ledger) => ledger.entries('duplicate').map(({ code, count, first }) => [code, count, first]));
const loads = ({ sites }: Summarised, site = 'A') =>
  sites
    .find((one) => one.site === site)!
    .quantities.get('load')!
    .days()
    .map(({ n, min, max }) => [n, min, max]);
const inUtc = (files: Files, heldAtOnce?: number) => summaryOf(files, { zone: UTC }, { heldAtOnce });

describe('readings that stand twice', () => {
  const good = rows('A', 60, 0, 2 * DAY, (i) => i);

  it('are used once', async () => {
    const twice = await inUtc({ 'load.csv': kw([...good, ...good.slice(3, 6)]) });
    expect(cellsIn(twice)).toEqual(cellsIn(await inUtc({ 'load.csv': kw(good) })));
    expect(duplicates(twice)).toEqual([[['repeated', 3, 'load.csv:5:3']]]);
  });

  it('in two files are used once, and entered with the one that is not used', async () => {
    const twice = await inUtc({ 'a.csv': kw(good), 'b.csv': kw(good.slice(0, 30)) });
    expect(cellsIn(twice)).toEqual(cellsIn(await inUtc({ 'load.csv': kw(good) })));
    expect(duplicates(twice)).toEqual([[['repeated', 30, 'a.csv:2:3']], []]);
  });

  it('with another value are revised by the one that comes later', async () => {
    const revised = await inUtc({ 'a.csv': kw(good), 'b.csv': kw([`A,${at(60)},100`]) });
    const expected = good.map((row, i) => (i === 1 ? `A,${at(60)},100` : row));
    expect(cellsIn(revised)).toEqual(cellsIn(await inUtc({ 'load.csv': kw(expected) })));
    expect(duplicates(revised)).toEqual([[['superseded', 1, 'a.csv:3:3']], []]);
  });

  it('are revised by their revision, wherever they stand', async () => {
    const versioned = [`A,${at(0)},7,10`, `A,${at(0)},5,9`, `A,${at(60)},1,1`];
    const summary = await inUtc({ 'load.csv': csv('site,time,load_kw,version', versioned) });
    expect(loads(summary)).toEqual([[2, 1e6, 7e6]]);
  });

  it('cost one quantity nothing of another', async () => {
    const both = [`A,${at(0)},1,10`, `A,${at(0)},1,20`, `A,${at(60)},2,30`];
    const [site] = (await inUtc({ 'load.csv': csv('site,time,load_kw,bytes_in', both) })).sites;
    expect(site!.quantities.get('load')!.days()).toMatchObject([{ n: 2, sum: 3_000_000n }]);
    expect(site!.quantities.get('bytes_in')!.days()).toMatchObject([{ n: 2, sum: 50n }]);
  });

  it.each([1, 50, 1_000])('are settled alike with %i held at once', async (heldAtOnce) => {
    const sites = ['A', 'B', 'C', 'D'].flatMap((site) => rows(site, 60, 0, 2 * DAY, (i) => i));
    const file = kw([...sites, ...sites.filter((_, i) => i % 5 === 0)]);
    const settled = await inUtc({ 'load.csv': file }, heldAtOnce);
    expect(cellsIn(settled)).toEqual(cellsIn(await inUtc({ 'load.csv': kw(sites) })));
    expect(duplicates(settled)).toEqual([[['repeated', 39, 'load.csv:2:3']]]);
  });
});

describe('the hour that the clock of Almaty showed twice', () => {
  const day = Array.from(
    { length: 24 },
    (_, hour) => `A,2024-02-29 ${String(hour).padStart(2, '0')}:00,${hour}`,
  );
  const file = kw([...day, 'A,2024-02-29 23:00,100', 'A,2024-03-01 00:00,0']);

  it('is two hours of a day of 25', async () => {
    const summary = await summaryOf({ 'load.csv': file });
    expect(loads(summary)).toEqual([
      [25, 0, 100e6],
      [1, 0, 0],
    ]);
    expect(summary.ledgers[0]!.used).toBe(26);
  });

  it('is what the same instants give with their offsets', async () => {
    const instants = Array.from({ length: 26 }, (_, i) => {
      const time = new Date(Date.UTC(2024, 1, 28, 18 + i)).toISOString();
      return `A,${time},${i === 24 ? 100 : i === 25 ? 0 : i}`;
    });
    const withOffsets = await summaryOf({ 'load.csv': kw(instants) });
    expect(cellsIn(await summaryOf({ 'load.csv': file }))).toEqual(cellsIn(withOffsets));
  });

  it('is two hours of energy', async () => {
    const energy = await summaryOf({ 'load.csv': file.replace('load_kw', 'energy_kwh') });
    expect(cellsIn(energy)).toEqual(cellsIn(await summaryOf({ 'load.csv': file })));
  });
});

describe('energy of another interval than the file seems to have', () => {
  it('is set right on the days that have it', async () => {
    const file = kwh([...rows('A', 15, 0, 3 * DAY, () => 1), ...rows('A', 60, 3 * DAY, 5 * DAY, () => 4)]);
    expect(loads(await inUtc({ 'load.csv': file }))).toEqual([
      ...Array(3).fill([96, 4e6, 4e6]),
      ...Array(2).fill([24, 4e6, 4e6]),
    ]);
  });

  it('is set right within a day', async () => {
    const noon = DAY / 2;
    const file = kwh([...rows('A', 60, 0, noon, () => 4), ...rows('A', 15, noon, 4 * DAY, () => 1)]);
    const summary = await inUtc({ 'load.csv': file });
    expect(loads(summary)[0]).toEqual([96, 4e6, 4e6]);
    expect(summary.ledgers[0]!.used).toBe(12 + 48 + 3 * 96);
  });

  it('is set right at most of the sites, without holding their readings', async () => {
    const hourly = ['B', 'C', 'D'].flatMap((site) => rows(site, 60, 0, 3 * DAY, (i) => i));
    const file = kwh([...rows('A', 15, 0, 3 * DAY, () => 1), ...hourly]);
    const alone = await inUtc({ 'load.csv': kwh(hourly) });
    const among = await inUtc({ 'load.csv': file }, 1);
    expect(cellsIn({ sites: among.sites.slice(1) })).toEqual(cellsIn(alone));
    expect(loads(among)).toEqual(Array(3).fill([96, 4e6, 4e6]));
  });

  it('is set right on a day with a gap, or with few readings', async () => {
    const hourly = rows('B', 60, 0, 5 * DAY, () => 4).filter(
      (_, i) => i !== 5 && (i < 48 || i > 70) && i < 98,
    );
    const summary = await inUtc({ 'load.csv': kwh([...rows('A', 15, 0, 5 * DAY, () => 1), ...hourly]) });
    expect(loads(summary, 'B')).toEqual([
      [23, 4e6, 4e6],
      [24, 4e6, 4e6],
      [1, 4e6, 4e6],
      [24, 4e6, 4e6],
      [2, 4e6, 4e6],
    ]);
  });

  it('is left alone where quarter hours are lost', async () => {
    const gappy = rows('A', 15, 0, 10 * DAY, () => 1).filter((_, i) => (i * 7919) % 10 !== 3 && i % 17 !== 5);
    expect(
      new Set(loads(await inUtc({ 'load.csv': kwh(gappy) })).map(([, min, max]) => `${min} ${max}`)),
    ).toEqual(new Set(['4000000 4000000']));
  });

  it('is set right together with repeats', async () => {
    const hourly = rows('B', 60, 0, DAY, (i) => i);
    const file = kwh([...rows('A', 15, 0, DAY, () => 1), ...hourly, ...hourly.slice(0, 5)]);
    const summary = await inUtc({ 'load.csv': file });
    expect(loads(summary, 'B')).toEqual([[24, 0, 23e6]]);
    expect(duplicates(summary)).toEqual([[['repeated', 5, 'load.csv:98:3']]]);
  });

  it('over a day is rejected, and not taken for that of an hour', async () => {
    const daily = rows('B', DAY, 0, 5 * DAY, () => 240);
    const summary = await inUtc({ 'load.csv': kwh([...rows('A', 60, 0, 5 * DAY, () => 1), ...daily]) });
    expect(loads(summary, 'B')).toEqual([]);
    expect(summary.ledgers[0]!.entries('rejected')).toMatchObject([
      { code: 'interval_too_long', count: 5, first: 'load.csv:122:3' },
    ]);
  });

  it('of a length that divides no hour breaks nothing', async () => {
    const odd = rows('B', 25, 0, 250, () => 0.123457);
    const summary = await inUtc({ 'load.csv': kwh([...rows('A', 60, 0, 5 * DAY, () => 1), ...odd]) });
    expect(() => cellsIn(summary)).not.toThrow();
    expect(summary.sites[1]!.quantities.get('load')!.readings).toBe(10);
  });
});

const hasSentinels = (ledger: Ledger) => ledger.entries('rejected').some(({ code }) => code === 'sentinel');

describe('energy is conserved', () => {
  const length = fc.constantFrom(...INTERVALS);
  const site = fc.record({
    first: length,
    second: length,
    /** Hour at which the meter was set from one length to the other; far enough from midnight to show. */
    hour: fc.oneof(fc.integer({ min: 5, max: 19 }), fc.integer({ min: 29, max: 43 })),
    milliwattHours: fc.array(fc.nat(9_000_000), { minLength: 7, maxLength: 7 }),
  });

  it('to the milliwatt-hour: it is the load that, over its own intervals, makes the same energy', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(site, { minLength: 1, maxLength: 3 }), async (sites) => {
        const rowsOf = (loadOf: (milliwattHours: number, minutes: number) => number) =>
          sites.flatMap(({ first, second, hour, milliwattHours }, i) => {
            const stretch = (minutes: number, from: number, to: number) =>
              rows(`S${i}`, minutes, from, to, (k) => loadOf(milliwattHours[k % 7]!, minutes) / 1e6);
            return [...stretch(first, 0, hour * 60), ...stretch(second, hour * 60, 3 * DAY)];
          });
        const energy = await inUtc({ 'load.csv': kwh(rowsOf((milliwattHours) => milliwattHours)) });
        const power = await inUtc({
          'load.csv': kw(rowsOf((milliwattHours, minutes) => (milliwattHours * 60) / minutes)),
        });
        // A number drawn by chance can be in the catalogue of sentinels, in one of the two units: that is another law.
        fc.pre([energy, power].every(({ ledgers }) => !hasSentinels(ledgers[0]!)));
        expect(cellsIn(energy)).toEqual(cellsIn(power));
        expect(energy.ledgers[0]!.used).toBe(energy.ledgers[0]!.read);
      }),
      { numRuns: 40 },
    );
  });
});
