/** How often meters read: every five minutes to every hour, and in one town not all the same. */
import { type Chance, weighted } from '../random.ts';

export const INTERVALS = [5, 10, 15, 30, 60] as const;
/** Minutes. */
export type Interval = (typeof INTERVALS)[number];

/**
 * The interval of one site of a town in which they are mixed: hours still, and quarter hours as the law asks since
 * 2025.
 */
export function drawnInterval(chance: Chance): Interval {
  return weighted(MIX, ([, share]) => share, chance.uniform())[0];
}

/** Assumed 2026-11. */
const MIX: readonly [readonly [Interval, number], ...(readonly [Interval, number])[]] = [
  [60, 50],
  [30, 25],
  [15, 17],
  [10, 4],
  [5, 4],
];
