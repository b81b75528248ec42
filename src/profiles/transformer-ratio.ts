/**
 * Whether a site contradicts its register by what a wrong transformer ratio would do: its load was multiplied by it
 * once too often, or not at all, or from one day on.
 */
import type { Kw } from '../units.ts';
import type { LoadProfile } from './load.ts';

export interface RatioDoubt {
  readonly kind: 'above' | 'below' | 'jump';
  /** Of a current transformer, such as 200 for 1000/5 A; voltage transformers multiply it. */
  readonly ratio: number;
  /** Load / contract, or load after / load before. */
  readonly times: number;
}

/** Ratios of current transformers of 100/5 to 3000/5 A that are common in distribution (IEC 61869-2 rated currents). */
const RATIOS = [20, 30, 40, 60, 80, 100, 120, 160, 200, 240, 300, 400, 600];

/** On all but an hour in twenty over three times the contract: one of 307 labelled sites is, at 32 times. Measured on 2026-11. */
const ABOVE = 3;
/** P99 of those sites is over 0.033 of their contract. Measured on 2026-11. */
const BELOW = 0.02;
/** How exactly a jump must be a ratio. Assumed on 2026-11. */
const EXACT = 0.03;

/** What speaks for a wrong ratio; undefined where nothing does. */
export function ratioDoubtOf(
  { p99, base, step }: LoadProfile,
  contracted: Kw | undefined,
): RatioDoubt | undefined {
  if (contracted !== undefined && contracted > 0 && p99 !== undefined && base !== undefined) {
    if (base > ABOVE * contracted)
      return { kind: 'above', ratio: leastFor(p99 / contracted), times: base / contracted };
    if (p99 > 0 && p99 < BELOW * contracted) {
      return { kind: 'below', ratio: mostFor(contracted / p99), times: p99 / contracted };
    }
  }
  if (step === undefined || step.before <= 0) return undefined;
  const times = step.after / step.before;
  const ratio = RATIOS.find((one) => Math.abs(times / one - 1) <= EXACT);
  return ratio === undefined ? undefined : { kind: 'jump', ratio, times };
}

/** The least ratio by which the load, divided, is within the contract. */
function leastFor(times: number): number {
  return RATIOS.find((ratio) => ratio >= times) ?? RATIOS.at(-1)!;
}

/** The largest by which the load, multiplied, still is. */
function mostFor(times: number): number {
  return RATIOS.findLast((ratio) => ratio <= times) ?? RATIOS[0]!;
}
