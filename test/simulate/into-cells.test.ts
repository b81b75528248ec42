import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { intoCells } from '../../src/simulate/into-cells.ts';
import { simulateTown, type TownOptions } from '../../src/simulate/town.ts';
import { writeTown } from '../../src/simulate/write-town.ts';
import { hintsFrom } from '../../src/sources/hints.ts';
import { withInputs } from '../../src/sources/input.ts';
import { recogniseAll } from '../../src/sources/recognise.ts';
import { readRegisters } from '../../src/sources/sites.ts';
import { cellsIn, summaryOf } from '../support/files.ts';

const root = await mkdtemp(join(tmpdir(), 'cells-'));
afterAll(() => rm(root, { recursive: true }));

const TOWNS: readonly (readonly [string, TownOptions])[] = [
  ['hourly', { sites: 12, seed: 4, days: 35, unregistered: 0.3 }],
  ['at intervals that differ', { sites: 14, seed: 9, days: 20, interval: 'mixed', missingReadings: 0.05 }],
  ['whose data centre sends more than a cell can hold', { sites: 4, seed: 146, days: 4 }],
  ['over the hour that came twice', { sites: 4, seed: 2, days: 5, start: '2024-02-27' }],
];

it.each(TOWNS)('a town %s has the cells that a scan of its files finds', async (_, options) => {
  const town = simulateTown(options);
  const folder = await mkdtemp(join(root, 'town-'));
  await writeTown(town, folder);
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const scanned = cellsIn(
    await summaryOf({ 'load.csv': await read('load.csv'), 'traffic.csv': await read('traffic.csv') }),
  );
  const sites = [...intoCells(town)]
    .map(({ cells }) => cells)
    .filter(({ quantities }) => quantities.size > 0);
  const made = cellsIn({ sites: sites.sort((one, other) => (one.site < other.site ? -1 : 1)) });
  expect(made).toHaveLength(options.sites);
  expect(made).toEqual(scanned);
});

it('a site is registered as a reader of the register has it', async () => {
  const town = simulateTown({ sites: 60, seed: 4, days: 3, unregistered: 0.3, blankSectors: 0.3 });
  await writeTown(town, root);
  const { sites } = await withInputs([join(root, 'sites.csv')], undefined, async ([input]) => {
    const { registers } = await recogniseAll([input!], hintsFrom({}), undefined);
    return readRegisters(registers);
  });
  expect(sites.size).toBeLessThan(55);
  for (const { cells, registered } of intoCells(town)) {
    expect(registered).toEqual(sites.get(cells.site) ?? {});
  }
});
