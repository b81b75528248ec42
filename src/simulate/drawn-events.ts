/** Events at dates that chance draws, so that nothing learnt on them is learnt of a calendar. */
import type { Chance } from '../random.ts';
import type { TownClock } from './clock.ts';
import type { TownEvent } from './events.ts';
import { REGION_NAMES, type Region } from './weather.ts';

/**
 * One shutdown of two to six days in most of the regions, one cut of registered miners a few weeks on, and a blackout
 * in some regions: what happened in Kazakhstan in 2022, in Dagestan in March 2025 (two villages) and in Iran in June 2025.
 * None in a period of less than four weeks.
 */
export function drawnEvents(clock: TownClock, chance: Chance): readonly TownEvent[] {
  if (clock.hours < LEAST_HOURS) return [];
  const window = (low: number, high: number, hours: number) => {
    const from = Math.floor(chance.between(low, high) * (clock.hours - hours));
    return { from: clock.stamps[from]!, to: clock.stamps[from + hours]! };
  };
  return [
    {
      kind: 'internet_off',
      ...window(0.1, 0.85, Math.round(chance.between(40, 140))),
      regions: someRegions(0.75, chance),
    },
    { kind: 'miners_cut', ...window(0.2, 0.95, Math.round(chance.between(72, 200))) },
    {
      kind: 'blackout',
      ...window(0, 1, Math.round(chance.between(2, 9))),
      regions: someRegions(0.4, chance),
    },
  ];
}

function someRegions(share: number, chance: Chance): readonly Region[] {
  return REGION_NAMES.filter(() => chance.happens(share));
}

const LEAST_HOURS = 28 * 24;
