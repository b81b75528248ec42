/** The weather of a region: season, day and night, and spells of cold and warmth that last for days. */

import type { Chance } from '../random.ts';
import type { TownClock } from './clock.ts';
import { autocorrelated } from './noise.ts';

/** Monthly means in degrees Celsius. */
export interface Climate {
  readonly january: number;
  readonly july: number;
}

/**
 * North and centre, and south: rounded from the climatology 1991-2020 (World Bank, Climate Change Knowledge Portal,
 * climateknowledgeportal.worldbank.org/country/kazakhstan). West Kazakhstan keeps another clock and is left out.
 */
const NORTH: Climate = { january: -15, july: 20 };
const SOUTH: Climate = { january: -4, july: 25 };

export const REGIONS = {
  Akmola: NORTH,
  Karaganda: NORTH,
  Kostanay: NORTH,
  Pavlodar: NORTH,
  'East Kazakhstan': NORTH,
  Almaty: SOUTH,
  Shymkent: SOUTH,
  Turkistan: SOUTH,
  Zhambyl: SOUTH,
} satisfies Record<string, Climate>;

export type Region = keyof typeof REGIONS;
export const REGION_NAMES = Object.keys(REGIONS) as [Region, ...Region[]];

/** Outside air temperature of every hour, in degrees Celsius. */
export function temperatureOf(clock: TownClock, { january, july }: Climate, chance: Chance): Float64Array {
  const spellOfWeather = autocorrelated(clock.hours, WEATHER, chance);
  return spellOfWeather.map((deviation, hour) => {
    const winter = clock.winter[hour]!;
    const time = (2 * Math.PI * (clock.hourOfDay[hour]! - WARMEST_HOUR)) / 24;
    const swing = NIGHT_TO_NOON_JULY * (1 - winter) + NIGHT_TO_NOON_JANUARY * winter;
    return winter * january + (1 - winter) * july + (swing / 2) * Math.cos(time) + deviation;
  });
}

const WARMEST_HOUR = 15;
/** A continental climate: days differ from nights by some 13 K in summer and 7 K in winter. Assumed 2026-11. */
const NIGHT_TO_NOON_JULY = 13;
const NIGHT_TO_NOON_JANUARY = 7;
/** Weather fronts: 4 K about the season's mean, over some three days. Assumed 2026-11. */
const WEATHER = { spread: 4, memory: 72 };
