/**
 * What was drawn between two states of a register: their difference, or that over the end of its digits; or why nobody
 * knows.
 */
import type { Kind } from '../ledger.ts';

/** Where a register stood, as far as the difference to another state needs it. */
export interface Stood {
  readonly instant: number;
  readonly value: bigint;
  readonly serial: string;
  /** By what the difference that begins here is multiplied. */
  readonly multiplier: number;
  readonly digits: number | undefined;
  readonly bytesPerMinute: number | undefined;
}

/** What is known of a register from all of its states. */
export interface Rules {
  /** Milliwatt-hours or bytes in one of the unit of the register. */
  readonly scale: number;
  readonly bits: 32 | 64 | undefined;
  readonly isTraffic: boolean;
  /** The highest of its states. */
  readonly largest: bigint;
  /** The most that it rose by otherwise, in milliwatt-hours or bytes a minute, multiplied; undefined if it never did. */
  readonly ownRate: number | undefined;
  /** How many differences that rests on. */
  readonly rates: number;
  /** What the site is connected for, in the same unit. */
  readonly contractedRate: number | undefined;
  /** Whether so many differences fall that those that rise may hide a wrap as well. */
  readonly wrapsOften: boolean;
}

/** The difference before it is multiplied, and whether the register began anew meanwhile. */
export type Difference = { readonly amount: bigint; readonly isWrapped: boolean } | Kind;

export function differenceOf(from: Stood, to: Stood, rules: Rules): Difference {
  if (isExchanged(from, to)) return 'register_exchanged';
  const minutes = to.instant - from.instant;
  const mayHideWraps = mayWrapTwice(from, minutes, rules);
  if (to.value < from.value) return mayHideWraps ? 'counter_wraps' : overTheEnd(from, to, minutes, rules);
  const isSpeedKnown = from.bytesPerMinute !== undefined;
  if (mayHideWraps && (isSpeedKnown || rules.wrapsOften)) return 'counter_wraps';
  const amount = to.value - from.value;
  return jumps(rateOf(amount, from, minutes), rules) ? 'register_jumps' : { amount, isWrapped: false };
}

/** Whether two states are known to be of two meters. */
export function isExchanged(from: Pick<Stood, 'serial'>, to: Pick<Stood, 'serial'>): boolean {
  return from.serial !== '' && to.serial !== '' && from.serial !== to.serial;
}

/** In the unit of the register a minute, multiplied. */
export function rateOf(amount: bigint, { multiplier }: Pick<Stood, 'multiplier'>, minutes: number): number {
  return (Number(amount) * multiplier) / minutes;
}

const WRAP_32 = 2n ** 32n;
const WRAP_64 = 2n ** 64n;
/** What a port carries of which nothing says how fast it is, in bytes a minute: 100 Mbit/s. Assumed on 2026-11. */
const USUAL_PORT = (100e6 / 8) * 60;

/** A counter of 32 bits wraps after 344 seconds at 100 Mbit/s (RFC 2863, section 3.1.6). */
function mayWrapTwice({ bytesPerMinute = USUAL_PORT }: Stood, minutes: number, rules: Rules): boolean {
  const is32 = rules.bits === 32 || (rules.bits === undefined && rules.isTraffic && isJustBelow32(rules));
  return is32 && bytesPerMinute * minutes >= Number(WRAP_32);
}

/** A counter that falls and was never seen above 2^32, though it came near, ends there. */
function isJustBelow32({ largest, wrapsOften }: Rules): boolean {
  return largest < WRAP_32 && largest > WRAP_32 / 2n && wrapsOften;
}

/** A few times what it rose by otherwise. Assumed on 2026-11. */
const FEW = 3;

function isPlausible(rate: number, { ownRate, contractedRate }: Rules): boolean {
  return rate <= Math.max(contractedRate ?? 0, FEW * (ownRate ?? 0));
}

function overTheEnd(from: Stood, to: Stood, minutes: number, rules: Rules): Difference {
  for (const end of endsOf(from, rules)) {
    const amount = to.value + end - from.value;
    if (isPlausible(rateOf(amount, from, minutes), rules)) return { amount, isWrapped: true };
  }
  const sinceZero = rateOf(to.value, from, minutes);
  const isAboutZero =
    to.value * TEN < from.value && (rules.ownRate === undefined || isPlausible(sinceZero, rules));
  return isAboutZero ? 'register_reset' : 'register_falls';
}

const TEN = 10n;

/** After which the register begins anew from zero, the lowest first. */
function endsOf({ digits }: Stood, { scale, bits, isTraffic, largest }: Rules): bigint[] {
  const one = BigInt(scale);
  if (digits !== undefined) return [TEN ** BigInt(digits) * one];
  if (bits !== undefined) return [bits === 32 ? WRAP_32 : WRAP_64];
  const shown = `${largest / one}`.length;
  // Energy is counted in watt-hours or parts of the unit: 2^32 and a tenth, a hundredth, a thousandth of it.
  const binary = isTraffic
    ? [WRAP_32, WRAP_64]
    : [1n, 10n, 100n, 1000n].map((part) => (WRAP_32 * one) / part);
  return [TEN ** BigInt(shown) * one, ...binary]
    .filter((end) => end > largest)
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Fewer say little of what is usual. Assumed on 2026-11. */
const ENOUGH = 24;
/** A lone reading so many times any other is a fault, unless the site is connected for it. Assumed on 2026-11. */
const FAR = 20;

function jumps(rate: number, { ownRate, rates, contractedRate }: Rules): boolean {
  if (ownRate === undefined || ownRate === 0 || rates < ENOUGH) return false;
  return rate > FAR * ownRate && rate > (contractedRate ?? 0);
}

/** The largest of these rates, but for as many as three that are far above all others. */
export function ownRateOf(rates: readonly number[]): number | undefined {
  const sorted = rates.toSorted((a, b) => b - a);
  const kept = sorted.findIndex((rate, i) => i >= MOST_FAULTS || rate <= FAR * (sorted[i + 1] ?? 0));
  return sorted[kept < 0 ? 0 : kept];
}

const MOST_FAULTS = 3;
