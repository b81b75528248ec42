/**
 * A whole scan of a grid's year, 8.76 million rows of three readings, against its floor, the same engine merely reading
 * all columns typed, and against its peers.
 *
 *     npm run bench -- grid
 */

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeGrid } from './make-grid.js';
import { alternately, printTable } from './measure.js';
import { peers } from './peers.js';

const SITES = 1000;
const HOURS = 8760;
const RUNS = 5;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const node = (...args) => ({ command: process.execPath, args });

export async function grid(folder) {
  const file = join(folder, 'grid.csv');
  await makeGrid(file, { sites: SITES, hours: HOURS });
  const { size } = await stat(file);
  console.log(
    `\nA grid's year: ${(SITES * HOURS) / 1e6} M rows of 3 readings, ${(size / 1e6).toFixed(0)} MB\n`,
  );
  const figures = await alternately(
    {
      'typed read, types given': node(here('typed-read.js'), file, 'given'),
      'typed read, types found': node(here('typed-read.js'), file, 'found'),
      scan: node(here('../bin/mining-audit.js'), 'scan', file, '--engine', 'duckdb', '--json', '--quiet'),
      ...peers(file),
    },
    RUNS,
  );
  const { scan } = figures;
  const given = figures['typed read, types given'];
  const found = figures['typed read, types found'];
  printTable([
    ['', 'wall', 'processor', 'peak', 'scan takes, wall', 'processor'],
    ...Object.entries(figures).map(([name, one]) => [
      name,
      `${one.seconds.toFixed(1)} s`,
      `${one.processor.toFixed(1)} s`,
      `${one.mebibytes.toFixed(0)} MiB`,
      `${(scan.seconds / one.seconds).toFixed(2)} x`,
      `${(scan.processor / one.processor).toFixed(2)} x`,
    ]),
  ]);
  console.log(
    `\nA scan takes ${(scan.seconds / given.seconds).toFixed(2)} times the typed read with types given, ` +
      `${(scan.seconds / found.seconds).toFixed(2)} times that with types found; ` +
      Object.keys(figures)
        .filter((name) => name === 'pandas' || name === 'Miller')
        .map((name) => `${name} takes ${(figures[name].seconds / scan.seconds).toFixed(1)} times the scan`)
        .join(', ') +
      '.',
  );
}
