/**
 * Chance. The only place that draws it: every draw comes from a seed and a path of whole numbers (site, stream), so that
 * one site's draws never depend on another's, and adding a site changes none that was there.
 */
import { randomExponential, randomNormal } from 'd3-random';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Chance {
  /** 0 (included) to 1 (excluded). */
  readonly uniform: () => number;
  readonly between: (low: number, high: number) => number;
  /** Evenly spread over the orders of magnitude between two positive numbers. */
  readonly logUniform: (low: number, high: number) => number;
  /** Standard normal. */
  readonly normal: () => number;
  /** Log-normal, by its median and the standard deviation of its logarithm. */
  readonly logNormal: (size: Size) => number;
  /** Waiting time with the mean 1. */
  readonly exponential: () => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

export interface Size {
  readonly median: number;
  /** Standard deviation of the natural logarithm. */
  readonly spread: number;
}

/** The chance of a seed and a path below it: the same numbers give the same draws. */
export function chanceOf(seed: number, ...path: readonly number[]): Chance {
  const generator = xoroshiro128plus(path.reduce(mix, mix(0, seed)));
  const uniform = () => uniformFloat64(generator);
  const normal = randomNormal.source(uniform)();
  const between = (low: number, high: number) => low + (high - low) * uniform();
  return {
    uniform,
    between,
    logUniform: (low, high) => Math.exp(between(Math.log(low), Math.log(high))),
    normal,
    logNormal: ({ median, spread }) => median * Math.exp(spread * normal()),
    exponential: randomExponential.source(uniform)(1),
    happens: (probability) => uniform() < probability,
    pick: (items) => items[Math.floor(uniform() * items.length)] ?? items[0],
  };
}

/** One of the entries, each in proportion to its weight; `at`, 0 to 1, is the point on the line of all weights. */
export function weighted<Item>(
  items: readonly [Item, ...Item[]],
  weight: (item: Item) => number,
  at: number,
): Item {
  let left = at * items.reduce((sum, item) => sum + weight(item), 0);
  for (const item of items) {
    left -= weight(item);
    if (left < 0) return item;
  }
  return items[0];
}

/** Spreads neighbouring seeds far apart: the finaliser of MurmurHash3 (A. Appleby, 2011, github.com/aappleby/smhasher). */
function mix(state: number, value: number): number {
  let hash = Math.imul(state ^ value, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
