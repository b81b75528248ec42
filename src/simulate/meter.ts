/** What the meter makes of a load: its resolution, its gaps, and the hours in which it stuck. NaN is no reading. */

import type { Chance } from '../random.ts';
import { spells } from './noise.ts';
import { meanOf } from './series.ts';

interface MeterRecord {
  /** Share of the readings that never came, on average over the sites. */
  readonly missing: number;
  /** Readings an hour. */
  readonly perHour: number;
}

/** A load (kW, interval by interval) as its meter records it: in steps of at least a watt, stuck
 * at times, filled in by the utility, with gaps, or only from some day on. NaN where nothing was recorded. */
export function metered(load: Float64Array, { missing, perHour }: MeterRecord, chance: Chance): Float64Array {
  const step = Math.max(0.001, meanOf(load) * chance.pick(RESOLUTIONS));
  const readings = load.map((power) => watts(Math.round(power / step) * step));
  if (chance.happens(STICKS)) stick(readings, perHour, chance);
  if (chance.happens(ESTIMATED)) fillIn(readings, perHour, chance);
  lose(readings, { missing, perHour }, chance);
  if (chance.happens(LATE)) readings.fill(Number.NaN, 0, Math.floor(chance.between(0.3, 0.97) * load.length));
  return readings;
}

/**
 * Readings that never came: hours here and there, and days at a time. Applies to any record, of load or of
 * traffic.
 */
export function lose(readings: Float64Array, { missing, perHour }: MeterRecord, chance: Chance): void {
  const singles = chance.between(0, missing);
  const perYear = chance.between(0, missing) * GAPS_A_YEAR;
  for (let hour = 0; hour < readings.length; hour += 1) {
    if (chance.happens(singles)) readings[hour] = Number.NaN;
  }
  for (const { from, to } of spells(readings.length / perHour, { perYear, hours: GAP_HOURS }, chance)) {
    readings.fill(Number.NaN, from * perHour, to * perHour);
  }
}

function stick(readings: Float64Array, perHour: number, chance: Chance): void {
  for (const { from, to } of spells(readings.length / perHour, { perYear: 3, hours: 200 }, chance)) {
    readings.fill(readings[from * perHour]!, from * perHour, to * perHour);
  }
}

/** Estimated readings: what was read a week ago, or the mean of it, stands where nothing was read. */
function fillIn(readings: Float64Array, perHour: number, chance: Chance): void {
  const week = 168 * perHour;
  const isMean = chance.happens(0.5);
  for (const spell of spells(readings.length / perHour, { perYear: 4, hours: 60 }, chance)) {
    const [from, to] = [Math.max(week, spell.from * perHour), spell.to * perHour];
    const mean = watts(meanOf(readings.subarray(from - week, from)));
    for (let i = from; i < to; i += 1) readings[i] = isMean ? mean : readings[i - week]!;
  }
}

/** To a whole watt; a load is never less than nothing. */
function watts(kw: number): number {
  return Math.max(0, Math.round(kw * 1000)) / 1000;
}

/** One count of the register, as a share of the mean load: fine, and coarse behind a current transformer. */
const RESOLUTIONS: readonly [number, ...number[]] = [0, 0, 0.0005, 0.002, 0.01];
/** Half of what is missing comes in gaps of two days or so. Assumed 2026-11. */
const GAP_HOURS = 40;
const GAPS_A_YEAR = 8760 / GAP_HOURS;
/**
 * Shares of all sites whose register sticks at times, whose gaps are filled in, and whose record begins late.
 * Assumed 2026-11.
 */
const STICKS = 0.02;
const ESTIMATED = 0.04;
const LATE = 0.02;
