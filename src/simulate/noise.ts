/** Noise that remembers: what a load does this hour it mostly still does in the next. */
import type { Chance } from '../random.ts';
import type { Hours } from './series.ts';

export interface Noise {
  /** Standard deviation, in the unit of what it is added to (of a logarithm: about a relative one). */
  readonly spread: number;
  /** Steps after which the correlation has fallen to 1/e. */
  readonly memory: number;
}

/**
 * A stationary autoregressive process of order one with the mean 0: x(t) = r x(t-1) + sqrt(1 - r2) s e(t), r =
 * exp(-1/memory).
 */
export function autocorrelated(length: number, { spread, memory }: Noise, chance: Chance): Float64Array {
  const kept = Math.exp(-1 / memory);
  const fresh = spread * Math.sqrt(1 - kept * kept);
  const values = new Float64Array(length);
  let value = spread * chance.normal();
  for (let i = 0; i < length; i += 1) {
    value = kept * value + fresh * chance.normal();
    values[i] = value;
  }
  return values;
}

/** Stretches of hours [from, to) that begin at random, `perYear` on average, each `hours` long on average. */
export function spells(
  length: number,
  { perYear, hours }: { readonly perYear: number; readonly hours: number },
  chance: Chance,
): Hours[] {
  const found: Hours[] = [];
  if (perYear <= 0) return found;
  const apart = HOURS_A_YEAR / perYear;
  for (let at = chance.exponential() * apart; at < length; at += chance.exponential() * apart) {
    const from = Math.floor(at);
    found.push({ from, to: Math.min(length, from + Math.max(1, Math.round(chance.exponential() * hours))) });
  }
  return found;
}

const HOURS_A_YEAR = 8760;
