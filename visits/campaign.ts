/**
 * How often the total after visits holds the truth: npm run visits -- [--populations 1000] [--visits 30] [--unreachable 0.1]
 *
 * A row a model, right or wrong on purpose; to stdout, as Markdown.
 */
import { parseArgs } from 'node:util';
import { MODELS, type ModelName } from './population.ts';
import { type Bounds, type Trial, trialOf } from './trial.ts';

const { values } = parseArgs({
  options: {
    populations: { type: 'string', default: '1000' },
    visits: { type: 'string', default: '30' },
    unreachable: { type: 'string', default: '0' },
  },
});
const [populations, visits, unreachable] = [values.populations, values.visits, values.unreachable].map(
  Number,
);

/** In kW: what sums in another order may differ by. */
const EXACT = 1e-6;

const HEAD = [
  'model',
  'before: held',
  'after: held',
  'truth below / above',
  'of the draw alone',
  'of the model alone',
  'width after / before: median (upper quarter, upper tenth)',
  'mean error before, after, of the model: kW (true total)',
];

process.stdout.write(`| ${HEAD.join(' | ')} |\n|${'---|'.repeat(HEAD.length)}\n`);
for (const model of Object.keys(MODELS) as ModelName[]) {
  const trials = Array.from({ length: populations! }, (_, i) =>
    trialOf(i + 1, { model, visits: visits!, unreachable: unreachable! }),
  );
  process.stdout.write(`| ${[model, ...cellsOf(trials)].join(' | ')} |\n`);
}

function cellsOf(trials: readonly Trial[]): string[] {
  const said = trials.flatMap(({ truth, before, after }) =>
    after === undefined ? [] : [{ truth, before, ...after }],
  );
  const held = (of: (one: (typeof said)[number]) => Bounds) =>
    percent(said.filter((one) => holds(of(one), one.truth)).length / said.length);
  const ratios = said
    .map(({ before, total }) => (total.high - total.low) / (before.high - before.low))
    .sort((a, b) => a - b);
  const at = (share: number) => ratios[Math.floor(share * (ratios.length - 1))]!.toFixed(2);
  const error = (of: (one: (typeof said)[number]) => number) =>
    mean(said.map((one) => Math.abs(of(one) - one.truth))).toFixed(0);
  return [
    held(({ before }) => before),
    held(({ total }) => total),
    `${percent(mean(said.map(({ truth, total }) => Number(truth < total.low - EXACT))))} / ${percent(mean(said.map(({ truth, total }) => Number(truth > total.high + EXACT))))}`,
    held(({ byDraw }) => byDraw),
    held(({ byModel }) => byModel),
    `${at(0.5)} (${at(0.75)}, ${at(0.9)})`,
    `${error(({ before }) => before.central)}, ${error(({ total }) => total.central)}, ${error(({ byModel }) => byModel.central)} (${mean(said.map(({ truth }) => truth)).toFixed(0)})`,
  ];
}

function holds({ low, high }: Bounds, truth: number): boolean {
  return truth >= low - EXACT && truth <= high + EXACT;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
