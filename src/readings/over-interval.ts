/**
 * What hangs on the length of an interval: energy over it makes a load, and a rate of traffic over it makes a volume.
 * Both take the length that the sample of the file shows, and are set right where a day shows another (settle.ts).
 */
import { HOUR } from '../sources/interval-minutes.ts';
import type { Quantity, Unit } from '../sources/quantity.ts';
import type { ReadingSource } from '../sources/source.ts';
import type { Kind } from './ledger.ts';
import { LARGEST_VALUE } from './moments.ts';

export interface OverInterval {
  /** Makes milliwatts of milliwatt-hours, and bytes of bytes a minute. */
  readonly factor: number;
  /** The length that was taken for it, in minutes; 0 where nothing hangs on it. */
  readonly minutes: number;
}

export function overInterval({ dimension }: Unit, assumed: number): OverInterval {
  if (dimension === 'energy') return { factor: HOUR / assumed, minutes: assumed };
  return dimension === 'rate' ? { factor: assumed, minutes: assumed } : { factor: 1, minutes: 0 };
}

/** The length of an interval of a source where its day shows none. */
export function assumedMinutes({ intervalMinutes }: Pick<ReadingSource, 'intervalMinutes'>): number {
  return intervalMinutes ?? HOUR;
}

/**
 * The value of a reading over its own interval: mW x assumed / own of a load, bytes x own / assumed of traffic. Both are
 * whole, since mWh and bytes a minute were, and both lengths divide the hour. Or why it is none.
 */
export function respread(
  { value, assumedMinutes: assumed }: { readonly value: number; readonly assumedMinutes: number },
  own: number,
  quantity: Quantity,
): number | Kind {
  if (assumed === 0) return value;
  if (own > HOUR) return 'interval_too_long';
  const set = quantity === 'load' ? (value * assumed) / own : (value / assumed) * own;
  return set > LARGEST_VALUE ? 'too_large' : set;
}
