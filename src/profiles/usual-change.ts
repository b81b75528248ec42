/** How much the level of a load changes when nothing happens: what a step must be held against. */
import { type Kw, kw } from '../units.ts';
import { mediansBefore } from './running-median.ts';
import { quantileOf } from './series.ts';

const LEVEL_DAYS = 21;
const LEAST_DAYS = 8;
/** Nearer to the step than this, changes are part of it. Assumed, 2026-11. */
const BESIDE = 30;
/** The step itself, and another change or two, are under a quarter of the days. */
const USUAL = 0.75;

/**
 * What one in four changes of the level exceeds, up or down, from three weeks to the next three, away from the day of
 * the step (eq. 7a). `mean` is the series of day means; undefined where it is too short to say.
 */
export function usualChange(mean: Float64Array, stepDay: number | undefined): Kw | undefined {
  const levels = mediansBefore(mean, LEVEL_DAYS, LEAST_DAYS);
  const changes: number[] = [];
  for (let day = LEVEL_DAYS; day <= mean.length - LEVEL_DAYS; day += 1) {
    const isStep = stepDay !== undefined && Math.abs(day - stepDay) < BESIDE;
    if (!isStep) changes.push(Math.abs(levels[day + LEVEL_DAYS]! - levels[day]!));
  }
  const usual = quantileOf(changes, USUAL);
  return usual === undefined ? undefined : kw(usual);
}
