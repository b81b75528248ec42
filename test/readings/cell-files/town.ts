import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { momentAt } from '../../../src/readings/calendar.ts';
import { mergeCells } from '../../../src/readings/cell-files/merge.ts';
import type { Origin } from '../../../src/readings/cell-files/origin.ts';
import type { CellsRead } from '../../../src/readings/cell-files/read.ts';
import { linesOf } from '../../../src/readings/cell-files/rows.ts';
import { LARGEST_VALUE } from '../../../src/readings/moments.ts';
import { CellStore } from '../../../src/readings/store.ts';
import { type CellsSource, cellsSourceOf } from '../../../src/sources/cells-layout.ts';
import { INTERVALS } from '../../../src/sources/interval-minutes.ts';
import { QUANTITIES, type Quantity } from '../../../src/sources/quantity.ts';
import { isBroken, siteName } from '../../../src/sources/site-name.ts';
import { ALMATY, type Files, withFiles } from '../../support/files.ts';

export interface Reading {
  readonly site: string;
  readonly quantity: Quantity;
  /** In steps of five minutes from the end of December 2021 on. */
  readonly step: number;
  readonly value: number;
  readonly assumed: number;
  readonly quality: 'actual' | 'estimated' | 'unknown';
}

/** Names that would break a careless file: marks of CSV and SQL, words of the format, other scripts. */
export const HOSTILE = [
  'a,b',
  '"',
  'x""y',
  "o'; drop table",
  '=1+1',
  'format',
  'NULL',
  'ТП-12',
  '#',
  '-',
  '😀',
  'a\u200Bb',
];

const site = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).map(siteName),
);

const reading: fc.Arbitrary<Reading> = fc.record({
  site,
  quantity: fc.constantFrom(...QUANTITIES),
  step: fc.nat(12 * 24 * 60),
  value: fc.oneof(
    fc.constant(0),
    fc.nat(3_000_000),
    fc.maxSafeNat().map((value) => value % (LARGEST_VALUE + 1)),
  ),
  assumed: fc.constantFrom(0, ...INTERVALS),
  quality: fc.constantFrom('actual', 'estimated', 'unknown'),
});

/** Readings of which no two are of one interval. */
export const readings = fc
  .uniqueArray(reading, {
    minLength: 1,
    maxLength: 60,
    selector: ({ site: name, quantity, step }) => `${quantity} ${step} ${name}`,
  })
  .map((all) => all.filter(({ site: name }) => siteName(name) !== '' && !isBroken(name)))
  .filter((all) => all.length > 0);

export function filled(all: Iterable<Reading>): CellStore {
  const store = new CellStore();
  for (const { site: name, quantity, step, value, assumed, quality } of all) {
    const moment = momentAt(ALMATY, START + 5 * step);
    store.cellsOf(name, quantity).put(value, moment, assumed, quality);
  }
  return store;
}

const START = Date.UTC(2021, 11, 10) / 60_000;

/** All columns of all cells. */
export function partsIn(store: CellStore) {
  return [...store.sites()].map(({ site: name, quantities }) => ({
    site: name,
    quantities: [...quantities].map(([quantity, cells]) => ({ quantity, parts: cells.parts() })),
  }));
}

export const ORIGIN: Origin = {
  sha256: 'a'.repeat(64),
  name: 'load, of "January".csv',
  role: 'load',
  time_zones: ['Asia/Almaty'],
  readings: { read: 9, used: 6, rejected: 1, duplicate: 1, ignored: 1 },
};

export function textOf(store: CellStore, origins: readonly Origin[] = [ORIGIN]): string {
  return [...linesOf(store.sites(), origins)].join('');
}

/** The sources that files of cells are taken for, as long as they are used. */
function withCells<Result>(
  files: Files,
  use: (sources: readonly CellsSource[]) => Promise<Result>,
): Promise<Result> {
  return withFiles(files, async (inputs) => {
    const sources: CellsSource[] = [];
    for (const input of inputs) {
      const source = await cellsSourceOf(input);
      if (source === undefined) throw new Error(`${input.name} is not taken for cells`);
      sources.push(source);
    }
    return use(sources);
  });
}

/** What the files hold together. */
export function mergedFrom(
  texts: readonly (string | Uint8Array)[],
  store: CellStore = new CellStore(),
): Promise<{ store: CellStore; read: CellsRead[] }> {
  const files = Object.fromEntries(texts.map((text, i) => [`${i}.csv`, text]));
  return withCells(files, async (sources) => ({
    store,
    read: await mergeCells(sources, store, ['load.csv']),
  }));
}

/** A folder of its own as long as it is used. */
export async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'mining-audit-cells-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
