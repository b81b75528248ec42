/**
 * Populations of sites that never were, with what is said of each and what is true of it. The truth comes first; of it
 * come bits of three independent families, each a normal variable whose log-likelihood ratio is its own; from these the
 * probability, right or wrong on purpose.
 */
import type { SizedSite } from '../src/estimate/visits/site.ts';
import { type Chance, chanceOf } from '../src/random.ts';
import { kw, ratio } from '../src/units.ts';

export interface KnownSite extends SizedSite {
  /** In kW; 0 where it is clean. */
  readonly truth: number;
}

/** What a model makes of the truth. */
interface Model {
  /** Log-odds in bits, of those of the prior and the bits of each family. */
  readonly logOdds: (prior: number, bits: readonly [number, number, number]) => number;
  /** Blocks as it has them / as they are. */
  readonly blocks: number;
}

const sum = (bits: readonly number[]) => bits.reduce((all, one) => all + one, 0);
const off = (logOdds: Model['logOdds']): Model => ({ logOdds, blocks: 1 });
const calibrated: Model['logOdds'] = (prior, bits) => prior + sum(bits);

export const MODELS = {
  calibrated: off(calibrated),
  'bits halved': off((prior, bits) => prior + sum(bits) / 2),
  'bits doubled': off((prior, bits) => prior + sum(bits) * 2),
  'one family flipped': off((prior, [a, b, c]) => prior + a + b - c),
  'prior 3 times too high': off((prior, bits) => prior + Math.log2(3) + sum(bits)),
  'prior 3 times too low': off((prior, bits) => prior - Math.log2(3) + sum(bits)),
  'blocks half as large': { logOdds: calibrated, blocks: 0.5 },
} as const satisfies Record<string, Model>;

export type ModelName = keyof typeof MODELS;

/** Separations of the families: their log-likelihood ratios have these variances squared, in nats. */
const FAMILIES = [1.5, 1.5, 2] as const;
/** Farms and suspicious blocks alike are a median of 100 kW with the spread of a log-normal, or Pareto from 60 kW up. */
const LOG_NORMAL = { median: 100, spread: 1.2 } as const;
const PARETO = { least: 60, index: 1.3, most: 20_000 } as const;
/** Log-odds that a model may not exceed, in bits. */
const LONGEST = 20;

/** A population of a seed: 50 to 400 sites, of which 1 to 20 % mine, sized with heavy tails. */
export function populationOf(seed: number, model: ModelName): KnownSite[] {
  const chance = chanceOf(seed);
  const sites = Math.round(chance.between(50, 400));
  const prevalence = chance.logUniform(0.01, 0.2);
  const information = chance.between(0.6, 1.3);
  const isPareto = chance.happens(0.5);
  const prior = Math.log2(prevalence / (1 - prevalence));
  return Array.from({ length: sites }, (_, i) => {
    const own = chanceOf(seed, i);
    const mines = own.happens(prevalence);
    const [a, b, c] = FAMILIES.map((separation) => bitsOf(separation * information, mines, own));
    const logOdds = MODELS[model].logOdds(prior, [a!, b!, c!]);
    const size = isPareto ? pareto(own) : own.logNormal(LOG_NORMAL);
    const said = size * MODELS[model].blocks;
    return {
      id: `site-${String(i).padStart(3, '0')}`,
      probability: ratio(1 / (1 + 2 ** -Math.min(LONGEST, Math.max(-LONGEST, logOdds)))),
      block: { central: kw(said), low: kw(said * 0.65), high: kw(said * 1.5), level: 0.9 },
      truth: mines ? size * own.logNormal({ median: 1, spread: 0.2 }) : 0,
    };
  });
}

function bitsOf(separation: number, mines: boolean, { normal }: Chance): number {
  return (separation * (normal() + (mines ? separation : -separation) / 2)) / Math.LN2;
}

function pareto({ uniform }: Chance): number {
  return Math.min(PARETO.most, PARETO.least * (1 - uniform()) ** (-1 / PARETO.index));
}
