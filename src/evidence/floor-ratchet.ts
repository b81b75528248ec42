import { dayInWords } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { dayName } from '../readings/calendar.ts';
import { labelledTowns } from './citations.ts';
import { percent, power } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Share of the current load. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [0.02, 0],
  [0.15, 0.467],
  [0.5, 1],
];

/** A floor that was never seen before a day and never left after it (eq. 8). */
export const floorRatchet: Indicator = {
  id: 'floor-ratchet',
  get title() {
    return words`A floor that rose for good`;
  },
  family: 'change',
  unit: 'share of load',
  get because() {
    return words`A farm that joins, at once or rig by rig, lifts the lowest hour of the day and keeps it there.`;
  },
  get innocently() {
    return words`A site that grows, was let, or was empty before; a cold room or a server that was added.`;
  },
  get needs() {
    return words`two months of load or more`;
  },
  get clears() {
    return words`What has drawn the more by night since that month: a new tenant, a cold room, a server room.`;
  },
  get sources() {
    return [labelledTowns()];
  },
  observe({ load, period }) {
    if (load?.recent === undefined || load.recent <= 0 || load.floorRatchet === undefined) return undefined;
    const { rise, day } = load.floorRatchet;
    const value = rise / load.recent;
    return {
      value,
      strength: strengthOf(value, KNOTS),
      says: words`from ${dayInWords(dayName(period.from + day))} on its daily minimum stands ${power(rise)} above anything before (${percent(value)} of today's load)`,
    };
  },
};
