import { words } from '../language/words.ts';
import { irkutsk, labelledTowns } from './citations.ts';
import { percent, power } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { type Knots, strengthOf } from './strength.ts';

/** ln of the ratio. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [-1.2, -1],
  [-0.4, 0],
  [-0.35, 0],
  [0, 0.37],
  [1.5, 1],
];

/** It draws more than was contracted, or far less. */
export const overdraw: Indicator = {
  id: 'overdraw',
  get title() {
    return words`Load against contract`;
  },
  family: 'register',
  unit: 'ratio',
  get because() {
    return words`Capacity is contracted for what a site says it will do; rigs that nobody declared come on top.`;
  },
  get innocently() {
    return words`A contract that was never brought up to date; a site that grew.`;
  },
  get needs() {
    return words`the contracted power in the register`;
  },
  get clears() {
    return words`The contract as it stands now, or the application to raise it.`;
  },
  get sources() {
    return [irkutsk(), labelledTowns()];
  },
  observe({ load, registered: { contractedKw } }) {
    const isKnown = load?.p99 !== undefined && contractedKw !== undefined;
    if (!isKnown || load.p99 <= 0 || contractedKw <= 0) return undefined;
    const value = load.p99 / contractedKw;
    return {
      value,
      strength: strengthOf(Math.log(value), KNOTS),
      says: words`one hour in a hundred it draws over ${power(load.p99)}, ${percent(value)} of the ${power(contractedKw)} contracted`,
    };
  },
};
