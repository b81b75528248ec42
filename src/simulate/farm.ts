/** A mining farm: so many rigs, each drawing the same power whatever the hour. */

import type { Chance } from '../random.ts';
import type { Surroundings } from './kind.ts';
import { autocorrelated, spells } from './noise.ts';
import { duty, type Schedule } from './schedules.ts';
import { type Hours, scale } from './series.ts';

export interface Farm {
  readonly rigs: number;
  /** Power of one rig at the wall, kW. */
  readonly rigKw: number;
  readonly schedule: Schedule;
  /** Hour of the clock at which it begins; 0 for one that was there before. */
  readonly onset: number;
  /** How it reaches its pool: by the site's own line, which is metered and can be cut, or past it by satellite. */
  readonly link: 'line' | 'satellite';
  /** Hours in which it is cut off by order; none for one that is on no list. */
  readonly cut: Hours;
}

/** Load of the farm, kW, every hour; `silenced` are the hours without an internet line. */
export function farmLoad(
  farm: Farm,
  { clock, temperature }: Surroundings,
  silenced: Hours,
  chance: Chance,
): Float64Array {
  const running = duty(farm.schedule, clock, farm.onset, chance);
  const idle = chance.between(0.01, 0.06);
  const heatLoss = chance.between(0, 0.025);
  const broken = autocorrelated(clock.hours, brokenRigs(farm.rigs), chance);
  const load = running.map((share, hour) => {
    const working = Math.round(farm.rigs * share * (1 - Math.max(0, BROKEN + broken[hour]!)));
    const throttled = 1 - heatLoss * Math.max(0, temperature[hour]! - THROTTLING_ABOVE);
    const standing = hour < farm.onset ? 0 : idle * (farm.rigs - working);
    return farm.rigKw * (working * throttled + standing) * (1 + RIG_NOISE * chance.normal());
  });
  trip(load, farm.rigs, chance);
  if (farm.link === 'line') scale(load, later(silenced, chance), idle);
  scale(load, farm.cut, chance.between(0, 0.03));
  return load;
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
function later({ from, to }: Hours, chance: Chance): Hours {
  if (from === to) return { from, to };
  return { from: from + Math.floor(chance.between(0, 2)), to: to + Math.floor(chance.between(0, 12)) };
}

function brokenRigs(rigs: number): { readonly spread: number; readonly memory: number } {
  return { spread: 0.008 + Math.sqrt(BROKEN / rigs), memory: 30 };
}

/** Share of rigs out of order at any time. Assumed 2026-11. */
const BROKEN = 0.02;
/** A rig's power about its rating within the hour: 3,250 W +-5 % between rigs (S19 Pro), so next to nothing in the sum. */
const RIG_NOISE = 0.004;
/** Air-cooled farms throttle in the heat (Compass Mining on the Pacific Northwest, 2021), from some 28 C outside on. */
const THROTTLING_ABOVE = 28;
/** Four containers held 1,173 rigs (Saryarka, February 2022); within one, circuits of about a hundred. Assumed 2026-11. */
const RIGS_A_CIRCUIT = 100;
