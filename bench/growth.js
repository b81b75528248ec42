/**
 * How time and memory grow: 1, 10 and 100 million rows at 200, 2,000 and 20,000 sites, a load and both directions of
 * traffic each, by the DuckDB engine with its default memory.
 *
 *     npm run bench -- growth
 */
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeGrid } from './make-grid.js';
import { alternately, printTable } from './measure.js';

const HOURS = 5000;
const SIZES = [
  { sites: 200, runs: 5 },
  { sites: 2000, runs: 5 },
  { sites: 20_000, runs: 1 },
];
const scan = fileURLToPath(new URL('../bin/mining-audit.js', import.meta.url));

export async function growth(folder) {
  const rows = [['rows', 'sites', 'file', 'wall', 'a million rows', 'peak']];
  for (const { sites, runs } of SIZES) {
    const file = join(folder, 'growth.csv');
    await makeGrid(file, { sites, hours: HOURS });
    const { size } = await stat(file);
    const args = [scan, 'scan', file, '--engine', 'duckdb', '--format', 'ndjson', '--quiet'];
    const { one } = await alternately({ one: { command: process.execPath, args } }, runs);
    const millions = (sites * HOURS) / 1e6;
    rows.push([
      `${millions} M`,
      String(sites),
      `${(size / 1e6).toFixed(0)} MB`,
      `${one.seconds.toFixed(1)} s`,
      `${(one.seconds / millions).toFixed(2)} s`,
      `${one.mebibytes.toFixed(0)} MiB`,
    ]);
    await rm(file);
  }
  console.log('\nGrowth\n');
  printTable(rows);
}
