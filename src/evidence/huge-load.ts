import { words } from '../language/words.ts';
import { toMw } from '../units.ts';
import { ministry } from './citations.ts';
import { power } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { type Knots, strengthOf } from './strength.ts';

/**
 * log10 of kW: from 1.3 MW on it speaks for the site, fully at 13 MW. Measured on 865 simulated towns, 2026-11: beyond what
 * else is seen at them, sites of 2 to 4 MW mine 3 times less often than smaller ones, of 4 to 8 MW 8 times, of 8 to 16 MW
 * 35 times. Of the farms found in February 2022, told by region, six regions had 4 MW or less, and two had 22 and 31 MW,
 * so it clears nobody.
 */
const KNOTS: Knots = [
  [3.1, 0],
  [4.1, -1],
];

export const hugeLoad: Indicator = {
  id: 'huge-load',
  get title() {
    return words`Very large load`;
  },
  family: 'size',
  unit: 'MW',
  get because() {
    return words`Rigs of tens of megawatts behind one meter are rarer than smelters: so large a load is known to the grid operator by name.`;
  },
  get innocently() {
    return words`Speaks for a site only. Farms of that size have been found: it takes other evidence to weigh it up.`;
  },
  get needs() {
    return words`some weeks with enough readings`;
  },
  get clears() {
    return words`Nothing is to be cleared here: a very large load only speaks for the site, since it would long have been seen.`;
  },
  get sources() {
    return [ministry()];
  },
  observe({ load }) {
    if (load?.recent === undefined) return undefined;
    return {
      value: toMw(load.recent),
      strength: strengthOf(Math.log10(Math.max(load.recent, 1)), KNOTS),
      says: words`it draws ${power(load.recent)}: the larger the load, the more often it is a works`,
    };
  },
};
