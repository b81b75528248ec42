import { mediansBefore } from '../profiles/running-median.ts';
import { quantileOf } from '../profiles/series.ts';
import { dayName } from '../readings/calendar.ts';
import { type Kw, kw } from '../units.ts';
import { LABELLED_TOWNS } from './citations.ts';
import { percent, power } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { countedStep } from './step-share.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Usual change / step: its own placebo. Measured on labelled and simulated towns, 2026-11. */
const KNOTS: Knots = [
  [0.1, 0],
  [0.6, -1],
];

/** The level changes by nearly as much at other times: a step is nothing new at this site (eq. 7a). */
export const restlessLevel: Indicator = {
  id: 'restless-level',
  title: 'A level that moves anyway',
  family: 'change',
  unit: 'share of the step',
  because:
    'A step is news where the level else stays; where works start and stop, seasons turn or orders come and go, it is one change among many.',
  innocently: 'Speaks for a site only. A farm that comes and goes, or grows in stages, moves its level too.',
  needs: 'a lasting change, and some months beside it',
  clears: 'Nothing is to be cleared here: a restless level only speaks for the site.',
  sources: [LABELLED_TOWNS],
  observe({ load, period }) {
    const counted = load && countedStep(load);
    if (counted === undefined || counted.counts === 0) return undefined;
    const { rise, day } = counted.step;
    const usual = usualChange(load!.days.mean, day);
    if (usual === undefined) return undefined;
    const value = usual / rise;
    return {
      value,
      strength: counted.counts * strengthOf(value, KNOTS),
      says: `beside its step of ${power(rise)} on ${dayName(period.from + day)} the level of three weeks changes by ${power(usual)} or more a quarter of the time (${percent(value)} of the step)`,
    };
  },
};

const LEVEL_DAYS = 21;
const LEAST_DAYS = 8;
/** Nearer to the step than this, changes are part of it. Assumed, 2026-11. */
const BESIDE = 30;
/** The step itself, and another change or two, are under a quarter of the days. */
const USUAL = 0.75;

/** What one in four changes of the level exceeds, up or down, from three weeks to the next three, away from a day. */
function usualChange(mean: Float64Array, stepDay: number): Kw | undefined {
  const levels = mediansBefore(mean, LEVEL_DAYS, LEAST_DAYS);
  const changes: number[] = [];
  for (let day = LEVEL_DAYS; day <= mean.length - LEVEL_DAYS; day += 1) {
    if (Math.abs(day - stepDay) >= BESIDE) changes.push(Math.abs(levels[day + LEVEL_DAYS]! - levels[day]!));
  }
  const usual = quantileOf(changes, USUAL);
  return usual === undefined ? undefined : kw(usual);
}
