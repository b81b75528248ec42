/** A mining farm: so many rigs, each drawing the same power whatever the hour. */

import type { Chance } from '../random.ts';
import type { Surroundings } from './kind.ts';
import { autocorrelated, spells } from './noise.ts';
import { type Hours, scale } from './series.ts';

export interface Farm {
  readonly rigs: number;
  /** Power of one rig at the wall, cooling included, kW. */
  readonly rigKw: number;
  /** Share of its rigs that run in each hour, 0 to 1. */
  readonly running: Float64Array;
  /** Hour of the clock at which it begins; 0 for one that was there before. */
  readonly onset: number;
  readonly link: 'line' | 'satellite';
  /** Loss of power for each degree of heat above what rigs bear. */
  readonly heatLoss: number;
  /** Hours in which it is cut off by order; none for one that is on no list. */
  readonly cut: readonly Hours[];
}

/** Load of the farm, kW, every hour; `silenced` are the hours without an internet line. */
export function farmLoad(
  farm: Farm,
  { clock, temperature }: Surroundings,
  silenced: readonly Hours[],
  chance: Chance,
): Float64Array {
  const idle = chance.between(0.01, 0.06);
  const fans = chance.between(0, FANS_A_DEGREE);
  const broken = autocorrelated(clock.hours, brokenRigs(farm.rigs), chance);
  const load = farm.running.map((share, hour) => {
    if (hour < farm.onset) return 0;
    const working = Math.round(farm.rigs * share * (1 - Math.max(0, BROKEN + broken[hour]!)));
    const heat = Math.max(0, temperature[hour]! - THROTTLING_ABOVE);
    const throttled = Math.max(0.2, 1 - farm.heatLoss * heat) + fans * Math.max(0, temperature[hour]!);
    const standing = idle * (Math.ceil(farm.rigs * share) - working);
    return farm.rigKw * (working * throttled + standing) * (1 + RIG_NOISE * chance.normal());
  });
  trip(load, farm.rigs, chance);
  if (farm.link === 'line')
    for (const hours of silenced) scale(load, later(hours, load.length, chance), idle);
  for (const hours of farm.cut) scale(load, hours, chance.between(0, 0.03));
  return load;
}

/**
 * So many rigs as make up a power, with cooling: vendors say 1.03 to 1.10 times the rigs' own under immersion,
 * 1.10 to 1.50 in air.
 */
export function rigsFor(kw: number, chance: Chance): { readonly rigs: number; readonly rigKw: number } {
  const rigKw = chance.pick(RIG_KW) * chance.between(1.03, 1.3);
  return { rigs: Math.max(1, Math.round(kw / rigKw)), rigKw };
}

/** Whole trips, and trips of one container or circuit of some. */
function trip(load: Float64Array, rigs: number, chance: Chance): void {
  const circuits = Math.max(1, Math.min(8, Math.round(rigs / RIGS_A_CIRCUIT)));
  for (const whole of spells(load.length, { perYear: chance.between(2, 14), hours: 5 }, chance))
    scale(load, whole, 0);
  for (const part of spells(load.length, { perYear: 3 * (circuits - 1), hours: 16 }, chance)) {
    scale(load, part, 1 - 1 / circuits);
  }
}

/** Rigs hash on for up to an hour without their pool (zeusbtc.com, note 3154), and somebody must start them again. */
function later({ from, to }: Hours, end: number, chance: Chance): Hours {
  return {
    from: Math.min(end, from + Math.floor(chance.between(0, 2))),
    to: Math.min(end, to + Math.floor(chance.between(0, 12))),
  };
}

function brokenRigs(rigs: number): { readonly spread: number; readonly memory: number } {
  return { spread: 0.008 + Math.sqrt(BROKEN / rigs), memory: 30 };
}

/** Power of one rig, kW: Antminer S9 1.4, S19 Pro 3.25, and what busts imply (2.1 to 3.6 a rig: Iran, Dagestan). */
const RIG_KW: readonly [number, ...number[]] = [1.4, 2.1, 2.7, 3.25, 3.25, 3.5];
/** Share of rigs out of order at any time. Assumed 2026-11. */
const BROKEN = 0.02;
/**
 * A rig's power about its rating within the hour: 3,250 W +-5 % between rigs (S19 Pro), so next to nothing in the
 * sum.
 */
const RIG_NOISE = 0.004;
/** Fans that turn faster in the warmth: at most 3 % of the load at 30 C. Assumed 2026-11. */
const FANS_A_DEGREE = 0.001;
/**
 * Air-cooled farms throttle in the heat (Compass Mining on the Pacific Northwest, 2021), from some 28 C outside
 * on.
 */
const THROTTLING_ABOVE = 28;
/**
 * Four containers held 1,173 rigs (Saryarka, February 2022); within one, circuits of about a hundred. Assumed
 * 2026-11.
 */
const RIGS_A_CIRCUIT = 100;
