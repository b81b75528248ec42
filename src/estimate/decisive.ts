/** The few sites that decide the total. */
import type { Interval } from '../interval.ts';
import type { Kw, Mw, Ratio } from '../units.ts';
import { ratio } from '../units.ts';
import type { SharedError } from './shared-error.ts';
import type { Share } from './shares.ts';
import { intervalOf } from './total.ts';

export interface Decisive<Site> {
  /** The largest first, with their shares of the total. */
  readonly sites: readonly { readonly site: Site; readonly expected: Kw; readonly share: Ratio }[];
  /** The total of all other sites. */
  readonly without: Interval<Mw>;
}

/** Those that make up half of the total, and no more than so many. Assumed, 2026-11. */
const HALF = 0.5;
const AT_MOST = 5;

/** Undefined where nothing is suspected. */
export function decisiveOf<Site>(
  sites: readonly {
    readonly site: Site;
    readonly name: string;
    readonly share: Share;
    readonly expected: Kw;
  }[],
  error: SharedError,
): Decisive<Site> | undefined {
  const whole = sites.reduce((sum, { expected }) => sum + expected, 0);
  if (whole <= 0) return undefined;
  const largestFirst = sites.toSorted((a, b) => b.expected - a.expected || (a.name < b.name ? -1 : 1));
  let sum = 0;
  const few = largestFirst.slice(0, AT_MOST).filter(({ expected }) => {
    const isNeeded = sum < HALF * whole;
    sum += expected;
    return isNeeded;
  });
  const named = new Set(few);
  const others = largestFirst.filter((one) => !named.has(one));
  return {
    sites: few.map(({ site, expected }) => ({ site, expected, share: ratio(expected / whole) })),
    without: intervalOf(
      others.map(({ share }) => share),
      error,
    ),
  };
}
