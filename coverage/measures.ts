/** How often the intervals of towns hold the truth, and how far the central figures are off on the whole. */
import { median, sum } from 'simple-statistics';
import { sharedErrorOf } from '../src/estimate/shared-error.ts';
import { totalOf } from '../src/estimate/total.ts';
import type { Interval } from '../src/interval.ts';
import type { EstimatedSite, EstimatedTown } from './estimated.ts';

/** Snake case: this object is the JSON. */
export interface Coverage {
  readonly towns: number;
  /** Share of the intervals that held the truth, and between what it may be (90 %, E. B. Wilson 1927). */
  readonly held: number;
  readonly held_from: number;
  readonly held_to: number;
  readonly true_above: number;
  readonly true_below: number;
  readonly true_mw: number;
  readonly central_mw: number;
  /** Sum of the central figures / sum of the true ones - 1, and its standard error between towns. */
  readonly error: number;
  readonly standard_error: number;
  /** Of (high - low) / central. */
  readonly median_width: number;
}

/** A total beside what is true of the same sites, MW. */
export interface Held {
  readonly total: Interval;
  readonly trueMw: number;
}

/** Over a watt apart is apart. */
const WATT = 1e-6;

export function coverageOf(all: readonly Held[]): Coverage {
  const above = all.filter(({ total, trueMw }) => trueMw > total.high + WATT).length;
  const below = all.filter(({ total, trueMw }) => trueMw < total.low - WATT).length;
  const n = all.length;
  const held = (n - above - below) / n;
  const [from, to] = wilson(held, n);
  const trueMw = sum(all.map((one) => one.trueMw));
  const centralMw = sum(all.map(({ total }) => total.central));
  const error = centralMw / trueMw - 1;
  const residuals = all.map((one) => one.total.central - (1 + error) * one.trueMw);
  return {
    towns: n,
    held,
    held_from: from,
    held_to: to,
    true_above: above / n,
    true_below: below / n,
    true_mw: trueMw,
    central_mw: centralMw,
    error,
    standard_error: Math.sqrt(sum(residuals.map((residual) => residual ** 2))) / trueMw,
    median_width: median(all.map(({ total }) => (total.high - total.low) / Math.max(WATT, total.central))),
  };
}

const Z = 1.6448536269514722;

function wilson(share: number, n: number): [number, number] {
  const middle = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  return [middle - half, middle + half];
}

/** The sites of a town whose blocks are in a class of sizes, with the total of those alone. */
export function inSizeClass(
  { sites, prior }: EstimatedTown,
  [from, to]: readonly [number, number],
): Held | undefined {
  const inside = sites.filter(({ share }) => {
    const size = (share?.block.central ?? -1) / 1000;
    return size >= from && size < to;
  });
  if (inside.length === 0) return undefined;
  return {
    total: totalOf(
      inside.map(({ share }) => share!),
      sharedErrorOf(prior),
    ),
    trueMw: sum(inside.map(trueOf)) / 1000,
  };
}

function trueOf({ site: { label, illegalKw } }: EstimatedSite): number {
  return label === 'clean' ? 0 : illegalKw;
}

/** MW; the bounds of the tiers by which the blockchain association paid for hints of farms (liter.kz, 26 February 2022). */
export const SIZE_CLASSES = [
  [0, 0.3],
  [0.3, 0.5],
  [0.5, 2],
  [2, Number.POSITIVE_INFINITY],
] as const;
