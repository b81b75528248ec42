/**
 * The total: suspected megawatts of all assessed sites, with an interval whose parts stay visible.
 */
import { type Interval, LEVEL } from '../interval.ts';
import { type Bits, type Kw, kw, type Mw, mw, ratio, toMw } from '../units.ts';
import type { Bounds } from './bounds.ts';
import { anyThing, drawn, expected, sizes } from './draws.ts';
import { type PartSource, partsOf } from './parts.ts';
import type { SharedError } from './shared-error.ts';
import { type Share, type Sites, strongestFirst } from './shares.ts';

interface Part {
  readonly source: PartSource;
  /** Width of the interval, in MW, if this were the only thing not known; undefined for what is only said. */
  readonly width: Mw | undefined;
}

export interface Total extends Interval<Mw> {
  readonly parts: readonly Part[];
}

/**
 * Expected megawatts, Σ probability x mean size of the block (eq. 17), with the interval of the sum when it is drawn again and again: what
 * all sites share is drawn once for all, each site then mines or not, and each block that does has a size of its own.
 */
export function totalOf(shares: readonly Share[], error?: SharedError): Total {
  const sites = strongestFirst(shares, error);
  const central = meanOf(sites);
  return {
    ...containing(central, drawn(sites, anyThing)),
    parts: partsOf(sites).map(({ source, bounds }) => ({
      source,
      width: bounds && widthOf(containing(central, bounds(sites))),
    })),
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

/** Σ probability x mean size of the block if so were the log-odds of a site of which nothing speaks. */
export function expectedAt(shares: readonly Share[], prior: Bits, error: SharedError): Mw {
  return toMw(kw(expected(strongestFirst(shares, error), { prior, slope: 1 })));
}

/** Adds up blocks as they are, with an interval that lets their sizes vary. */
export function sumOfBlocks(blocks: readonly Interval<Kw>[]): Interval<Mw> {
  const certain = blocks.map((block) => ({ probability: ratio(1), block }));
  const central = blocks.reduce((sum, block) => sum + block.central, 0);
  return containing(central, sizes(strongestFirst(certain, undefined)));
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
