/** Internet traffic of a site, bytes an hour. */

import type { Chance } from '../random.ts';
import type { TrafficHabit } from './kind.ts';
import { autocorrelated } from './noise.ts';
import { type Hours, meanOf } from './series.ts';

/** Bytes; NaN where there is no reading, of both. */
export interface Traffic {
  readonly bytesIn: Float64Array;
  readonly bytesOut: Float64Array;
}

/** Traffic that goes with a load (kW), as is the habit of its kind. */
export function habitualTraffic(load: Float64Array, habit: TrafficHabit, chance: Chance): Float64Array {
  const bytesPerKwh = chance.logNormal(habit.bytesPerKwh);
  const noise = autocorrelated(load.length, { spread: 0.35, memory: 2 }, chance);
  const mean = meanOf(load);
  const standing = chance.between(0.02, 0.35);
  const activity = load.map((power) => {
    const share = mean === 0 ? 1 : clamp(power / mean, 0.02, 3) ** habit.elasticity;
    return standing + (1 - standing) * share;
  });
  const meanActivity = meanOf(activity);
  return activity.map((value, hour) => bytesPerKwh * mean * (value / meanActivity) * Math.exp(noise[hour]!));
}

/**
 * Traffic of rigs (load in kW): jobs down, shares up, the same by day and night. From 2.8 kB/kWh behind a proxy
 * (github.com/btccom/btcagent: under 150 kbit/s for 10,000 rigs of 3.25 kW) to 450 kB/kWh on straight connections
 * (sessions recorded by Vesely and Zadnik, Digital Investigation, 2019).
 */
export function stratumTraffic(load: Float64Array, chance: Chance): Float64Array {
  const bytesPerKwh = chance.logUniform(2.8e3, 4.5e5);
  return load.map((power) => bytesPerKwh * power * Math.exp(0.12 * chance.normal()));
}

/**
 * Down and up, in whole bytes; next to nothing passes while the line is `silenced` (stretches of the same series).
 */
export function split(total: Float64Array, silenced: readonly Hours[], chance: Chance): Traffic {
  const inShare = chance.between(0.52, 0.9);
  const leak = chance.logUniform(1e-5, 1e-2);
  const leaking = new Float64Array(total.length).fill(1);
  for (const { from, to } of silenced) leaking.fill(leak, from, to);
  const bytesIn = new Float64Array(total.length);
  const bytesOut = new Float64Array(total.length);
  for (let hour = 0; hour < total.length; hour += 1) {
    const bytes = total[hour]! * leaking[hour]!;
    const down = clamp(inShare + 0.03 * chance.normal(), 0, 1);
    bytesIn[hour] = Math.round(bytes * down);
    bytesOut[hour] = Math.round(bytes * (1 - down));
  }
  return { bytesIn, bytesOut };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
