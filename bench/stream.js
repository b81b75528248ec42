/**
 * The stream engine: readings a second and peak memory of a whole scan, on the same 22 sites and 631 days once with a
 * million readings (all hourly) and once with ten million (18 of the sites every five minutes). Against the floor, the
 * same file merely taken apart by csv-parse.
 *
 *     npm run bench -- stream
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alternately, printTable } from './measure.js';

const SITES = 22;
const DAYS = 631;
const RUNS = 5;
/** Where there is memory, V8 lets garbage lie. Held to so much heap, a scan shows what it needs. */
const HELD_MIB = 64;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const node = (...args) => ({ command: process.execPath, args });

export async function stream(folder) {
  const small = await measured(join(folder, 'small.csv'), 0);
  const large = await measured(join(folder, 'large.csv'), 18);
  const row = (name, { readings, bytes, floor, scan, held }) => [
    name,
    `${(readings / 1e6).toFixed(2)} M`,
    `${(bytes / 1e6).toFixed(0)} MB`,
    `${scan.seconds.toFixed(1)} s`,
    `${(readings / scan.seconds / 1e6).toFixed(2)} M/s`,
    `${(scan.seconds / floor.seconds).toFixed(2)} x`,
    `${scan.mebibytes.toFixed(0)} MiB`,
    `${held.mebibytes.toFixed(0)} MiB`,
  ];
  console.log('\nThe stream engine\n');
  printTable([
    ['', 'readings', 'size', 'scan', 'rate', 'over csv-parse', 'peak', 'peak, heap held'],
    row('hourly', small),
    row('5 minutes', large),
  ]);
  const readings = large.readings / small.readings;
  const memory = large.held.mebibytes / small.held.mebibytes;
  const time = large.scan.seconds / large.readings / (small.scan.seconds / small.readings);
  console.log(
    `\n${readings.toFixed(1)} times the readings: ${memory.toFixed(2)} times the memory, ${time.toFixed(2)} times the time a reading.`,
  );
}

async function measured(file, fineSites) {
  const readings = await write(file, fineSites);
  const { size } = await stat(file);
  const scan = [here('../bin/mining-audit.js'), 'scan', file, '--engine', 'stream', '--json', '--quiet'];
  const figures = await alternately(
    {
      floor: node(here('floor.js'), file),
      scan: node(...scan),
      held: node(`--max-old-space-size=${HELD_MIB}`, ...scan),
    },
    RUNS,
  );
  return { readings, bytes: size, ...figures };
}

async function write(file, fineSites) {
  const out = createWriteStream(file);
  out.write('site_id,timestamp,load_kw,bytes_in,bytes_out\n');
  let readings = 0;
  for (let site = 0; site < SITES; site += 1) {
    const minutes = site < fineSites ? 5 : 60;
    for (let day = 0; day < DAYS; day += 1) {
      const date = new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10);
      let rows = '';
      for (let at = 0; at < 1440; at += minutes) {
        const sun = Math.sin((at / 1440) * 2 * Math.PI - 2);
        const noise = ((site * 7919 + day * 104_729 + at * 31) % 1000) / 1000;
        const load = (20 + site) * (1.5 + sun * 0.5 + noise * 0.2);
        const clock = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
        rows += `S${site},${date} ${clock},${load.toFixed(3)},${Math.round(load * 1e6)},${Math.round(load * 2e5)}\n`;
        readings += 3;
      }
      if (!out.write(rows)) await once(out, 'drain');
    }
  }
  out.end();
  await once(out, 'close');
  return readings;
}
