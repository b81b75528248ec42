import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { dayName } from '../readings/calendar.ts';
import { labelledTowns } from './citations.ts';
import { number, power } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { countedStep } from './step-share.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Steps between the levels, times the share that counts. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [0.1, 0],
  [0.95, 1],
];

/** The days after a rise do not overlap the days before it (eq. 6, 7). */
export const step: Indicator = {
  id: 'step',
  get title() {
    return words`A lasting step`;
  },
  family: 'change',
  unit: 'steps',
  get because() {
    return words`When a farm joins, the minimum, the mean and the maximum of the day rise together, from one day to the next, and stay.`;
  },
  get innocently() {
    return words`A new tenant, a new machine, a chiller in spring, two meters made one.`;
  },
  get needs() {
    return words`some weeks before and after a lasting change`;
  },
  get clears() {
    return words`What was connected on the day of the step: a machine, a tenant, a chiller; the application for more power, or the invoice.`;
  },
  get sources() {
    return [labelledTowns()];
  },
  observe({ load, period }) {
    const counted = load && countedStep(load);
    if (counted === undefined) return undefined;
    const { rise, separation, day } = counted.step;
    const value = counted.counts * Math.max(0, separation);
    const on = dayInWords(dayName(period.from + day));
    return {
      value,
      strength: strengthOf(value, KNOTS),
      says:
        value > 0
          ? words`load rose by ${power(rise)} on ${on} and stayed (the days before and after stand ${number(separation)} of that apart)`
          : words`no lasting step: its clearest rise, ${power(rise)} on ${on}, is small or lost among its other days`,
    };
  },
};
