/** The sum drawn again and again: all that is not known of it at once, and each part alone. */
import { LEVEL } from '../interval.ts';
import { type Chance, chanceOf } from '../random.ts';
import { sizeMoments, sizer } from './block-size.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { kinMining } from './kin.ts';
import { drawnCalibration, drawnError, quantileOf, withoutError } from './shared-error.ts';
import type { Share, Sites } from './shares.ts';
import { type Common, probabilityOf, thoseMining } from './which-sites.ts';

/** Draws of the sum, assumed 2026-11: the bounds of 2,000 lie within half a per cent of probability of where they should. */
const DRAWS = 2000;
/** Of what moves all sites together, and so is no sum of chances, fewer say as much. Assumed, 2026-11. */
export const SMOOTH_DRAWS = 400;
const SEED = 20_211_101;

/** One draw of the sum, in kW. */
export type Draw = (sites: Sites, chance: Chance) => number;

export const anyThing: Draw = (sites, chance) =>
  mining(sites, drawnError(sites.error, chance), chance).reduce(
    (sum, at) => sum + sizerAt(sites, at)(chance.uniform()),
    0,
  );

function sizerAt({ sizers, shares }: Sites, at: number): (u: number) => number {
  const made = sizers[at] ?? sizer(shares[at]!.block);
  sizers[at] = made;
  return made;
}

export const whichWithKin: Draw = (sites, chance) =>
  mining(sites, withoutError(sites.error), chance).reduce((sum, at) => sum + centralOf(sites, at), 0);

export const whichSites: Draw = (sites, chance) =>
  whichWithKin({ ...sites, ties: undefined, withKin: [] }, chance);

export const calibration: Draw = (sites, chance) => expected(sites, drawnCalibration(sites.error, chance));

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

/** Σ probability x mean size, in kW, if that were what the sites have in common. */
export function expected({ alike }: Pick<Sites, 'alike'>, common: Common): number {
  return alike.reduce((sum, { evidence, size }) => sum + probabilityOf(evidence, common) * size, 0);
}

/** The bounds of the sum by so many draws, in kW. */
export function drawn(sites: Sites, draw: Draw, length: number = DRAWS): Bounds {
  const chance = chanceOf(SEED);
  return boundsOf(
    Float64Array.from({ length }, () => draw(sites, chance)),
    LEVEL,
  );
}

/** The sum rises with the prior, so the bounds of the one are the bounds of the other: nothing need be drawn. */
export function prevalence(sites: Sites): Bounds {
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
export function sizes({ shares }: Sites): Bounds {
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
