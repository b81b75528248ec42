/** What so many placebo windows, and so many peers, can carry. */
import type { Held } from './event-response.ts';

/**
 * The factor that full strength stands for, near that to which a family is capped: as many windows, the event among
 * them, must be known for the event to be the first of them by a chance of one in so many. Assumed, 2026-11.
 */
const FULL = 48;

/**
 * The strength that `m` placebo windows allow at most, 0 to 1: an event that exceeds all of them is the first of m + 1
 * by chance once in m + 1 times, so its likelihood ratio is no more than m + 1 (A. Abadie, A. Diamond, J. Hainmueller,
 * Synthetic control methods, Journal of the American Statistical Association 105, 2010, infer by placebos alike).
 */
export function mostFor(m: number): number {
  return Math.min(1, Math.log2(m + 1) / Math.log2(FULL));
}

/** Four others of a sector weigh as much as the guess that one in FULL falls without rigs. Assumed, 2026-11. */
const SHRINKAGE = 4;

/**
 * The strength that the placebos of a response and the others of its sector allow at most: where one in six of them lost
 * half as much or more, six to one is all that the fall can say.
 */
export function mostBy({ alike: { k, n } }: Held, placebos: number): number {
  const share = (k + SHRINKAGE / FULL) / (n + SHRINKAGE);
  return Math.min(mostFor(placebos), mostFor(1 / share - 1));
}
