/**
 * The total: suspected megawatts of all assessed sites, with an interval whose parts stay visible.
 */
import { type Interval, LEVEL } from '../interval.ts';
import { quantileOfSorted } from '../profiles/series.ts';
import { type Chance, chanceOf } from '../random.ts';
import { type Kw, kw, type Mw, mw, type Ratio, ratio, toMw } from '../units.ts';
import { sizeDrawn, sizeMoments, Z_LEVEL } from './block-size.ts';
import { oddsAgainst, probabilityOf, thoseMining } from './which-sites.ts';

/** What a site adds to the total. */
export interface Share {
  /** Probability that it is mining; 1 for an excess over a licence, which is measured, not suspected. */
  readonly probability: Ratio;
  /** Size of the block if it is. */
  readonly block: Interval<Kw>;
}

interface Part {
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
export const SHARED_CALIBRATION_BITS = 1;

/** Draws of the sum, assumed 2026-11: the bounds of 2,000 lie within half a per cent of probability of where they should. */
const DRAWS = 2000;
const SEED = 20_211_101;

/**
 * Expected megawatts, Σ probability x block (eq. 17), with the interval of the sum when it is drawn again and again:
 * each site is mining or not (independent), all log-odds are off by one shared amount, each block is as large as its
 * interval allows (independent).
 */
export function totalOf(shares: readonly Share[], calibrationBits: number = SHARED_CALIBRATION_BITS): Total {
  const sites = { ...likeliestFirst(shares), calibrationBits };
  const central = expected(sites, 0);
  return {
    ...containing(central, drawn(sites, anyThing)),
    parts: PARTS.map(({ source, says, spread }) => ({
      source,
      width: widthOf(containing(central, spread(sites))),
      says,
    })),
  };
}

/** Adds up blocks as they are, with an interval that lets their sizes vary. */
export function sumOfBlocks(blocks: readonly Interval<Kw>[]): Interval<Mw> {
  const sites = {
    ...likeliestFirst(blocks.map((block) => ({ probability: ratio(1), block }))),
    calibrationBits: 0,
  };
  return containing(expected(sites, 0), sizes(sites));
}

interface Sites {
  readonly shares: readonly Share[];
  /** Odds against mining. */
  readonly against: Float64Array;
  readonly calibrationBits: number;
}

/** The likeliest first, then the largest: the order in which sites come must not move the total by a byte. */
function likeliestFirst(shares: readonly Share[]): Omit<Sites, 'calibrationBits'> {
  const inOrder = shares.toSorted(
    (a, b) =>
      b.probability - a.probability ||
      b.block.central - a.block.central ||
      b.block.high - a.block.high ||
      b.block.low - a.block.low,
  );
  return {
    shares: inOrder,
    against: Float64Array.from(inOrder, ({ probability }) => oddsAgainst(probability)),
  };
}

/** Σ probability x block, in kW, if all log-odds were `bits` higher. */
function expected({ shares, against }: Sites, bits: number): number {
  const times = 2 ** -bits;
  return shares.reduce((sum, { block }, i) => sum + probabilityOf(against[i]!, times) * block.central, 0);
}

/** Bounds of the sum, in kW. */
type Bounds = readonly [low: number, high: number];

const PARTS: readonly (Omit<Part, 'width'> & {
  readonly spread: (sites: Sites) => Bounds;
})[] = [
  {
    source: 'which_sites',
    says: 'which of the sites are mining; independent from site to site',
    spread: (sites) => drawn(sites, whichSites),
  },
  {
    source: 'calibration',
    says: 'how well the weights and the prior are calibrated; shared by all sites',
    spread: calibration,
  },
  {
    source: 'block_size',
    says: 'how large each block is; independent from site to site',
    spread: sizes,
  },
];

/** One draw of the sum, in kW. */
type Draw = (sites: Sites, chance: Chance) => number;

const whichSites: Draw = ({ shares, against }, chance) =>
  thoseMining(against, 1, chance).reduce((sum, at) => sum + shares[at]!.block.central, 0);

const anyThing: Draw = ({ shares, against, calibrationBits }, chance) => {
  const times = 2 ** (calibrationBits * chance.normal());
  return thoseMining(against, times, chance).reduce(
    (sum, at) => sum + sizeDrawn(shares[at]!.block, chance.normal()),
    0,
  );
};

function drawn(sites: Sites, draw: Draw): Bounds {
  const chance = chanceOf(SEED);
  return boundsOf(Float64Array.from({ length: DRAWS }, () => draw(sites, chance)));
}

/** The sum rises with the shared error, so the bounds of the one are the bounds of the other: nothing need be drawn. */
function calibration(sites: Sites): Bounds {
  const bits = sites.calibrationBits * Z_LEVEL;
  return [expected(sites, -bits), expected(sites, bits)];
}

/** So many blocks, those that widen the sum most, are drawn one by one; of the others only the sum is. Assumed, 2026-11. */
const DRAWN_APART = 200;

/**
 * The sum where only the sizes vary. By the central limit theorem (W. Feller, An Introduction to Probability Theory,
 * vol. 2, 1971, VIII.4) the sum of the many small ones is normal, with the sum of their means and variances.
 */
function sizes({ shares }: Sites): Bounds {
  const width = ({ probability, block }: Share) => probability * (block.high - block.low);
  const widestFirst = shares.toSorted((a, b) => width(b) - width(a));
  const apart = widestFirst.slice(0, DRAWN_APART);
  const [mean, deviation] = together(widestFirst.slice(DRAWN_APART));
  const { normal } = chanceOf(SEED);
  const draw = () =>
    apart.reduce(
      (sum, { probability, block }) => sum + probability * sizeDrawn(block, normal()),
      mean + deviation * normal(),
    );
  return boundsOf(Float64Array.from({ length: DRAWS }, draw));
}

/** In kW. */
function together(shares: readonly Share[]): [mean: number, deviation: number] {
  let [mean, variance] = [0, 0];
  for (const { probability, block } of shares) {
    const size = sizeMoments(block);
    mean += probability * size.mean;
    variance += probability ** 2 * size.variance;
  }
  return [mean, Math.sqrt(variance)];
}

function boundsOf(draws: Float64Array): Bounds {
  const sorted = draws.sort();
  const tail = (1 - LEVEL) / 2;
  return [quantileOfSorted(sorted, tail)!, quantileOfSorted(sorted, 1 - tail)!];
}

/** The mean of a few unlikely sites can lie outside the central range of the draws: it belongs to the interval. */
function containing(central: number, [low, high]: Bounds): Interval<Mw> {
  return {
    central: toMw(kw(central)),
    low: toMw(kw(Math.min(central, low))),
    high: toMw(kw(Math.max(central, high))),
    level: LEVEL,
  };
}

function widthOf({ low, high }: Interval<Mw>): Mw {
  return mw(high - low);
}
