import { words } from '../language/words.ts';
import type { Profile } from '../profiles/profile.ts';
import { labelledTowns } from './citations.ts';
import { dagestan, netblocks, tavanir } from './event-citations.ts';
import { type EventResponse, responseTo } from './event-response.ts';
import { eventName, heldAgainst } from './event-words.ts';
import { percent, power } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { mostBy } from './placebo-limit.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Share of the load. A tenth that falls in one block and comes back is as clear as a half. Measured on labelled towns, 2026-11. */
const LEAST_BLOCK = 0.01;
const KNOTS: Knots = [
  [LEAST_BLOCK, 0],
  [0.1, 0.6],
  [0.35, 1],
];
/** So much of what nine in ten placebo windows stay under is taken off. Assumed, 2026-11. */
const PLACEBO_COUNTS = 0.8;

/** A block fell while the internet was off, by night as by day, and came back with it; or nothing fell (eq. 13). */
export const eventBlock: Indicator = {
  id: 'event-block',
  get title() {
    return words`A block that fell with the internet`;
  },
  family: 'event',
  unit: 'share of load',
  get because() {
    return words`Rigs that lose their pool stop at every hour alike, at once, and are back when it is: the least load of the day falls as far as the most. A shop that shuts falls by day and keeps its floor.`;
  },
  get innocently() {
    return words`A plant that was shut down as a whole in those days. Rigs on a satellite link, or that came later, do not fall: not falling speaks for a site only a little.`;
  },
  get needs() {
    return words`load through a dated internet shutdown, and weeks before and after it to compare`;
  },
  get clears() {
    return words`What stopped at every hour of those days and why, by the log of the plant; or that the line was not off.`;
  },
  get sources() {
    return [netblocks(), tavanir(), dagestan(), labelledTowns()];
  },
  observe(profile, peers) {
    const response = responseTo(profile, peers);
    if (response === undefined) return undefined;
    const { block, placebos } = response;
    const value = Math.max(0, block.excess - PLACEBO_COUNTS * block.placebo);
    const told = eventName(response);
    if (value > LEAST_BLOCK) {
      return {
        value,
        strength: Math.min(strengthOf(value, KNOTS), mostBy(block, placebos)),
        says: words`${told}, one block of ${percent(block.fell)} of its load fell, by night as by day, and came back at once; ${heldAgainst(block)}`,
      };
    }
    return {
      value,
      strength: 0 - standing(response, profile),
      says: words`${told}, no block of its load fell and came back (before it, ${power(response.before)})`,
    };
  },
};

/** Today's load / that before the event: all was there to 1.1, and from 1.5 on there is room for a farm that came later. */
const GROWTH: Knots = [
  [1.1, 1],
  [1.5, 0],
];
/** A block under so large a share of the load would not have been seen among its other weeks. Assumed, 2026-11. */
const SEEN: Knots = [
  [0.05, 1],
  [0.2, 0],
];

/** How far what does not fall is a test that was stood, 0 to 1: all of it was there, and its fall would have shown. */
function standing({ before, mean, block: { placebo } }: EventResponse, { load }: Profile): number {
  const recent = load?.recent;
  // A block that rests by night or by day does not reach the least load: the mean tells that it fell.
  const fellOtherwise = mean.excess > Math.max(mean.placebo, LEAST_BLOCK);
  return recent === undefined || fellOtherwise
    ? 0
    : strengthOf(recent / before, GROWTH) * strengthOf(placebo, SEEN);
}
