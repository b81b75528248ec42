/**
 * What the least visible block means: npx tsc -p calibrate/tsconfig.json && node .calibrate/calibrate/least-visible.js
 * --seeds 125-140 [--days 364]
 *
 * Blocks are planted into simulated towns, and those that are noticed are counted, by how many times the least visible
 * block of their site they are. Prints the table of docs/figures.md, and where half are noticed: 1 where it means what
 * it says.
 */
import { parseArgs } from 'node:util';
import { simulateTown } from '../src/simulate/town.ts';
import { happeningIn } from './happening.ts';
import { seedsIn } from './options.ts';
import { type Planted, plantedIn } from './planted.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '125-140' },
    days: { type: 'string', default: '364' },
    sites: { type: 'string', default: '200' },
  },
});

const TIMES = [0, 0.25, 0.5, 0.71, 1, 1.41, 2, 4, Number.POSITIVE_INFINITY];

const ROWS: readonly (readonly [title: string, holds: (block: Planted) => boolean])[] = [
  ['came during the data', ({ came }) => came === 'during the data'],
  ['of these a shutdown tested', ({ came, isTested }) => came === 'during the data' && isTested],
  ['no shutdown tested', ({ came, isTested }) => came === 'during the data' && !isTested],
  ['at homes', ({ came, isHome }) => came === 'during the data' && isHome],
  ['there before, a shutdown tested', ({ came, isTested }) => came === 'before the data' && isTested],
  ['there before, no shutdown tested', ({ came, isTested }) => came === 'before the data' && !isTested],
];

const blocks = seedsIn(values.seeds).flatMap((seed) => {
  const options = { seed, sites: Number(values.sites), days: Number(values.days) };
  const planted = [...plantedIn(simulateTown({ ...options, ...happeningIn(seed, 'in-turn') }))];
  process.stderr.write(`${seed}: ${planted.length} blocks\n`);
  return planted;
});

const heads = TIMES.slice(0, -1).map((from, i) =>
  TIMES[i + 1] === Number.POSITIVE_INFINITY ? `over ${from}` : `${from} to ${TIMES[i + 1]}`,
);
const lines = [
  `| block / least visible | ${heads.join(' | ')} | half at |`,
  `|---${'|---'.repeat(heads.length + 1)}|`,
  ...ROWS.map(([title, holds]) => line(title, blocks.filter(holds), 'isNoticed')),
  line('came during the data, flagged', blocks.filter(ROWS[0]![1]), 'isFlagged'),
];
process.stdout.write(`${blocks.length} blocks\n\n${lines.join('\n')}\n`);

function line(title: string, of: readonly Planted[], what: 'isNoticed' | 'isFlagged'): string {
  const cells = TIMES.slice(0, -1).map((from, i) => {
    const here = of.filter(({ size, least }) => size >= from * least && size < TIMES[i + 1]! * least);
    const hits = here.filter((block) => block[what]).length;
    return here.length === 0 ? '-' : `${hits} / ${here.length} = ${(hits / here.length).toFixed(2)}`;
  });
  return `| ${title} | ${cells.join(' | ')} | ${halfAt(of, what)?.toFixed(2) ?? '-'} |`;
}

/** The least times at which as many smaller blocks were noticed as larger ones were missed: where the share crosses a half. */
function halfAt(of: readonly Planted[], what: 'isNoticed' | 'isFlagged'): number | undefined {
  const times = of.map((block) => ({ times: block.size / block.least, isHit: block[what] }));
  times.sort((a, b) => a.times - b.times);
  let [wrong, least, at] = [
    times.filter(({ isHit }) => !isHit).length,
    Number.POSITIVE_INFINITY,
    undefined as number | undefined,
  ];
  for (const { times: reached, isHit } of times) {
    if (wrong < least) [least, at] = [wrong, reached];
    wrong += isHit ? 1 : -1;
  }
  return at;
}
