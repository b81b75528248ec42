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
import { fitPrevalence } from './fit-prevalence.ts';
import { fitSizes } from './fit-sizes.ts';
import { prevalenceFile, sizesFile } from './fitted-errors-file.ts';
import { fittedFile } from './fitted-file.ts';
import { happeningIn } from './happening.ts';
import { asMixed, learntFrom, sizedBlocks, weighingBy } from './labelled-sites.ts';
import { type MixedTown, mixedTown } from './mixed-towns.ts';
import { type Options, optionsFrom } from './options.ts';
import { between, type FittedErrors, tablesOf } from './page.ts';
import { logOdds, prevalenceOf, probability, rowsOf } from './rows.ts';
import { byBuilding, byTown } from './splits.ts';
import { thinTable } from './thin.ts';
import { thresholdFor } from './threshold.ts';
import { realTown, simulatedTown, type Town } from './towns.ts';
import { worths } from './worth.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TABLE = join(ROOT, 'src', 'score', 'fitted-weights.ts');
const PREVALENCE = join(ROOT, 'src', 'score', 'fitted-prevalence.ts');
const SIZES = join(ROOT, 'src', 'estimate', 'fitted-sizes.ts');
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
const errors = await errorsOf(options);
const tables = tablesOf({ figures, model, worths: worth, ...errors });

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

/** Of towns of all sizes, by the weights as they will be written, and of those of real load. */
async function errorsOf({ mixedSeeds, cache }: Options): Promise<FittedErrors> {
  const cached = await cacheIn(cache);
  const mixed: MixedTown[] = towns.filter(({ domain }) => domain === 'real').map(asMixed);
  for (const seed of mixedSeeds) {
    mixed.push(await cached(['mixed', seed], async () => mixedTown(seed)));
    say(`mixed ${seed}`);
  }
  const weighing = weighingBy(model);
  return {
    prevalence: fitPrevalence(mixed.map((town) => learntFrom(town, weighing))),
    sizes: fitSizes(mixed.flatMap((town) => sizedBlocks(town, weighing))),
  };
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
  const made = { date, command: options.command, data: mixedWords(options) };
  await writeFile(TABLE, text);
  await writeFile(PREVALENCE, prevalenceFile(errors.prevalence, made));
  await writeFile(SIZES, sizesFile(errors.sizes, made));
  await writeFile(PAGE, between(page, `${date}, \`${options.command}\`, on ${data}.\n\n${tables}`));
}

function dataWords({ folders, seeds, sites }: Options): string {
  return [
    ...(folders.length > 0 ? [`${folders.length} towns of real load with mining added`] : []),
    ...(seeds.length > 0 ? [`${seeds.length} simulated towns of ${sites} sites`] : []),
  ].join(' and ');
}

function mixedWords({ folders, mixedSeeds }: Options): string {
  return [
    ...(folders.length > 0 ? [`${folders.length} towns of real load with mining added`] : []),
    ...(mixedSeeds.length > 0 ? [`${mixedSeeds.length} simulated towns of all sizes`] : []),
  ].join(' and ');
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
