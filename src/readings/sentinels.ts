/**
 * Sentinels: a reading whose number is in the catalogue, and which stands so far above all else at its site, or above
 * what the site is connected for, that it cannot be its load.
 */
import { HOUR } from '../sources/interval-minutes.ts';
import type { ValueColumn } from '../sources/source.ts';
import { type Kw, MILLIWATTS_PER_KW } from '../units.ts';
import type { Facets } from './cells.ts';
import { type IsolatedTop, isolatedTop } from './isolated-top.ts';
import { sentinel } from './sentinel-catalogue.ts';

/**
 * On two labelled towns of real load the largest reading was over 4 x P99 at 5 of 361 sites, and at two of them it was
 * over four times the next smaller one; none was in the catalogue. Measured on 2026-11.
 */
const FAR = { timesP99: 4, timesMost: 2 };
/** What is over three times the contract need not stand as far apart. P99 of 304 of 307 sites is under 1.3 x contract. */
const BEYOND_CONTRACT = { timesP99: 1.5, timesMost: 1.5 };
const TIMES_CONTRACT = 3;
/** A load that stands still at 9,999 W by night is no sentinel: what may be chance must also be rare. Assumed on 2026-11. */
const RARE = 0.05;

/** What may be a sentinel among the readings of a load; undefined if nothing stands apart. */
export function suspectsOf(cells: Facets, contracted: Kw | undefined): IsolatedTop | undefined {
  const bins = cells.level();
  const far = isolatedTop(bins, FAR);
  if (far !== undefined || contracted === undefined) return far;
  const beyond = isolatedTop(bins, BEYOND_CONTRACT);
  return beyond !== undefined && beyond.from > TIMES_CONTRACT * contracted * MILLIWATTS_PER_KW
    ? beyond
    : undefined;
}

export interface Reading {
  readonly value: number;
  /** The interval, in minutes, by which its energy was turned into power; 0 where it was power. */
  readonly assumedMinutes: number;
}

/** Whether a reading of a load is a sentinel, by the number that stands in the file. */
export function isSentinel(reading: Reading, { unit }: ValueColumn, suspects: IsolatedTop): boolean {
  if (reading.value < suspects.from) return false;
  const written = (value: number) => asWritten({ ...reading, value }, unit.scale);
  const certainty = sentinel(written(reading.value), written(suspects.mostBelow));
  return certainty === 'certain' || (certainty === 'likely' && suspects.share <= RARE);
}

const DIGITS = 1e6;

/** The number as it stood in the file, to six decimals. */
function asWritten({ value, assumedMinutes }: Reading, scale: number): number {
  const amount = assumedMinutes === 0 ? value : (value * assumedMinutes) / HOUR;
  return Math.round((amount / scale) * DIGITS) / DIGITS;
}
