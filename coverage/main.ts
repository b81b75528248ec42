/**
 * The campaign of coverage: npm run coverage -- --towns 1000 --seed 20001 --cache DIR [--date 2026-11-22]
 *
 * Towns that nothing was fitted on are made, estimated as a scan would, and held against what is true of them.
 */
import { fork } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { cacheIn } from '../calibrate/cache.ts';
import { weighingInUse } from '../calibrate/labelled-sites.ts';
import { type MixedTown, mixedTown } from '../calibrate/mixed-towns.ts';
import { between } from '../calibrate/page.ts';
import { estimatedTown } from './estimated.ts';
import { type Options, optionsFrom } from './options.ts';
import { groupsOf, tablesOf } from './page.ts';

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'uncertainty.md');
const NICE = 10;

setPriority(NICE);
const options = optionsFrom(process.argv.slice(2));
if (options.make === undefined) await campaign(options);
else await make(options, options.make);

async function campaign(asked: Options): Promise<void> {
  if (asked.cache !== undefined) await makeInParallel(asked);
  const weighing = weighingInUse();
  const estimated = [];
  for await (const town of townsOf(asked, { first: 0, step: 1 }))
    estimated.push(estimatedTown(town, weighing));
  const groups = groupsOf(estimated);
  const tables = tablesOf(groups);
  process.stdout.write(`${tables}\n`);
  if (asked.json !== undefined) await writeFile(asked.json, `${JSON.stringify(groups, null, 2)}\n`);
  if (asked.date === undefined) return;
  const command = `npm run coverage -- --towns ${asked.towns} --seed ${asked.seed}`;
  const page = await readFile(PAGE, 'utf8');
  await writeFile(PAGE, between(page, `${asked.date}, \`${command}\`.\n\n${tables}`, 'coverage'));
}

/** Each process makes its part of the towns into the cache. */
async function makeInParallel({ processes, towns, seed, cache }: Options): Promise<void> {
  const parts = [...Array(processes).keys()].map(
    (first) =>
      new Promise<void>((done, failed) => {
        const args = ['--towns', `${towns}`, '--seed', `${seed}`, '--cache', cache!];
        const child = fork(import.meta.filename, [...args, '--make', `${first}/${processes}`]);
        child.on('error', failed);
        child.on('exit', (code) =>
          code === 0 ? done() : failed(new Error(`part ${first} ended with ${code}`)),
        );
      }),
  );
  await Promise.all(parts);
}

async function make(asked: Options, part: { readonly first: number; readonly step: number }): Promise<void> {
  for await (const { seed } of townsOf(asked, part)) process.stderr.write(`town ${seed}\n`);
}

async function* townsOf(
  { towns, seed, cache }: Options,
  { first, step }: { readonly first: number; readonly step: number },
): AsyncGenerator<MixedTown> {
  const cached = await cacheIn(cache);
  for (let i = first; i < towns; i += step) {
    yield await cached(['mixed', seed + i], async () => mixedTown(seed + i));
  }
}
