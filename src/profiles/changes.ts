/** How the load of a site changed over the period: what came, when, and by which timetable it runs. */
import type { Kw } from '../units.ts';
import type { ClockShape } from './clock-shape.ts';
import type { DaySeries } from './days.ts';
import { onsetOf } from './onset.ts';
import { largestRatchet, type Ratchet, ratchetsOf } from './ratchet.ts';
import { largestStep, type Step } from './step.ts';
import { type LeastMonths, type Timetable, timetableOf } from './timetable.ts';

export interface Changes {
  readonly step: Step | undefined;
  /** Ratchets of the day's minimum and of its mean. */
  readonly floorRatchet: Ratchet | undefined;
  readonly meanRatchet: Ratchet | undefined;
  /** Day, as a place in the period, on which the level first rose for good. */
  readonly onset: number | undefined;
  readonly timetable: Timetable | undefined;
}

export interface Level {
  /** Mean of the period, and of its last 28 days. */
  readonly mean: Kw | undefined;
  readonly recent: Kw | undefined;
}

/** All changes of a load; `clock` is its clock shape, `days` its series. */
export function changesOf(days: DaySeries, clock: ClockShape, { mean, recent }: Level): Changes {
  const step = largestStep(days);
  const rises = ratchetsOf(days.mean);
  const meanRatchet = largestRatchet(days.mean, rises);
  return {
    step,
    floorRatchet: largestRatchet(days.min, ratchetsOf(days.min)),
    meanRatchet,
    onset: onsetOf(days.mean, { rises, largest: meanRatchet }, recent),
    timetable:
      mean === undefined ? undefined : timetableOf(clock, mean, leastMonths(days, [step, meanRatchet])),
  };
}

/** What rose in the last half year may show its timetable in three months; else six must agree. Assumed. */
const FRESH_DAYS = 190;

function leastMonths(
  { mean }: DaySeries,
  rises: readonly ({ readonly day: number } | undefined)[],
): LeastMonths {
  const isFresh = rises.some((rise) => rise !== undefined && rise.day > mean.length - FRESH_DAYS);
  return isFresh ? 3 : 6;
}
