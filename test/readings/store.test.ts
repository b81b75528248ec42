import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { momentAt } from '../../src/readings/calendar.ts';
import { QuantityCells } from '../../src/readings/cells.ts';
import { packed } from '../../src/readings/packed.ts';
import { CellStore, type Sites, sitesOf } from '../../src/readings/store.ts';
import type { Quantity } from '../../src/sources/quantity.ts';
import { cellsIn, failureOf, summaryOf, UTC } from '../support/files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mining-audit-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SPILLED = 'cells';
const NAMES = ['ТП-2', 'A', 'a', 'B', 'ТП-1'];
const QUANTITIES: readonly Quantity[] = ['load', 'bytes_out', 'bytes_in'];

const place = { site: fc.constantFrom(...NAMES), quantity: fc.constantFrom(...QUANTITIES) };
const put = fc.record({
  ...place,
  does: fc.constant('put' as const),
  hour: fc.nat(24 * 90),
  value: fc.nat(1e9),
});
const act = fc.oneof(
  { weight: 40, arbitrary: put },
  {
    weight: 2,
    arbitrary: fc.record({
      ...place,
      does: fc.constantFrom('merge' as const, 'replace' as const),
      value: fc.nat(1e9),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...place, does: fc.constant('delete' as const) }) },
);
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

const moment = (hour: number) => momentAt(UTC, hour * 60);

function fill(store: CellStore, acts: readonly Act[]): CellStore {
  for (const one of acts) {
    if (one.does === 'put') store.cellsOf(one.site, one.quantity).put(one.value, moment(one.hour), 0);
    else if (one.does === 'delete') store.delete(one.site);
    else {
      const cells = new QuantityCells();
      cells.put(one.value, moment(1), 60);
      store[one.does](one.site, one.quantity, cells);
    }
  }
  return store;
}

const bytesOf = (sites: Iterable<{ site: string; quantities: ReadonlyMap<Quantity, QuantityCells> }>) =>
  Array.from(sites, ({ site, quantities }) => [
    site,
    ...Array.from(quantities, ([quantity, cells]) => [quantity, packed(cells.parts()).toString('base64')]),
  ]);

describe('law: a store', () => {
  it('holds the same bytes whatever it may hold in memory, as often as it is looked at', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 120 }), fc.constantFrom(0, 10_000, 60_000), (acts, memory) => {
        rmSync(join(folder, SPILLED), { force: true });
        const bounded = fill(new CellStore({ memory, temporary: () => folder }), acts);
        const all = bytesOf(fill(new CellStore(), acts).sites());
        const sites = bounded.sites();
        expect(bytesOf(sites)).toEqual(all);
        expect(bytesOf(sites)).toEqual(all);
        expect(all.map(([site]) => site)).toEqual(sites.names);
      }),
    );
  });
});

describe('a store', () => {
  const acts: Act[] = Array.from({ length: 500 }, (_, i) => ({
    does: 'put',
    site: NAMES[i % 5]!,
    quantity: 'load',
    hour: i,
    value: i,
  }));

  it('has its sites in the order of their names, by code unit', () => {
    expect(fill(new CellStore(), acts).sites().names).toEqual(['A', 'B', 'a', 'ТП-1', 'ТП-2']);
  });

  it('asks for no folder and writes nothing as long as memory holds all', () => {
    const temporary = () => expect.unreachable('nothing is written');
    fill(new CellStore({ temporary }), acts);
  });

  it('writes what memory does not hold', () => {
    const store = fill(new CellStore({ memory: 20_000, temporary: () => folder }), acts);
    expect(existsSync(join(folder, SPILLED))).toBe(true);
    expect([...store.sites()].map(({ quantities }) => quantities.get('load')!.readings)).toEqual(
      Array(5).fill(100),
    );
  });

  it('knows nothing of a site that was taken out, though it was written', () => {
    const store = fill(new CellStore({ memory: 0, temporary: () => folder }), acts);
    store.delete('a');
    expect(store.get('a')).toBeUndefined();
    expect(store.names).not.toContain('a');
  });

  it('says where there is no room', async () => {
    const store = new CellStore({ memory: 0, temporary: () => join(folder, 'gone') });
    const failure = await failureOf(Promise.resolve().then(() => fill(store, acts)));
    expect([failure.code, failure.where]).toEqual(['cannot_write', join(folder, 'gone', SPILLED)]);
  });
});

it('sites are got one after another, and only when they are looked at', () => {
  const got: string[] = [];
  const sites: Sites = sitesOf(['A', 'B'], (site) => {
    got.push(site);
    return { site, quantities: new Map() };
  });
  const walk = sites[Symbol.iterator]();
  walk.next();
  expect(got).toEqual(['A']);
});

it('a summary is the same with next to no memory, repairs and totals too', async () => {
  const at = (minutes: number) =>
    new Date(Date.UTC(2022, 0, 3) + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  const load = (site: number, hour: number) => (site + 1) * 3 + ((hour * (site + 3)) % 11);
  const rows = Array.from({ length: 20 * 24 }, (_, hour) => {
    const loads = [0, 1, 2].map((site) => load(site, hour));
    const all = [...loads, loads.reduce((sum, one) => sum + one, 0)];
    return all.map((kw, site) => `S${site},${at(hour * 60)},${kw},${hour}`);
  }).flat();
  const again = rows.filter((_, i) => i % 50 === 7);
  const files = { 'load.csv': `${['site,time,load_kw,bytes_in', ...rows, ...again].join('\n')}\n` };
  const held = await summaryOf(files, { zone: UTC });
  expect(held.totalsSite).toBe('S3');
  expect(held.ledgers[0]!.count('duplicate')).toBe(2 * again.length);
  for (const memory of [0, 30_000]) {
    const spilled = await summaryOf(files, { zone: UTC }, { memory });
    expect(cellsIn(spilled)).toEqual(cellsIn(held));
    expect([spilled.extents, spilled.meanLoads, spilled.totalsSite]).toEqual([
      held.extents,
      held.meanLoads,
      held.totalsSite,
    ]);
    expect(spilled.ledgers).toEqual(held.ledgers);
  }
});
