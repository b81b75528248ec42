/**
 * What a user would pick instead: on simulated towns, the average precision of a scan, of the textbook rule, and of
 * scikit-learn's isolation forest (Debian's python3-sklearn and python3-pandas).
 *
 *     npm run bench -- detection
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printTable } from './measure.js';
import { PYTHONS } from './peers.js';

const SEEDS = [1001, 1002, 1003, 1004, 1005];
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const command = here('../bin/mining-audit.js');
const LARGEST_OUTPUT = 1 << 28;

export function detection(folder) {
  const python = PYTHONS.find((one) => spawnSync(one, ['-c', 'import sklearn, pandas']).status === 0);
  const rows = SEEDS.map((seed) => {
    const town = join(folder, `town-${seed}`);
    const file = (name) => join(town, name);
    run('simulate', '--out', town, '--sites', '200', '--seed', `${seed}`);
    const report = run('scan', file('load.csv'), file('traffic.csv'), file('sites.csv'), '--json', '--quiet');
    writeFileSync(file('report.json'), report);
    const evaluation = JSON.parse(run('evaluate', file('report.json'), file('truth.csv'), '--json'));
    const forest =
      python === undefined
        ? Number.NaN
        : Number(execFileSync(python, [here('isolation_forest.py'), town], { encoding: 'utf8' }));
    return [seed, evaluation.ranking.average_precision, evaluation.textbook.average_precision, forest];
  });
  const mean = (column) => rows.reduce((sum, row) => sum + row[column], 0) / rows.length;
  console.log('\nAverage precision on simulated towns of 200 sites\n');
  printTable([
    ['seed', 'scan', 'textbook rule', 'isolation forest'],
    ...[...rows, ['mean', mean(1), mean(2), mean(3)]].map(([name, ...figures]) => [
      name,
      ...figures.map((figure) => (Number.isNaN(figure) ? '-' : figure.toFixed(2))),
    ]),
  ]);
}

function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    maxBuffer: LARGEST_OUTPUT,
  });
  if (status !== 0) throw new Error(`mining-audit ${args[0]} left with ${status}\n${stderr}`);
  return stdout;
}
