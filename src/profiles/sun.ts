/** Does a night-only block follow the sun, as lighting does? */
import { sampleCorrelation } from 'simple-statistics';
import { type Ratio, ratio } from '../units.ts';
import type { ClockShape } from './clock-shape.ts';
import { edgesOf } from './edges.ts';

/** Hours among which lighting goes off in the morning and comes on in the evening, at 40 to 55 degrees north. */
const MORNING = { from: 3, to: 12 } as const;
const EVENING = { from: 14, to: 24 } as const;
/** A month whose evening rise is under half of the largest says nothing of when the lights go on. */
const CLEAR = 0.5;
const LEAST_MONTHS = 5;
/** June is the sixth month: days are longest a fifth of a month after its middle. */
const LONGEST_DAY_MONTH = 6.2;

/**
 * How well the pause of a night-only block follows the length of the day, 0 to 1: its correlation with the yearly wave
 * of daylight (nothing at 0.5, all at 0.85) times the range over which it moves (nothing at 1.5 h, all at 4 h). Assumed.
 */
export function sunFollowing({ months, firstMonth }: ClockShape): Ratio {
  const jumps = months.map(([weekday]) => (weekday.some(Number.isNaN) ? undefined : edgesOf(weekday).jumps));
  const evenings = jumps.map((jump) =>
    jump === undefined ? 0 : Math.max(0, ...jump.slice(EVENING.from, EVENING.to)),
  );
  const largest = Math.max(...evenings);
  const pauses: number[] = [];
  const daylight: number[] = [];
  for (const [i, jump] of jumps.entries()) {
    if (jump === undefined || evenings[i]! <= 0 || evenings[i]! < CLEAR * largest) continue;
    const on = EVENING.from + highest(jump.slice(EVENING.from, EVENING.to));
    const off = MORNING.from + highest(jump.slice(MORNING.from, MORNING.to).map((value) => -value));
    pauses.push(on - off);
    daylight.push(Math.cos(((monthOfYear(firstMonth + i) - LONGEST_DAY_MONTH) / 12) * 2 * Math.PI));
  }
  const range = Math.max(...pauses) - Math.min(...pauses);
  if (pauses.length < LEAST_MONTHS || range === 0) return ratio(0);
  const follows = Math.abs(sampleCorrelation(pauses, daylight));
  return ratio(part(follows, 0.5, 0.85) * part(range, 1.5, 4));
}

/** 1 for January. */
function monthOfYear(monthsSince1970: number): number {
  return (monthsSince1970 % 12) + 1;
}

function highest(values: Float64Array): number {
  return values.indexOf(Math.max(...values));
}

function part(value: number, none: number, full: number): number {
  return Math.min(1, Math.max(0, (value - none) / (full - none)));
}
