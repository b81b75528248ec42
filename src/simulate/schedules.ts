/** When a farm rests. Times wander a little: nobody pulls the switch at the same minute every day. */

import type { Chance } from '../random.ts';
import { DAY_KIND, type TownClock } from './clock.ts';
import { autocorrelated } from './noise.ts';

export interface Schedule {
  readonly id: string;
  /** Against the other schedules. */
  readonly share: number;
  /** The hours of rest of one farm, by the kind of day; `undefined` where it does not rest. */
  readonly rest: (chance: Chance) => (dayKind: number) => Rest | undefined;
  /** In how many stages it grows to its full size. */
  readonly stages: (chance: Chance) => number;
}

interface Rest {
  readonly from: number;
  readonly to: number;
}

const never = () => () => undefined;
const atOnce = () => 1;

export const SCHEDULES: readonly [Schedule, ...Schedule[]] = [
  { id: 'steady', share: 45, rest: never, stages: atOnce },
  {
    id: 'evening_off',
    share: 17,
    stages: atOnce,
    rest: (chance) => {
      const from = chance.between(17, 19.5);
      const rest = { from, to: from + chance.between(3, 5.5) };
      return () => rest;
    },
  },
  {
    id: 'workhours_off',
    share: 13,
    stages: atOnce,
    rest: (chance) => {
      const rest = { from: chance.between(7.5, 9.5), to: chance.between(16.5, 19) };
      return (dayKind) => (dayKind === DAY_KIND.weekday ? rest : undefined);
    },
  },
  {
    id: 'night_only',
    share: 12,
    stages: atOnce,
    rest: (chance) => {
      const rest = { from: chance.between(6, 8.5), to: chance.between(21, 23.5) };
      return () => rest;
    },
  },
  { id: 'growing', share: 13, rest: never, stages: (chance) => chance.pick([3, 4, 5, 6]) },
];

/** Share of every hour that the farm runs, 0 to 1: its rest left out, and what of it is not yet there. */
export function duty(schedule: Schedule, clock: TownClock, onset: number, chance: Chance): Float64Array {
  const rest = schedule.rest(chance);
  const wander = autocorrelated(clock.day[clock.hours - 1]! + 1, WANDER, chance);
  const built = growth(clock.hours, onset, schedule.stages(chance), chance);
  return built.map((share, hour) => {
    const hours = rest(clock.dayKind[hour]!);
    if (hours === undefined) return share;
    const late = wander[clock.day[hour]!]!;
    const hourOfDay = clock.hourOfDay[hour]!;
    const rested = Math.min(hourOfDay + 1, hours.to + late) - Math.max(hourOfDay, hours.from + late);
    return share * (1 - Math.max(0, Math.min(1, rested)));
  });
}

/** 0 before the onset, then up in equal stages, the last of them before nine tenths of the time left have gone. */
function growth(hours: number, onset: number, stages: number, chance: Chance): Float64Array {
  const built = new Float64Array(hours);
  for (let stage = 0; stage < stages; stage += 1) {
    const reached = (stage + (stage > 0 ? chance.between(-0.3, 0.3) : 0)) / stages;
    built.fill((stage + 1) / stages, Math.round(onset + 0.9 * reached * (hours - onset)));
  }
  return built;
}

/** Hours by which the switching times stray, and days for which they stay astray. Assumed 2026-11. */
const WANDER = { spread: 0.5, memory: 8 };
