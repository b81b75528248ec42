/** Does a night-only block follow the sun, as lighting does? */
import { sampleCorrelation } from 'simple-statistics';
import { type Ratio, ratio } from '../units.ts';
import type { ClockShape } from './clock-shape.ts';
import { edgesOf } from './edges.ts';
import { medianOf } from './series.ts';

/** Hours among which lighting goes off in the morning and comes on in the evening, at 40 to 55 degrees north. */
const MORNING = [3, 12] as const;
const EVENING = [14, 24] as const;
/** A month whose evening rise is under half of the largest says nothing of when the lights go on. Assumed. */
const CLEAR = 0.5;
const LEAST_MONTHS = 5;
/** With January as 1: days are longest a fifth of a month after the middle of June. */
const LONGEST_DAY_MONTH = 6.2;

/**
 * How well the pause of a night-only block follows the length of the day, 0 to 1: its correlation with the yearly wave
 * of daylight (nothing at 0.5, all at 0.85) times the range over which it moves (nothing at 1.5 h, all at 4 h). In fewer
 * than five months nothing is seen to follow: there a pause as long as the day cannot be told from that of lighting, so
 * it counts as following (all up to 1.5 h from it, nothing at 3 h). Assumed.
 */
export function sunFollowing(clock: ClockShape): Ratio {
  const months = switchings(clock);
  const largest = Math.max(...months.map(({ rise }) => rise));
  const clear = months.filter(({ rise }) => rise > 0 && rise >= CLEAR * largest);
  const pauses = clear.map(({ pause }) => pause);
  const range = Math.max(...pauses) - Math.min(...pauses);
  if (clear.length < LEAST_MONTHS) return ratio(part(farFromDaylight(clear), 3, 1.5));
  if (range === 0) return ratio(0);
  const daylight = clear.map(({ month }) => yearlyWave(month));
  const follows = Math.abs(sampleCorrelation(pauses, daylight));
  return ratio(part(follows, 0.5, 0.85) * part(range, 1.5, 4));
}

interface Switching {
  /** 1 for January. */
  readonly month: number;
  /** Hours between the steepest fall of the morning and the steepest rise of the evening. */
  readonly pause: number;
  /** Height of that rise. */
  readonly rise: number;
}

/** On weekdays, month by month. */
function switchings({ months, firstMonth }: ClockShape): Switching[] {
  return months.flatMap(([weekday], i) => {
    if (weekday.some(Number.isNaN)) return [];
    const { jumps } = edgesOf(weekday);
    const [morning, evening] = [jumps.slice(...MORNING), jumps.slice(...EVENING)];
    const [fall, rise] = [Math.min(...morning), Math.max(...evening)];
    const pause = EVENING[0] + evening.indexOf(rise) - (MORNING[0] + morning.indexOf(fall));
    return [{ month: ((firstMonth + i) % 12) + 1, pause, rise }];
  });
}

/** Median distance of the pauses from the length of the day, hours. */
function farFromDaylight(clear: readonly Switching[]): number {
  const distances = clear.map(({ month, pause }) =>
    Math.abs(pause - (DAYLIGHT.mean + DAYLIGHT.swing * yearlyWave(month))),
  );
  return medianOf(distances) ?? Number.POSITIVE_INFINITY;
}

/** Hours from sunrise to sunset at 48 degrees north, the middle of the country: 8.2 in December, 16.1 in June. */
const DAYLIGHT = { mean: 12.2, swing: 3.9 } as const;

/** 1 where the days are longest, -1 where they are shortest. */
function yearlyWave(month: number): number {
  return Math.cos(((month - LONGEST_DAY_MONTH) / 12) * 2 * Math.PI);
}

/** 0 at `none` and 1 at `full`, whichever is larger. */
function part(value: number, none: number, full: number): number {
  return Math.min(1, Math.max(0, (value - none) / (full - none)));
}
