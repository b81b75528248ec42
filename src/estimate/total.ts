/**
 * The total: suspected megawatts of all assessed sites, with an interval whose parts stay visible.
 */
import { type Interval, LEVEL } from '../interval.ts';
import { type Chance, chanceOf } from '../random.ts';
import { type Bits, bits, type Kw, kw, type Mw, mw, type Ratio, ratio, toMw } from '../units.ts';
import { sizeMoments, sizer } from './block-size.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { type Kin, kinMining, type Ties, tiesAmong } from './kin.ts';
import {
  drawnCalibration,
  drawnError,
  quantileOf,
  type SharedError,
  USUAL_ERROR,
  withoutError,
} from './shared-error.ts';
import { type Common, probabilityOf, thoseMining } from './which-sites.ts';

/** What a site adds to the total. */
export interface Share {
  /** Probability that it is mining; 1 for an excess over a licence, which is measured, not suspected. */
  readonly probability: Ratio;
  /** What speaks for it beyond the prior; by the probability where it, or the error that all share, is not said. */
  readonly evidence?: Bits | undefined;
  /** Size of the block if it is, with its mean for the central value. */
  readonly block: Interval<Kw>;
  readonly kin?: Kin | undefined;
}

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

interface Sites {
  readonly shares: readonly Share[];
  /** Bits beyond the prior, falling. */
  readonly evidence: Float64Array;
  /** Sites of nearly the same evidence, taken together: what is expected of a million of them is asked for again and again. */
  readonly alike: readonly Alike[];
  readonly error: SharedError;
  /** Undefined where no two sites belong together. */
  readonly ties: Ties | undefined;
  /** How large each block is at u, made when it is first asked for. */
  readonly sizers: ((u: number) => number)[];
  /** Places of the sites with kin that are drawn one by one. */
  readonly withKin: readonly number[];
}

interface Alike {
  readonly evidence: number;
  /** Sum of their blocks, in kW. */
  readonly size: number;
}

/** The strongest first, then the largest: the order in which sites come must not move the total by a byte. */
function strongestFirst(shares: readonly Share[], said: SharedError | undefined): Sites {
  const error = said ?? USUAL_ERROR;
  const { prior } = withoutError(error);
  const known = shares.map((share) => {
    const evidence = said === undefined ? undefined : share.evidence;
    return { ...share, evidence: bits(evidenceOf({ ...share, evidence }, prior)) };
  });
  const inOrder = known.sort(
    (a, b) =>
      compared(b.evidence, a.evidence) ||
      b.probability - a.probability ||
      b.block.central - a.block.central ||
      b.block.high - a.block.high ||
      b.block.low - a.block.low ||
      compared(nameOf(a), nameOf(b)),
  );
  const ties = tiesAmong(inOrder.map(({ kin = {} }) => kin));
  return {
    shares: inOrder,
    evidence: Float64Array.from(inOrder, ({ evidence }) => evidence),
    alike: takenTogether(inOrder),
    error,
    ties,
    sizers: [],
    withKin: ties === undefined ? [] : weightiestWithKin(inOrder, ties),
  };
}

/** To the sixteenth of a bit, with the mean of their evidence. */
function takenTogether(
  inOrder: readonly { readonly evidence: Bits; readonly block: Interval<Kw> }[],
): Alike[] {
  const together = new Map<number, { sites: number; evidence: number; size: number }>();
  for (const { evidence, block } of inOrder) {
    const rung = Number.isFinite(evidence) ? Math.round(evidence * 16) : evidence;
    const { sites, evidence: sum, size } = together.get(rung) ?? { sites: 0, evidence: 0, size: 0 };
    together.set(rung, { sites: sites + 1, evidence: sum + evidence, size: size + block.central });
  }
  return [...together.values()].map(({ sites, evidence, size }) => ({ evidence: evidence / sites, size }));
}

/** What is certain or impossible has evidence without end. */
function evidenceOf({ probability, evidence }: Share, prior: number): number {
  if (probability === 1) return Number.POSITIVE_INFINITY;
  if (probability === 0) return Number.NEGATIVE_INFINITY;
  return evidence ?? Math.log2(probability / (1 - probability)) - prior;
}

function compared<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function nameOf({ kin }: Share): string {
  return JSON.stringify([kin?.owner, kin?.feeder]);
}

/** So many of the sites with kin, those whose being mining or not moves the sum most, are drawn with it. Assumed, 2026-11. */
const DRAWN_WITH_KIN = 200;

function weightiestWithKin(shares: readonly Share[], ties: Ties): number[] {
  const weight = ({ probability: p, block }: Share) => p * (1 - p) * block.central ** 2;
  return [...shares.keys()]
    .filter((at) => ties.of[at]!.some((group) => group !== undefined) && weight(shares[at]!) > 0)
    .sort((a, b) => weight(shares[b]!) - weight(shares[a]!) || a - b)
    .slice(0, DRAWN_WITH_KIN)
    .sort((a, b) => a - b);
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
