import { usualChange } from '../profiles/usual-change.ts';
import { dayName } from '../readings/calendar.ts';
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
