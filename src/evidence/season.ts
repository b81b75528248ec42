import { words } from '../language/words.ts';
import { irkutsk, labelledTowns } from './citations.ts';
import { number, percent } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Difference of shares of variance. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [0, 0],
  [0.35, -1],
];

/** A smooth yearly wave explains the load better than a step does (eq. 9). */
export const season: Indicator = {
  id: 'season',
  get title() {
    return words`A season`;
  },
  family: 'shape',
  unit: 'share of variance',
  get because() {
    return words`A load that swells and shrinks with the year heats, cools or lights; a block that was added makes a step instead.`;
  },
  get innocently() {
    return words`Speaks for a site only. Rigs hidden in a heated building keep its season, so a season does not clear a site.`;
  },
  get needs() {
    return words`most of a year of load`;
  },
  get clears() {
    return words`Nothing is to be cleared here: a season only speaks for the site.`;
  },
  get sources() {
    return [labelledTowns(), irkutsk()];
  },
  observe({ load }) {
    if (load?.season === undefined) return undefined;
    const { seasonality, amplitude } = load.season;
    return {
      value: seasonality,
      strength: strengthOf(seasonality, KNOTS),
      says: seasonality > 0 ? waveTold(number(seasonality), amplitude) : noSeason(),
    };
  },
};

function waveTold(explained: string, amplitude: number | undefined): string {
  return amplitude === undefined
    ? words`a yearly wave explains its weeks better than any single step (by ${explained} of the variance)`
    : words`a yearly wave of ${percent(amplitude)} of its mean explains its weeks better than any single step (by ${explained} of the variance)`;
}

function noSeason(): string {
  return words`no season: a single step explains its weeks as well as a yearly wave, or better`;
}
