/**
 * The total: suspected megawatts of all assessed sites, with an interval whose parts stay visible.
 */
import { type Interval, LEVEL } from '../interval.ts';
import { quantileOfSorted } from '../profiles/series.ts';
import { type Kw, type Mw, mw, type Ratio } from '../units.ts';
import { type Chance, chance } from './random.ts';

/** What a site adds to the total. */
export interface Share {
  /** Probability that it is mining; 1 for an excess over a licence, which is measured, not suspected. */
  readonly probability: Ratio;
  /** Size of the block if it is. */
  readonly block: Interval<Kw>;
}

export interface Part {
  readonly source: 'which_sites' | 'calibration' | 'block_size';
  /** Width of the interval, in MW, if this were the only thing not known. */
  readonly width: Mw;
  readonly says: string;
}

export interface Total extends Interval<Mw> {
  readonly parts: readonly Part[];
}

/**
 * How far the log-odds of all sites may be off together, as a standard deviation in bits: weights and prior are shared
 * by all sites, so their error does not average out. One bit is a factor of two in the odds. Assumed on 2026-11: towns
 * of another prevalence than the one fitted on were off by about that much.
 */
const SHARED_CALIBRATION_BITS = 1;

const DRAWS = 2000;
const SEED = 20_211_101;

/**
 * Expected megawatts, Σ probability x block (eq. 14), with the interval of the sum when it is drawn again and again:
 * each site is mining or not (independent), all log-odds are off by one shared amount, each block is as large as its
 * interval allows (independent).
 */
export function totalOf(shares: readonly Share[]): Total {
  const central = shares.reduce((sum, { probability, block }) => sum + probability * block.central, 0) / 1000;
  const width = (vary: Partial<Varying>) => {
    const { low, high } = spread(shares, { ...FIXED, ...vary }, central);
    return mw(high - low);
  };
  const all = spread(shares, { sites: true, calibration: true, size: true }, central);
  return {
    central: mw(central),
    low: mw(all.low),
    high: mw(all.high),
    level: LEVEL,
    parts: [
      {
        source: 'which_sites',
        width: width({ sites: true }),
        says: 'which of the sites are mining; independent from site to site',
      },
      {
        source: 'calibration',
        width: width({ calibration: true }),
        says: 'how well the weights and the prior are calibrated; shared by all sites',
      },
      {
        source: 'block_size',
        width: width({ size: true }),
        says: 'how large each block is; independent from site to site',
      },
    ],
  };
}

/** Adds up blocks as they are, with an interval that lets their sizes vary. */
export function sumOfBlocks(blocks: readonly Interval<Kw>[]): Interval<Mw> {
  const shares = blocks.map((block) => ({ probability: 1 as Ratio, block }));
  const central = blocks.reduce((sum, block) => sum + block.central, 0) / 1000;
  const { low, high } = spread(shares, { ...FIXED, size: true }, central);
  return { central: mw(central), low: mw(low), high: mw(high), level: LEVEL };
}

interface Varying {
  readonly sites: boolean;
  readonly calibration: boolean;
  readonly size: boolean;
}

const FIXED: Varying = { sites: false, calibration: false, size: false };

function spread(shares: readonly Share[], varying: Varying, central: number): { low: number; high: number } {
  const draws = new Float64Array(DRAWS);
  const source = chance(SEED);
  for (let i = 0; i < DRAWS; i += 1) draws[i] = drawn(shares, varying, source) / 1000;
  draws.sort();
  const tail = (1 - LEVEL) / 2;
  // The mean of a few unlikely sites can lie outside the central range of the draws: it belongs to the interval.
  return {
    low: Math.min(central, quantileOfSorted(draws, tail)!),
    high: Math.max(central, quantileOfSorted(draws, 1 - tail)!),
  };
}

/** One draw of the total, in kW. */
function drawn(shares: readonly Share[], varying: Varying, { uniform, normal }: Chance): number {
  const shift = varying.calibration ? normal() * SHARED_CALIBRATION_BITS : 0;
  let sum = 0;
  for (const { probability, block } of shares) {
    const chanceOfMining = shifted(probability, shift);
    const part = varying.sites ? (uniform() < chanceOfMining ? 1 : 0) : chanceOfMining;
    if (part > 0) sum += part * (varying.size ? sized(block, normal()) : block.central);
  }
  return sum;
}

/** The probability whose log-odds are `bits` higher. Certainty stays certain. */
function shifted(probability: number, bits: number): number {
  if (bits === 0 || probability <= 0 || probability >= 1) return probability;
  const odds = (probability / (1 - probability)) * 2 ** bits;
  return odds / (1 + odds);
}

/** 5 % of a standard normal lies beyond this. */
const Z_90 = 1.6448536269514722;

/** A size drawn from two half-normals that meet at the central value and have the bounds as their 5 % tails. */
function sized({ central, low, high }: Interval<Kw>, z: number): number {
  const half = z < 0 ? central - low : high - central;
  return Math.max(0, central + (z / Z_90) * half);
}
