/** Honest sites that shut for some days: what a farm without its line looks like, too. */
import type { Chance } from '../random.ts';
import type { TownClock } from './clock.ts';
import type { Hours } from './series.ts';

/**
 * Shut while the streets are unsafe, in place: each in its own hour, to its own degree, and opened again in a day or in a
 * week. Figures assumed 2026-11, after January 2022.
 */
export function shutInUnrest(load: Float64Array, unrest: Hours, chance: Chance): void {
  const from = Math.round(unrest.from + chance.between(-3, 30));
  const to = Math.round(unrest.to + chance.between(-36, 60));
  shut(load, { from, to }, { left: chance.between(0.1, 0.8), slowly: chance.pick([2, 12, 48, 120]) });
}

/**
 * The first week of January off, every year, in place: the second and the seventh are holidays, and what lies
 * between is given away.
 */
export function onHoliday(load: Float64Array, { dayOfYear, hours }: TownClock, chance: Chance): void {
  const back = chance.pick([5, 9, 9, 10, 14]);
  const left = chance.between(0.15, 0.7);
  for (let hour = 0; hour < hours; hour += 1) {
    if (dayOfYear[hour]! < back || dayOfYear[hour] === LAST_DAY) load[hour]! *= left;
  }
}

function shut(
  load: Float64Array,
  { from, to }: Hours,
  { left, slowly }: { readonly left: number; readonly slowly: number },
): void {
  for (let hour = Math.max(0, from); hour < Math.min(load.length, to + slowly); hour += 1) {
    const reopened = Math.max(0, (hour - to) / slowly);
    load[hour]! *= left + (1 - left) * reopened;
  }
}

/** 31 December. */
const LAST_DAY = 364;
