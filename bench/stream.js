/**
 * Readings per second and peak memory of a whole scan, on data made here: the same 22 sites and 631 days once with a
 * million readings (all hourly) and once with ten million (18 of the sites every five minutes). Against the floor, the
 * same file merely taken apart by csv-parse, as ratios in one run.
 *
 *     npm run bench
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SITES = 22;
const DAYS = 631;
const RUNS = 3;
/** Where there is memory, V8 lets garbage lie. Held to so much heap, a scan shows what it needs. */
const HELD_MIB = 64;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'mining-audit-bench-'));
try {
  const [cpu] = cpus();
  console.log(
    `${cpus().length} x ${cpu.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
  const small = await measured(join(folder, 'small.csv'), 0);
  const large = await measured(join(folder, 'large.csv'), 18);
  const row = (name, { readings, bytes, floor, scan, held }) =>
    [
      name.padEnd(12),
      `${(readings / 1e6).toFixed(2)} M`.padStart(9),
      `${(bytes / 1e6).toFixed(0)} MB`.padStart(8),
      `${scan.seconds.toFixed(1)} s`.padStart(8),
      `${(readings / scan.seconds / 1e6).toFixed(2)} M/s`.padStart(9),
      `${(scan.seconds / floor.seconds).toFixed(2)} x`.padStart(11),
      `${scan.mebibytes.toFixed(0)} MiB`.padStart(9),
      `${held.mebibytes.toFixed(0)} MiB`.padStart(9),
    ].join('  ');
  console.log('\n              readings      size      scan       rate  over floor     peak  peak held');
  console.log(row('hourly', small));
  console.log(row('5 minutes', large));
  const readings = large.readings / small.readings;
  const memory = large.held.mebibytes / small.held.mebibytes;
  const time = large.scan.seconds / large.readings / (small.scan.seconds / small.readings);
  console.log(
    `\n${readings.toFixed(1)} times the readings: ${memory.toFixed(2)} times the memory, ${time.toFixed(2)} times the time a reading.`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Medians of runs that alternate between the floor and the scan. */
async function measured(file, fineSites) {
  const readings = await write(file, fineSites);
  const { size } = await stat(file);
  const floors = [];
  const scans = [];
  for (let i = 0; i < RUNS; i += 1) {
    floors.push(await run([here('floor.js'), file]));
    scans.push(await run([here('../bin/mining-audit.js'), 'scan', file, '--json', '--quiet']));
  }
  const held = await run([
    `--max-old-space-size=${HELD_MIB}`,
    here('../bin/mining-audit.js'),
    'scan',
    file,
    '--json',
    '--quiet',
  ]);
  return { readings, bytes: size, floor: median(floors), scan: median(scans), held };
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

/** Runs a script to its end: wall seconds and peak resident memory. */
async function run(args) {
  const started = process.hrtime.bigint();
  const child = spawn(process.execPath, ['--import', here('peak.js'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  let peak = '';
  child.stdio[3].on('data', (chunk) => {
    peak += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} left with ${code}`);
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, mebibytes: Number(peak) / 1024 };
}

function median(runs) {
  return [...runs].sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)];
}
