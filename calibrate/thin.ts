/**
 * How detection does on thin data: the same simulated towns, less and less of them read, by the table of weights in use
 * and its prior, as a scan would have it.
 */
import { mean } from 'simple-statistics';
import { brier, type Forecast } from '../src/evaluate/calibration.ts';
import { averagePrecision, oneInAHundred, recallAt } from '../src/evaluate/ranking.ts';
import { THRESHOLD } from '../src/score/weights.ts';
import { cacheIn } from './cache.ts';
import { happeningIn } from './happening.ts';
import type { Options } from './options.ts';
import { probability, type Row, rowsOf } from './rows.ts';
import { byTableInUse } from './table-in-use.ts';
import { table } from './tables.ts';
import { THINNINGS, type Thinning } from './thinnings.ts';
import { simulatedTown } from './towns.ts';

/** A table in Markdown, one line a thinning. */
export async function thinTable(options: Options, say: (line: string) => void): Promise<string> {
  const lines: string[][] = [];
  for (const thinning of THINNINGS) {
    lines.push([thinning.name, ...figuresOf(await scoredTowns(thinning, options))]);
    say(thinning.name);
  }
  return table(HEAD, lines);
}

/** A site with the log-odds, in bits, that a scan gives it. */
interface Scored {
  readonly row: Row;
  readonly bits: number;
}

async function scoredTowns(thinning: Thinning, options: Options): Promise<Scored[]> {
  const { seeds, sites, events, cache } = options;
  const cached = await cacheIn(cache);
  const scored: Scored[] = [];
  for (const seed of seeds) {
    const town = await simulatedTown({ seed, sites, ...happeningIn(seed, events) }, cached, thinning);
    const rows = rowsOf([town], options.realShare);
    // At even odds the bits beyond the prevalence are all of the log-odds.
    const bits = byTableInUse(rows, 0.5);
    scored.push(...rows.map((row, i) => ({ row, bits: bits[i]! })));
  }
  return scored;
}

const HEAD = [
  'what is read',
  'assessed',
  'average precision',
  'recall at 1 in 100',
  'flagged: illegal; of the clean',
  'Brier (all at one rate)',
  'said on average -> mined',
  'given 0.6 to 0.8',
  'given 0.8 and over',
];

function figuresOf(scored: readonly Scored[]): string[] {
  const clean = scored.filter(({ row }) => !row.isIllegal).length;
  const ranked = scored.map(({ row, bits }) => ({ score: bits, illegal: row.isIllegal }));
  const assessed = scored.filter(({ row }) => row.site.isAssessed).map(forecast);
  const flagged = assessed.filter((one) => one.probability >= THRESHOLD);
  const caught = flagged.filter(({ illegal }) => illegal).length;
  return [
    percent(assessed.length / scored.length, 0),
    averagePrecision(ranked)?.toFixed(2) ?? '-',
    recallAt(ranked, oneInAHundred(clean))?.toFixed(2) ?? '-',
    `${caught} of ${scored.length - clean}; ${percent((flagged.length - caught) / clean, 2)}`,
    assessed.length === 0 ? '-' : `${brier(assessed).toFixed(3)} (${ofOneRate(assessed).toFixed(3)})`,
    told(assessed),
    told(assessed.filter(({ probability: p }) => p >= 0.6 && p < 0.8)),
    told(assessed.filter(({ probability: p }) => p >= 0.8)),
  ];
}

function forecast({ row, bits }: Scored): Forecast {
  return { probability: probability(bits), illegal: row.isIllegal };
}

/** The score of one who gives every site the share that mines. */
function ofOneRate(forecasts: readonly Forecast[]): number {
  const rate = mined(forecasts);
  return rate * (1 - rate);
}

function mined(forecasts: readonly Forecast[]): number {
  return mean(forecasts.map(({ illegal }) => Number(illegal)));
}

/** Sites: probability said -> share that mined. */
function told(forecasts: readonly Forecast[]): string {
  if (forecasts.length === 0) return '-';
  const said = mean(forecasts.map(({ probability: p }) => p));
  return `${forecasts.length}: ${said.toFixed(3)} -> ${mined(forecasts).toFixed(3)}`;
}

function percent(share: number, digits: number): string {
  return `${(100 * share).toFixed(digits)} %`;
}
