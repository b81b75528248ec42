/**
 * The total: suspected megawatts of all assessed sites, with an interval whose parts stay visible.
 */
import { type Interval, LEVEL } from '../interval.ts';
import { type Chance, chanceOf } from '../random.ts';
import { type Bits, type Kw, kw, type Mw, mw, ratio, toMw } from '../units.ts';
import { sizeMoments, sizer } from './block-size.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { kinMining } from './kin.ts';
import { drawnCalibration, drawnError, quantileOf, type SharedError, withoutError } from './shared-error.ts';
import { type Share, type Sites, strongestFirst } from './shares.ts';
import { type Common, probabilityOf, thoseMining } from './which-sites.ts';

interface Part {
  readonly source: 'which_sites' | 'kin' | 'prevalence' | 'calibration' | 'block_size' | 'coverage';
  /** Width of the interval, in MW, if this were the only thing not known; undefined for what is only said. */
  readonly width: Mw | undefined;
  readonly says: string;
}

export interface Total extends Interval<Mw> {
  readonly parts: readonly Part[];
}

/** Draws of the sum, assumed 2026-11: the bounds of 2,000 lie within half a per cent of probability of where they should. */
const DRAWS = 2000;
/** Of what moves all sites together, and so is no sum of chances, fewer say as much. Assumed, 2026-11. */
const SMOOTH_DRAWS = 400;
const SEED = 20_211_101;

/**
 * Expected megawatts, Σ probability x block (eq. 17), with the interval of the sum when it is drawn again and again: what
 * all sites share is drawn once for all, each site then mines or not, and each block that does has a size of its own.
 */
export function totalOf(shares: readonly Share[], error?: SharedError): Total {
  const sites = strongestFirst(shares, error);
  const central = meanOf(sites);
  return {
    ...containing(central, drawn(sites, anyThing)),
    parts: PARTS.flatMap(({ source, says, bounds, applies }) =>
      applies?.(sites) === false
        ? []
        : [{ source, width: bounds && widthOf(containing(central, bounds(sites))), says }],
    ),
  };
}

/** The same without its parts. */
export function intervalOf(shares: readonly Share[], error?: SharedError): Interval<Mw> {
  const sites = strongestFirst(shares, error);
  return containing(meanOf(sites), drawn(sites, anyThing));
}

function meanOf({ shares }: Sites): number {
  return shares.reduce((sum, { probability, block }) => sum + probability * block.central, 0);
}

/** Σ probability x block if so were the log-odds of a site of which nothing speaks. */
export function expectedAt(shares: readonly Share[], prior: Bits, error: SharedError): Mw {
  return toMw(kw(expected(strongestFirst(shares, error), { prior, slope: 1 })));
}

/** Adds up blocks as they are, with an interval that lets their sizes vary. */
export function sumOfBlocks(blocks: readonly Interval<Kw>[]): Interval<Mw> {
  const certain = blocks.map((block) => ({ probability: ratio(1), block }));
  const central = blocks.reduce((sum, block) => sum + block.central, 0);
  return containing(central, sizes(strongestFirst(certain, undefined)));
}

/** One draw of the sum, in kW. */
type Draw = (sites: Sites, chance: Chance) => number;

const anyThing: Draw = (sites, chance) =>
  mining(sites, drawnError(sites.error, chance), chance).reduce(
    (sum, at) => sum + sizerAt(sites, at)(chance.uniform()),
    0,
  );

function sizerAt({ sizers, shares }: Sites, at: number): (u: number) => number {
  const made = sizers[at] ?? sizer(shares[at]!.block);
  sizers[at] = made;
  return made;
}

const whichWithKin: Draw = (sites, chance) =>
  mining(sites, withoutError(sites.error), chance).reduce((sum, at) => sum + centralOf(sites, at), 0);

const whichSites: Draw = (sites, chance) => whichWithKin({ ...sites, ties: undefined, withKin: [] }, chance);

const calibration: Draw = (sites, chance) => expected(sites, drawnCalibration(sites.error, chance));

function mining({ evidence, ties, withKin }: Sites, common: Common, chance: Chance): number[] {
  const alone = thoseMining(evidence, common, chance);
  if (ties === undefined) return alone;
  const apart = new Set(withKin);
  const together = kinMining(ties, withKin, (at) => probabilityOf(evidence[at]!, common), chance);
  return [...alone.filter((at) => !apart.has(at)), ...together];
}

function centralOf({ shares }: Sites, at: number): number {
  return shares[at]!.block.central;
}

/** Σ probability x block, in kW, if that were what the sites have in common. */
function expected({ alike }: Pick<Sites, 'alike'>, common: Common): number {
  return alike.reduce((sum, { evidence, size }) => sum + probabilityOf(evidence, common) * size, 0);
}

function drawn(sites: Sites, draw: Draw, length: number = DRAWS): Bounds {
  const chance = chanceOf(SEED);
  return boundsOf(
    Float64Array.from({ length }, () => draw(sites, chance)),
    LEVEL,
  );
}

/** The sum rises with the prior, so the bounds of the one are the bounds of the other: nothing need be drawn. */
function prevalence(sites: Sites): Bounds {
  const tail = (1 - LEVEL) / 2;
  const at = (share: number) => expected(sites, { prior: quantileOf(sites.error.prior, share), slope: 1 });
  return [at(tail), at(1 - tail)];
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
  const apart = widestFirst
    .slice(0, DRAWN_APART)
    .map(({ probability, block }) => ({ probability, size: sizer(block) }));
  const [mean, deviation] = together(widestFirst.slice(DRAWN_APART));
  const { normal, uniform } = chanceOf(SEED);
  const draw = () =>
    apart.reduce(
      (sum, { probability, size }) => sum + probability * size(uniform()),
      mean + deviation * normal(),
    );
  return boundsOf(Float64Array.from({ length: DRAWS }, draw), LEVEL);
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

interface PartSpec {
  readonly source: Part['source'];
  readonly says: string;
  /** Undefined for what is said and not measured. */
  readonly bounds?: (sites: Sites) => Bounds;
  /** Always, unless told. */
  readonly applies?: (sites: Sites) => boolean;
}

const PARTS: readonly PartSpec[] = [
  {
    source: 'which_sites',
    says: 'which of the sites are mining: independent between sites',
    bounds: (sites) => drawn(sites, whichSites),
  },
  {
    source: 'kin',
    says: 'which of them, where sites of one owner or one feeder go together: how much is assumed',
    bounds: (sites) => drawn(sites, whichWithKin),
    applies: ({ ties }) => ties !== undefined,
  },
  {
    source: 'prevalence',
    says: 'how common mining is among the sites read: shared by all of them',
    bounds: prevalence,
    applies: ({ error }) => error.prior.bits.length > 1,
  },
  {
    source: 'calibration',
    says: 'how far the weights are off, in this region as in others: shared by all sites',
    bounds: (sites) => drawn(sites, calibration, SMOOTH_DRAWS),
  },
  {
    source: 'block_size',
    says: 'how large each block is: independent between sites',
    bounds: sizes,
  },
  {
    source: 'coverage',
    says: 'what was not read (other meters, taps before the meter, other providers) is in no figure and in no width: it is not guessed',
  },
];

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
