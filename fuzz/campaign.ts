/**
 * The campaign: npm run fuzz -- --inputs 200000 --seed 1 [--from 0]
 *
 * One worker reads; this thread watches it, since a loop that never ends can only be seen from outside. Failing inputs
 * are written to a folder that is named, with what happened; then the exit code is 1.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { corpus } from './corpus.ts';
import { trialOf } from './trial.ts';
import type { Job, Told } from './worker.ts';

/**
 * A trial may take so long of the processor, and so much longer for each megabyte; one that waits for ever takes none, and
 * may take so many times as long by the clock. A busy machine is no hang.
 */
const LIMIT_MS = 2000;
const LIMIT_MS_PER_MB = 8000;
const CLOCK_TIMES = 30;
const WATCHED_EACH_MS = 200;
/** By so much the process may grow once it has warmed up. */
const GROWTH_MB = 300;
const WARM_AFTER = 2000;
const SAID_EACH = 10_000;
const KEPT_MOST = 100;

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
});
const [seed, from] = [Number(values.seed), Number(values.from)];
const to = from + Number(values.inputs);
if (![seed, from, to].every(Number.isSafeInteger))
  throw new Error('--inputs, --seed and --from are whole numbers');

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');
const originals = corpus(fixtures);
const folder = mkdtempSync(join(tmpdir(), 'mining-audit-fuzz-'));
const kept = join(folder, 'failing');
const at = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
const outcomes = new Map<string, number>();
const started = performance.now();
let failures = 0;
let warm = 0;
let peak = 0;
let said = from;

for (let next = from; next < to; ) next = await rangeFrom(next);

const growth = warm === 0 ? 0 : peak - warm;
if (growth > GROWTH_MB) {
  failures += 1;
  say(`Memory grew by ${growth.toFixed(0)} MB.`);
}
progress(to);
for (const [outcome, count] of [...outcomes].sort(([, a], [, b]) => b - a)) say(`${count}\t${outcome}`);
if (failures === 0) rmSync(folder, { recursive: true, force: true });
else say(`${failures} failed; the inputs are in ${kept}`);
process.exitCode = failures === 0 ? 0 : 1;

/** Runs trials from one on, to the last or to one that hangs; returns where to go on. */
function rangeFrom(first: number): Promise<number> {
  Atomics.store(at, 0, first);
  const job: Job = { seed, from: first, to, fixtures, folder, at };
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: job });
  let [current, since, used, isOver] = [-1, performance.now(), processorMs(), false];
  return new Promise((resolve) => {
    const end = (next: number) => {
      if (isOver) return;
      isOver = true;
      clearInterval(watch);
      void worker.terminate().then(() => resolve(next));
    };
    const watch = setInterval(() => {
      const now = Atomics.load(at, 0);
      const took = Math.max(processorMs() - used, (performance.now() - since) / CLOCK_TIMES);
      if (now !== current) [current, since, used] = [now, performance.now(), processorMs()];
      else if (took > LIMIT_MS && took > limitOf(current)) {
        keep(current, `not done after ${limitOf(current).toFixed(0)} ms`);
        end(current + 1);
      }
      measure(now);
    }, WATCHED_EACH_MS);
    worker.on('message', ({ outcomes: more, failed }: Told) => {
      for (const [outcome, count] of Object.entries(more)) {
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
      }
      if (failed !== undefined) keep(failed.index, failed.stack);
    });
    worker.on('error', (error) => {
      const index = Atomics.load(at, 0);
      keep(index, `${error.stack}`);
      end(index + 1);
    });
    worker.on('exit', () => end(to));
  });
}

/** Of all threads of this process. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function limitOf(index: number): number {
  return LIMIT_MS + (LIMIT_MS_PER_MB * trialOf(seed, index, originals).bytes.length) / 2 ** 20;
}

function measure(now: number): void {
  const rss = process.memoryUsage.rss() / 2 ** 20;
  if (now - from < WARM_AFTER) return;
  if (warm === 0) warm = rss;
  peak = Math.max(peak, rss);
  if (now - said < SAID_EACH) return;
  said = now - (now % SAID_EACH);
  progress(said);
}

function progress(index: number): void {
  const seconds = (performance.now() - started) / 1000;
  say(
    `${index - from} inputs, ${seconds.toFixed(0)} s, ${failures} failed, ` +
      `${warm.toFixed(0)} MB when warm, ${peak.toFixed(0)} MB at most, ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB now`,
  );
}

function keep(index: number, what: string): void {
  failures += 1;
  const { bytes, before, beside, of, ...more } = trialOf(seed, index, originals);
  const again = `npm run fuzz -- --inputs 1 --seed ${seed} --from ${index}`;
  const text = `${of}, mutated\n${again}\n${JSON.stringify(more)}\n${what}\n`;
  say(text);
  if (failures > KEPT_MOST) return;
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, `${seed}-${index}.csv`), bytes);
  if (beside !== undefined) writeFileSync(join(kept, `${seed}-${index}.beside.csv`), beside);
  if (before !== undefined) writeFileSync(join(kept, `${seed}-${index}.before.csv`), before);
  writeFileSync(join(kept, `${seed}-${index}.txt`), text);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
