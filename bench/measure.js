/** Whole processes, timed: wall seconds, processor seconds and peak resident memory of each, alternately in one run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/**
 * Runs each of the contenders `times` times, in turn, so that what else the machine does falls on all alike.
 * `contenders`: name -> { command, args, env }. Returns name -> { seconds, processor, mebibytes, runs }: medians.
 */
export async function alternately(contenders, times) {
  const runs = new Map(Object.keys(contenders).map((name) => [name, []]));
  for (let i = 0; i < times; i += 1) {
    for (const [name, contender] of Object.entries(contenders)) runs.get(name).push(await once_(contender));
  }
  return Object.fromEntries([...runs].map(([name, all]) => [name, { ...medians(all), runs: all }]));
}

/** Runs one command to its end; its output is thrown away. */
export async function once_({ command, args, env = {} }) {
  const started = process.hrtime.bigint();
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-2000);
  });
  const seen = { mebibytes: Number.NaN, processor: Number.NaN };
  const watch = setInterval(() => Object.assign(seen, read(child.pid) ?? {}), WATCHED_MS);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} left with ${code}\n${said}`);
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, ...seen };
}

const WATCHED_MS = 20;
const TICKS_A_SECOND = 100;

/** What Linux tells of a process: the high-water mark of its memory, and the time it had on all cores so far. */
function read(pid) {
  try {
    const [, kibibytes] = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
    if (kibibytes === undefined) return undefined;
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /su, '')
      .split(' ');
    return {
      mebibytes: Number(kibibytes) / 1024,
      processor: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND,
    };
  } catch {
    return undefined; // It has ended.
  }
}

function medians(runs) {
  const median = (of) => runs.map(of).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  return {
    seconds: median(({ seconds }) => seconds),
    processor: median(({ processor }) => processor),
    mebibytes: median(({ mebibytes }) => mebibytes),
  };
}

/** Prints rows of text as a table: the first column to the left, the others to the right. */
export function printTable(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => String(row[i]).length)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i])))
        .join('  '),
    );
  }
}
