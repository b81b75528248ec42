/** What is known of the size of a block that was sized in some way: how such blocks turned out on labelled towns. */
import { type Interval, LEVEL } from '../interval.ts';
import { type Kw, kw } from '../units.ts';
import { ASSUMED, type SizedBy } from './assumed.ts';
import { Z_LEVEL } from './block-size.ts';
import { FITTED_SIZES, type FittedSize } from './fitted-sizes.ts';
import type { Sizing } from './sizing.ts';
import { WHOLE_WAYS } from './ways.ts';

/** A size, and its mean: of a skewed size that is not the central value, and it is what sums are made of. */
export interface KnownSize {
  readonly size: Interval<Kw>;
  readonly mean: Kw;
}

/**
 * The size with its error (eq. 16a): the central value is the median of what such blocks turned out to be, the mean is by
 * megawatts, so that sums are not off, and the bounds are those between which nine in ten lay. One that was sized by a rise has no narrower bounds than the
 * error of the rise itself (eq. 18). A block is part of the load, so no bound is over today's, or over what of it can be
 * rigs where there is something else. `evidence`: the bits that
 * speak for mining, for what is sized where little speaks for it is often something else's.
 */
export function withError(
  sizing: Sizing,
  evidence: number,
  { shares, widths }: Pick<SizedBy, 'shares' | 'widths'> = ASSUMED,
): KnownSize {
  const { way, kw: sized, recent, error = 0 } = sizing;
  const { mean, median, low, high } = fittedFor(sizing, evidence);
  const most = kw(WHOLE_WAYS.has(way) ? recent : shares.rigsOfAFarm * recent);
  const central = Math.min(most, median * sized);
  const half = Z_LEVEL * error;
  const bounds = [
    Math.max(0, Math.min(central, low * sized, central - half)),
    Math.min(most, Math.max(central, high * sized, central + half)),
  ] as const;
  const known = {
    size: { central: kw(central), low: kw(bounds[0]), high: kw(bounds[1]), level: LEVEL },
    mean: kw(Math.min(bounds[1], Math.max(bounds[0], mean * sized))),
  };
  return widened(known, widths, most);
}

/** Wider about the mean, in ratio to it, so that it stays what it is; and still no more than the load can hold. */
export function widened({ size, mean }: KnownSize, times: number, most: Kw): KnownSize {
  if (times === 1 || mean <= 0) return { size, mean };
  const bound = (of: Kw) => mean * (of / mean) ** times;
  const [low, high] = [kw(bound(size.low)), kw(Math.max(mean, Math.min(most, bound(size.high))))];
  return { size: { ...size, central: kw(Math.min(high, Math.max(low, size.central))), low, high }, mean };
}

/** The row of the table: blocks of its way, as well known, that make up as much of their load. */
function fittedFor(sizing: Sizing, evidence: number): FittedSize {
  const rows = FITTED_SIZES[classOf(sizing, evidence)] ?? UNFITTED;
  const share = sizing.kw / sizing.recent;
  return rows.find(({ upTo }) => share <= upTo) ?? rows.at(-1)!;
}

/** Nothing was fitted for a way that no labelled block was sized in. Assumed, 2026-11: half to twice. */
const UNFITTED: readonly FittedSize[] = [{ upTo: 1, n: 0, mean: 1, median: 1, low: 0.5, high: 2 }];

/** A rise that is known to a tenth of its height is a clear one. Assumed, 2026-11; what it means is fitted. */
const CLEAR_RISE = 0.1;
/** Bits from which a site stands out: even odds where one in twenty mines. Assumed, 2026-11; what it means is fitted. */
const STANDS_OUT = 4.3;

/** As the table calls it: the way, how well a rise is known, and whether the site stands out by what speaks for mining. */
export function classOf(
  { way, kw: sized, error }: Pick<Sizing, 'way' | 'kw' | 'error'>,
  evidence: number,
): string {
  const rise = error === undefined ? [] : [error < CLEAR_RISE * sized ? 'clear' : 'vague'];
  return [way, ...rise, ...(evidence >= STANDS_OUT ? ['stands out'] : [])].join(', ');
}
