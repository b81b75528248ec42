/**
 * What is kept of a register once its differences are in the cells: where it stood first and last, so that what was read
 * in another file goes on from there; and what tells whether a difference is plausible.
 */
import { HOUR } from '../../sources/interval-minutes.ts';
import type { Quality } from '../../sources/quality.ts';
import type { Zone } from '../../sources/zone.ts';
import { type Difference, differenceOf, isExchanged, type Rules, rateOf, type Stood } from './difference.ts';

/** Longer differences have no profile. */
const DAY = 1440;

/** Where a register stood at the edge of what was read of it. */
export interface Edge extends Stood {
  readonly zone: Zone;
  readonly quality: Quality;
}

/** A time between whose first and last state all is known, or nothing can be told by another file. */
export interface Stretch {
  readonly from: Edge;
  readonly to: Edge;
}

/** Figures of a register that add up, whichever of its states are taken together. */
export interface Figures {
  scale: number;
  bits: 32 | 64 | undefined;
  /** The highest of its states. */
  largest: bigint;
  /** The largest of its rates (difference.ts), and how many there are. */
  ownRate: number | undefined;
  rates: number;
  /** Steps from one state of a meter to the next, and how many of them fall. */
  steps: number;
  falls: number;
  /** Minutes between neighbouring states up to a day, with how often. */
  readonly lengths: Map<number, number>;
}

export function noFigures({ scale, bits }: Pick<Figures, 'scale' | 'bits'>): Figures {
  return { scale, bits, largest: 0n, ownRate: undefined, rates: 0, steps: 0, falls: 0, lengths: new Map() };
}

/** Notes the step from one state to the next; the rate, if that is one. */
export function noteStep(figures: Figures, from: Stood, to: Stood): number | undefined {
  const minutes = to.instant - from.instant;
  if (minutes <= 0 || minutes > DAY) return undefined;
  figures.lengths.set(minutes, (figures.lengths.get(minutes) ?? 0) + 1);
  if (isExchanged(from, to)) return undefined;
  figures.steps += 1;
  if (to.value < from.value) {
    figures.falls += 1;
    return undefined;
  }
  figures.rates += 1;
  return rateOf(to.value - from.value, from, minutes);
}

/** Adds the figures of the same register that were taken from other states. */
export function addFigures(figures: Figures, other: Figures): void {
  figures.scale = Math.min(figures.scale, other.scale);
  figures.bits ??= other.bits;
  if (other.largest > figures.largest) figures.largest = other.largest;
  raiseRate(figures, other.ownRate);
  figures.rates += other.rates;
  figures.steps += other.steps;
  figures.falls += other.falls;
  for (const [minutes, count] of other.lengths)
    figures.lengths.set(minutes, count + (figures.lengths.get(minutes) ?? 0));
}

export function raiseRate(figures: Figures, rate: number | undefined): void {
  if (rate !== undefined && rate > (figures.ownRate ?? -1)) figures.ownRate = rate;
}

/** The commonest distance between states, the shorter of two; undefined without any. */
export function usualMinutesOf({ lengths }: Figures): number | undefined {
  return [...lengths].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0];
}

/** Beyond this share of falls a counter wraps so often that it may as well have wrapped unseen. Assumed on 2026-11. */
const OFTEN = 0.05;

export function rulesOf(figures: Figures, isTraffic: boolean, contractedRate: number | undefined): Rules {
  const { falls, steps } = figures;
  return { ...figures, isTraffic, contractedRate, wrapsOften: falls > OFTEN * steps };
}

/** What was drawn between two states, as far as a profile can be made of it. */
export function profiledDifference(from: Stood, to: Stood, rules: Rules, usual: number): Difference {
  const difference = differenceOf(from, to, rules);
  if (typeof difference === 'string') return difference;
  const minutes = to.instant - from.instant;
  if (minutes > DAY) return 'register_gap';
  return minutes > HOUR && usual > HOUR ? 'interval_too_long' : difference;
}

/** An amount multiplied, to the nearest whole milliwatt-hour or byte. */
export function multiplied(amount: bigint, multiplier: number): bigint {
  const parts = BigInt(Math.round(multiplier * Number(PARTS)));
  return (amount * parts + PARTS / 2n) / PARTS;
}

/** A ratio is exact to so many parts. */
const PARTS = 1_000_000_000n;
