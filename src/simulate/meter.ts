/** What the meter makes of a load: its resolution, its gaps, and the hours in which it stuck. NaN is no reading. */

import type { Chance } from '../random.ts';
import { spells } from './noise.ts';
import { meanOf } from './series.ts';

/** A load (kW, hour by hour) as its meter records it: in steps, stuck at times, with gaps, or only from some day on. NaN where nothing was recorded. */
export function metered(load: Float64Array, chance: Chance): Float64Array {
  const step = Math.max(0.001, meanOf(load) * chance.pick(RESOLUTIONS));
  const readings = load.map((power) => Math.max(0, Math.round(power / step) * step));
  if (chance.happens(STICKS)) stick(readings, chance);
  lose(readings, chance);
  if (chance.happens(LATE)) readings.fill(Number.NaN, 0, Math.floor(chance.between(0.3, 0.97) * load.length));
  return readings;
}

/** Readings that never came: hours here and there, and days at a time. Applies to any record, of load or of traffic. */
export function lose(readings: Float64Array, chance: Chance): void {
  const singles = chance.between(0, 0.02);
  for (let hour = 0; hour < readings.length; hour += 1) {
    if (chance.happens(singles)) readings[hour] = Number.NaN;
  }
  for (const { from, to } of spells(readings.length, { perYear: chance.between(0, 4), hours: 40 }, chance)) {
    readings.fill(Number.NaN, from, to);
  }
}

function stick(readings: Float64Array, chance: Chance): void {
  for (const { from, to } of spells(readings.length, { perYear: 3, hours: 200 }, chance)) {
    readings.fill(readings[from]!, from, to);
  }
}

/** One count of the register, as a share of the mean load: fine, and coarse behind a current transformer. */
const RESOLUTIONS: readonly [number, ...number[]] = [0, 0, 0.0005, 0.002, 0.01];
/** Shares of all sites whose register sticks at times, and whose record begins late. Assumed 2026-11. */
const STICKS = 0.02;
const LATE = 0.02;
