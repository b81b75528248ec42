import { words } from '../language/words.ts';
import { labelledTowns } from './citations.ts';
import { dagestan, netblocks, tavanir } from './event-citations.ts';
import { responseTo } from './event-response.ts';
import { eventName, heldAgainst } from './event-words.ts';
import { percent } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { mostBy } from './placebo-limit.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Share of the load. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [0.02, 0],
  [0.15, 0.375],
  [0.5, 1],
];
/** So much of what nine in ten placebo windows stay under is taken off. Assumed, 2026-11. */
const PLACEBO_COUNTS = 0.8;

/** The load fell while the internet was off, and came back with it (eq. 13). */
export const eventDrop: Indicator = {
  id: 'event-drop',
  get title() {
    return words`Fell with the internet`;
  },
  family: 'event',
  unit: 'share of load',
  get because() {
    return words`Rigs that lose their pool stop hashing; pumps, smelters and cold stores do not notice, and a data centre idles.`;
  },
  get innocently() {
    return words`A holiday in the same days: 7 January, and the vacation of schools; what the peers did is taken off for that. Rigs on a satellite link do not fall, so not falling clears nobody.`;
  },
  get needs() {
    return words`load through a dated internet shutdown, and weeks before and after it to compare`;
  },
  get clears() {
    return words`Why the load fell in those days: closed for the holiday or the unrest, by staff lists or sales; or proof of another line, such as a satellite.`;
  },
  get sources() {
    return [netblocks(), tavanir(), dagestan(), labelledTowns()];
  },
  observe(profile, peers) {
    const response = responseTo(profile, peers);
    if (response === undefined) return undefined;
    const { mean, placebos } = response;
    const value = Math.max(0, mean.excess - PLACEBO_COUNTS * mean.placebo);
    const told = eventName(response);
    return {
      value,
      strength: Math.min(strengthOf(value, KNOTS), mostBy(mean, placebos)),
      says:
        value > 0
          ? words`${told}, its load fell ${percent(mean.fell)} and came back; ${heldAgainst(mean)}`
          : words`${told}, its load did not fall beyond its peers' and its own other weeks`,
    };
  },
};
