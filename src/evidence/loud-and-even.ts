import { IRKUTSK, JIANGSU, LABELLED_TOWNS } from './citations.ts';
import { number, percent, power } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { LEAST_SIZE_SPREAD } from './load-among-peers.ts';
import type { Distance } from './peers.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Spreads, the smaller of the two. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [0.7, 0],
  [3, 1],
];
/** Of the logarithm of a day's variation. Assumed, 2026-11. */
const LEAST_VARIATION_SPREAD = 0.15;

/** It draws more than its peers and more evenly too: the smaller of the two distances (eq. 12). */
export const loudAndEven: Indicator = {
  id: 'loud-and-even',
  title: 'More and more evenly than its peers',
  family: 'size',
  unit: 'spreads',
  because: 'A home at 6 kW round the clock: honest load that grows large grows uneven, rigs do not.',
  innocently: 'A block of flats behind one meter, a server room, a kitchen or a laundry that never closes.',
  needs: 'enough sites of the same sector and size',
  clears: 'What runs evenly by day and night, and for how many flats or firms the meter stands.',
  sources: [IRKUTSK, JIANGSU, LABELLED_TOWNS],
  observe(profile, peers) {
    const variation = profile.load?.habits.dayVariation;
    const recent = profile.load?.recent;
    const louder = peers.distance('ln_load', profile, LEAST_SIZE_SPREAD);
    const lessEven = peers.distance('ln_variation', profile, LEAST_VARIATION_SPREAD);
    const isKnown = variation !== undefined && recent !== undefined;
    if (!isKnown || louder === undefined || lessEven === undefined) return undefined;
    const smaller = (of: keyof Distance) => Math.min(louder[of], Math.max(0, -lessEven[of]));
    return {
      value: smaller('spreads'),
      strength: strengthOf(smaller('counted'), KNOTS),
      says: `${power(recent)} that vary by ${percent(variation)} within a day: ${spreads(louder.spreads, 'more', 'less')} and ${spreads(-lessEven.spreads, 'more even', 'less even')} than its peers`,
    };
  },
};

function spreads(value: number, more: string, less: string): string {
  return `${number(Math.abs(value))} spreads ${value < 0 ? less : more}`;
}
