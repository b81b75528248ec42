/**
 * Running but for hours of rest. Their times stray a little: nobody pulls the switch at the same minute every day.
 */
import type { Chance } from '../random.ts';
import type { TownClock } from './clock.ts';
import { autocorrelated, type Noise } from './noise.ts';

/** Hours of the day, broken ones too. */
interface Rest {
  readonly from: number;
  readonly to: number;
}

/** Share of every hour that is not rest, 0 to 1; `rest` is that of a kind of day, `undefined` where there is none. */
export function resting(
  clock: TownClock,
  rest: (dayKind: number) => Rest | undefined,
  chance: Chance,
  wander: Noise = WANDER,
): Float64Array {
  const late = autocorrelated(clock.day[clock.hours - 1]! + 1, wander, chance);
  return Float64Array.from({ length: clock.hours }, (_, hour) => {
    const hours = rest(clock.dayKind[hour]!);
    if (hours === undefined) return 1;
    const hourOfDay = clock.hourOfDay[hour]!;
    const strayed = late[clock.day[hour]!]!;
    const rested = Math.min(hourOfDay + 1, hours.to + strayed) - Math.max(hourOfDay, hours.from + strayed);
    return 1 - Math.max(0, Math.min(1, rested));
  });
}

/** Hours by which the switching times stray, and days for which they stay astray. Assumed 2026-11. */
const WANDER: Noise = { spread: 0.5, memory: 8 };
