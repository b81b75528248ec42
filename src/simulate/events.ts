/** Dated events that every simulated site lives through, when they fall into the period. */
import type { TownClock } from './clock.ts';
import type { Hours } from './series.ts';
import type { Region } from './weather.ts';

/** Local time: from the first hour to before the last, as the clock shows it. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/**
 * The national internet shutdown: fixed lines from the evening of 5 January 2022, back for good on the morning of
 * the 10th (NetBlocks, "Internet disrupted in Kazakhstan amid energy price protests", January 2022,
 * netblocks.org).
 */
export const INTERNET_SHUTDOWN: Window = { from: '2022-01-05 17:00', to: '2022-01-10 09:00' };

/** Registered miners were cut off by order of the system operator (KEGOC notice; QazaqGreen, January 2022). */
export const MINERS_CUT_OFF: Window = { from: '2022-01-24 00:00', to: '2022-02-01 00:00' };

/** The Central Asian blackout of 25 January 2022; in Kazakhstan it was dark in the south (Reuters, 25 January 2022). */
export const BLACKOUT: Window = { from: '2022-01-25 12:00', to: '2022-01-25 18:00' };
export const BLACKOUT_REGIONS: ReadonlySet<Region> = new Set<Region>([
  'Almaty',
  'Shymkent',
  'Turkistan',
  'Zhambyl',
]);

/** Hours [from, to) of the clock that lie in a window; empty (from = to) where it lies outside the period. */
export function hoursOf({ stamps }: TownClock, { from, to }: Window): Hours {
  return { from: before(stamps, from), to: before(stamps, to) };
}

/** How many of the ordered stamps come before a time; such stamps sort as they follow one another. */
function before(stamps: readonly string[], time: string): number {
  const index = stamps.findIndex((stamp) => stamp >= time);
  return index === -1 ? stamps.length : index;
}
