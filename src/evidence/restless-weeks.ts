import { words } from '../language/words.ts';
import { cambridge, jiangsu, labelledTowns } from './citations.ts';
import { percent } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Median difference from the same day a week before. Half of the labelled farms are under 3 %. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [0.06, 0],
  [0.3, -1],
];

/** Its days differ much from those a week before: that leaves no room for a large block that always runs. */
export const restlessWeeks: Indicator = {
  id: 'restless-weeks',
  get title() {
    return words`Weeks that differ`;
  },
  family: 'shape',
  unit: 'share of load',
  get because() {
    return words`Rigs know neither holidays nor weather: the larger the block, the more one week is like the next. Where weeks differ by a third, little of the load can be a block.`;
  },
  get innocently() {
    return words`Speaks for a site only. That weeks repeat accuses nobody, pumps and offices do as much; and a farm that is curtailed now and then makes them differ.`;
  },
  get needs() {
    return words`a month or more of load, of late`;
  },
  get clears() {
    return words`Nothing is to be cleared here: weeks that differ only speak for the site.`;
  },
  get sources() {
    return [jiangsu(), cambridge(), labelledTowns()];
  },
  observe({ load }) {
    const move = load?.habits.weekMove;
    if (move === undefined) return undefined;
    const strength = strengthOf(move, KNOTS);
    const differ = percent(move);
    return {
      value: move,
      strength,
      says:
        strength < 0
          ? words`over the last quarter its days differ from those a week before by ${differ}, more than a large block that always runs would let them`
          : words`over the last quarter its days differ from those a week before by ${differ}, as many do`,
    };
  },
};
