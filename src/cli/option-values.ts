import { InvalidArgumentError } from 'commander';
import { BREAKDOWNS, type BreakdownName } from '../estimate/breakdown.ts';
import type { EveningPeak } from '../estimate/evening.ts';
import { words } from '../language/words.ts';
import { DETAIL_NAMES, type DetailName } from '../report/details.ts';
import { GATE_NAMES, type GateName } from '../report/gates.ts';
import { MEANINGS } from '../sources/header.ts';

/** Option values as numbers in the program's own units. What cannot be one is a wrong usage, said by commander. */

/** A ratio from 0 to 1. */
export function share(text: string): number {
  const value = number(text);
  if (value < 0 || value > 1)
    throw new InvalidArgumentError(words`It must be a number from 0 to 1, such as 0.02.`);
  return value;
}

/** A percentage, as a ratio. */
export function percentage(text: string): number {
  const value = number(text.replace(/\s*%$/u, ''));
  if (value < 0 || value > 100) throw new InvalidArgumentError(words`It must be a percentage from 0 to 100.`);
  return value / 100;
}

/** Megawatts to compare with: above zero, as shares of it are taken. */
export function megawatts(text: string): number {
  const value = number(text);
  if (value <= 0) throw new InvalidArgumentError(words`It must be a number of megawatts above zero.`);
  return value;
}

/** A number of threads; more than that no machine has. */
export function threadCount(text: string): number {
  const value = /^\d{1,4}$/u.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= MOST_THREADS) return value;
  throw new InvalidArgumentError(words`It must be a whole number from 1 to ${MOST_THREADS}, such as 4.`);
}

/** Assumed on 2026-11. */
const MOST_THREADS = 1024;

/** An amount of memory, in bytes: kB, MB, GB and TB are of thousands, KiB, MiB, GiB and TiB of 1024. */
export function byteCount(text: string): number {
  const [, amount, unit] = /^\s*(\d+(?:\.\d+)?)\s*([kmgt]i?b)\s*$/iu.exec(text) ?? [];
  const bytes = Math.floor(Number(amount) * (BYTES[unit?.toLowerCase() ?? ''] ?? Number.NaN));
  if (bytes > 0 && Number.isSafeInteger(bytes)) return bytes;
  throw new InvalidArgumentError(words`It must be an amount with its unit, such as 512MB or 2GiB.`);
}

const BYTES: Readonly<Record<string, number>> = {
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

/** Names of details, parted by commas. */
export function detailNames(text: string): DetailName[] {
  return text.split(',').map((word) => {
    const name = DETAIL_NAMES.find((known) => known === word.trim());
    if (name === undefined) throw new InvalidArgumentError(words`It may be ${DETAIL_NAMES.join(', ')}.`);
    return name;
  });
}

/** Hours of the day, such as `18-21`: from the beginning of the one to the beginning of the other. */
export function hoursOfDay(text: string): EveningPeak {
  const [, from, to] = /^\s*(\d{1,2})\s*-\s*(\d{1,2})\s*$/u.exec(text) ?? [];
  const peak = { fromHour: Number(from), toHour: Number(to) };
  if (peak.fromHour < peak.toHour && peak.toHour <= 24) return peak;
  throw new InvalidArgumentError(words`It must be two hours of the day, the earlier first, such as 18-21.`);
}

/** A breakdown, beside those named before; several may also stand in one, parted by commas. */
export function breakdownNames(
  text: string,
  before: readonly BreakdownName[] = [],
): readonly BreakdownName[] {
  const names = text.split(',').map((word) => {
    const name = BREAKDOWNS.find((known) => known === word.trim().toLowerCase());
    if (name === undefined)
      throw new InvalidArgumentError(words`It must be one of ${BREAKDOWNS.join(', ')}.`);
    return name;
  });
  return [...before, ...names];
}

/** A gate, beside those named before; several may also stand in one, parted by commas. */
export function gateNames(text: string, before: readonly GateName[] = []): readonly GateName[] {
  const names = text.split(',').map((word) => {
    const name = GATE_NAMES.find((known) => known === word.trim());
    if (name === undefined)
      throw new InvalidArgumentError(words`Allowed choices are ${GATE_NAMES.join(', ')}.`);
    return name;
  });
  return [...before, ...names];
}

/** A whole number, 0 or more. */
export function whole(text: string): number {
  const value = number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new InvalidArgumentError(words`It must be a whole number.`);
  return value;
}

/**
 * `site=Meter,time=When` as a record; may be given several times. A header may hold commas ("Load, kW"): a comma only
 * separates where a name and an equals sign follow it.
 */
export function columnNames(text: string, before: Record<string, string> = {}): Record<string, string> {
  const pairs = text.split(/,(?=\s*[a-z_]+=)/u).map((pair) => {
    const [, meaning, header] = /^\s*([a-z_]+)=(.+)$/u.exec(pair) ?? [];
    if (meaning === undefined || header === undefined) {
      throw new InvalidArgumentError(words`It must look like site=Meter,time=When,load="Load, kW".`);
    }
    if (!MEANINGS.some((known) => known === meaning)) {
      throw new InvalidArgumentError(
        words`A column may be one of ${MEANINGS.join(', ')}, and not "${meaning}".`,
      );
    }
    return [meaning, header.trim()] as const;
  });
  return { ...before, ...Object.fromEntries(pairs) };
}

function number(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw new InvalidArgumentError(words`It must be a number.`);
  return value;
}
