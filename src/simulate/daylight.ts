/** When it is dark in the middle of Kazakhstan, at 47 degrees north. */
import type { TownClock } from './clock.ts';

/** Share of an hour of the clock that lies between dusk and dawn, 0 to 1. */
export function darkness({ winter, hourOfDay }: TownClock, hour: number): number {
  const darkHours = SHORTEST_NIGHT + (LONGEST_NIGHT - SHORTEST_NIGHT) * winter[hour]!;
  const fromMidnight = Math.abs(((hourOfDay[hour]! + 12 - SOLAR_MIDNIGHT) % 24) - 12);
  return Math.max(0, Math.min(1, darkHours / 2 - fromMidnight + 0.5));
}

/** Dusk to dawn, hours; the sun is lowest an hour after midnight on the clock of Almaty. */
const SHORTEST_NIGHT = 7.5;
const LONGEST_NIGHT = 15;
const SOLAR_MIDNIGHT = 0.8;
