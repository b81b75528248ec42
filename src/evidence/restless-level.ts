import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { usualChange } from '../profiles/usual-change.ts';
import { dayName } from '../readings/calendar.ts';
import { labelledTowns } from './citations.ts';
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
  get title() {
    return words`A level that moves anyway`;
  },
  family: 'change',
  unit: 'share of the step',
  get because() {
    return words`A step is news where the level else stays; where works start and stop, seasons turn or orders come and go, it is one change among many.`;
  },
  get innocently() {
    return words`Speaks for a site only. A farm that comes and goes, or grows in stages, moves its level too.`;
  },
  get needs() {
    return words`a lasting change, and some months beside it`;
  },
  get clears() {
    return words`Nothing is to be cleared here: a restless level only speaks for the site.`;
  },
  get sources() {
    return [labelledTowns()];
  },
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
      says: words`beside its step of ${power(rise)} on ${dayInWords(dayName(period.from + day))} the level of three weeks changes by ${power(usual)} or more a quarter of the time (${percent(value)} of the step)`,
    };
  },
};
