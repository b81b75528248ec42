/**
 * The fit of the weights: npm run calibrate -- --date 2026-11-22 [--towns dir:dir] [--seeds 1-16] [--dry]
 *
 * Towns are observed once, weights are fitted and held against what they were not fitted on; then the table of weights
 * and its page are written.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheIn } from './cache.ts';
import { COLUMNS } from './columns.ts';
import { errorReport } from './errors.ts';
import { figuresOf } from './figures.ts';
import { fitOn } from './fit.ts';
import { fittedFile } from './fitted-file.ts';
import { happeningIn } from './happening.ts';
import { type Options, optionsFrom } from './options.ts';
import { between, tablesOf } from './page.ts';
import { logOdds, prevalenceOf, probability, rowsOf } from './rows.ts';
import { byBuilding, byTown } from './splits.ts';
import { thinTable } from './thin.ts';
import { thresholdFor } from './threshold.ts';
import { realTown, simulatedTown, type Town } from './towns.ts';
import { worths } from './worth.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TABLE = join(ROOT, 'src', 'score', 'fitted-weights.ts');
const PAGE = join(ROOT, 'docs', 'calibration.md');

const options = optionsFrom(process.argv.slice(2), process.env);
if (options.thin) {
  process.stdout.write(`${await thinTable(options, say)}\n`);
  process.exit();
}
const towns = await townsOf(options);
const rows = rowsOf(towns, options.realShare);
const model = fitOn(rows, options);

const splits = [...Array(options.splits).keys()].map((i) => ({ folds: options.folds, seed: i + 1 }));
const held = {
  byBuilding: splits.map((split) => byBuilding(rows, options, split)),
  byTown: byTown(rows, options),
};
const prevalence = options.prevalence ?? usualPrevalence(towns);
const flagging = { prevalence, threshold: thresholdFor(rows, held.byBuilding, prevalence) };
const figures = figuresOf(rows, held, flagging);
const worth = worths(rows, options, splits);
const tables = tablesOf({ figures, model, worths: worth });

process.stdout.write(`${tables}\n`);
if (options.errors > 0) {
  const { errors: count } = options;
  process.stdout.write(`\n${errorReport(rows, held.byBuilding, { model, flagging, count })}\n`);
}
if (options.json !== undefined) {
  const { command } = options;
  const weights = COLUMNS.map(({ indicator, direction }, i) => [indicator, direction, model.weights[i]]);
  const record = { command, ...figures, silence: model.silence, weights, worth };
  await writeFile(options.json, `${JSON.stringify(record, null, 2)}\n`);
}
if (options.date !== undefined) await write(options.date);

async function townsOf({ folders, seeds, sites, events, cache }: Options): Promise<Town[]> {
  const cached = await cacheIn(cache);
  const made: Town[] = [];
  for (const [i, folder] of folders.entries()) {
    made.push(await realTown(folder, i + 1, cached));
    say(`real ${i + 1}: ${folder}`);
  }
  for (const seed of seeds) {
    made.push(await simulatedTown({ seed, sites, ...happeningIn(seed, events) }, cached));
    say(`simulated ${seed}`);
  }
  if (made.length < 2) throw new Error('Two towns are needed at least: --towns dir:dir, --seeds 1-16.');
  return made;
}

/** Of all towns alike. */
function usualPrevalence(all: readonly Town[]): number {
  return all.reduce((sum, town) => sum + prevalenceOf(town), 0) / all.length;
}

async function write(date: string): Promise<void> {
  const { real, simulated } = figures.by_building;
  const data = dataWords(options);
  const text = fittedFile({
    date,
    command: options.command,
    data,
    figures: { ...(real && { real }), ...(simulated && { simulated }) },
    ...flagging,
    prior: probability(logOdds(prevalence) + model.silence),
    model,
  });
  const page = await readFile(PAGE, 'utf8');
  await writeFile(TABLE, text);
  await writeFile(PAGE, between(page, `${date}, \`${options.command}\`, on ${data}.\n\n${tables}`));
}

function dataWords({ folders, seeds, sites }: Options): string {
  return [
    ...(folders.length > 0 ? [`${folders.length} towns of real load with mining added`] : []),
    ...(seeds.length > 0 ? [`${seeds.length} simulated towns of ${sites} sites`] : []),
  ].join(' and ');
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
