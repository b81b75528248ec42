import { describe, expect, it } from 'vitest';
import { cellsIn, summaryOf, UTC } from '../support/files.ts';

const START = Date.UTC(2022, 0, 3);
const at = (hour: number) => new Date(START + hour * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const HOURS = 20 * 24;
type Load = (hour: number) => number;
const a: Load = (hour) => 10 + (hour % 24);
const b: Load = (hour) => 5 + (hour % 7) / 4;
const c: Load = (hour) => 40 - (hour % 24) / 2;

const rows = (sites: Readonly<Record<string, Load>>) =>
  Object.entries(sites).flatMap(([site, load]) =>
    Array.from({ length: HOURS }, (_, hour) => `${site},${at(hour)},${load(hour).toFixed(2)}`),
  );
const summary = (...files: (readonly string[])[]) =>
  summaryOf(
    Object.fromEntries(
      files.map((lines, i) => [`${i}.csv`, `${['site,time,load_kw', ...lines].join('\n')}\n`]),
    ),
    { zone: UTC },
  );

describe('a site that is the sum of all others', () => {
  const sites = { A: a, B: b, C: c };
  const total = (hour: number) => a(hour) + b(hour) + c(hour);

  it('is left out, and its readings are ignored as a total', async () => {
    const found = await summary(rows({ ...sites, 'ПС Юг': total }));
    expect(found.totalsSite).toBe('ПС Юг');
    expect(cellsIn(found)).toEqual(cellsIn(await summary(rows(sites))));
    expect(found.ledgers[0]!.entries('ignored')).toMatchObject([
      { code: 'total', count: HOURS, first: `0.csv:${3 * HOURS + 2}:3` },
    ]);
    expect(found.ledgers[0]!.used).toBe(3 * HOURS);
    expect([...found.meanLoads[0]!.keys()]).toEqual(['A', 'B', 'C']);
  });

  it('may be rounded, lack a day, stand in another file, and have repeats, which stay repeats', async () => {
    const totals = rows({ Z: (hour) => Math.round(total(hour) * 10) / 10 }).slice(24);
    const found = await summary(rows(sites), [...totals, ...totals.slice(0, 5)]);
    expect(found.totalsSite).toBe('Z');
    expect(found.ledgers.map((ledger) => ledger.used)).toEqual([3 * HOURS, 0]);
    expect(found.ledgers[1]!.count('duplicate')).toBe(5);
    expect(found.ledgers[1]!.count('ignored')).toBe(HOURS - 24);
  });
});

describe('no total is', () => {
  it.each([
    ['a copy of the only other site', { A: a, B: a }],
    ['a copy of a site beside one that draws next to nothing', { A: a, B: a, C: () => 0.01 }],
    [
      'a site that is often as large as the others',
      { A: a, B: b, C: (hour: number) => (hour % 72 < 24 ? 50 : a(hour) + b(hour)) },
    ],
    ['a large site', { A: a, B: b, C: c }],
  ])('%s', async (_, sites) => {
    expect((await summary(rows(sites as Record<string, Load>))).totalsSite).toBeUndefined();
  });
});
