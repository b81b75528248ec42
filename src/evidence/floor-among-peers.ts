import { kw } from '../units.ts';
import { IRKUTSK, LABELLED_TOWNS } from './citations.ts';
import { number, power } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { LEAST_SIZE_SPREAD } from './load-among-peers.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Spreads above the usual. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [1.5, 0],
  [4, 1],
];

/** Its load never falls as low as its peers' does (eq. 12). */
export const floorAmongPeers: Indicator = {
  id: 'floor-among-peers',
  title: 'A high floor among its peers',
  family: 'size',
  unit: 'spreads',
  because:
    'What stands under the honest load at every hour lifts the floor, in sectors whose load else sleeps.',
  innocently:
    'A larger site than its peers; a server room, a laboratory, a cold room, electric heating in winter.',
  needs: 'enough sites of the same sector and size',
  clears: 'What runs at night and how much it draws: cold rooms, ventilation, servers.',
  sources: [IRKUTSK, LABELLED_TOWNS],
  observe(profile, peers) {
    const floor = profile.load?.habits.floor;
    const above = peers.distance('ln_floor', profile, LEAST_SIZE_SPREAD);
    if (floor === undefined || above === undefined) return undefined;
    const usual = kw(Math.exp(peers.usual('ln_floor', profile)!.centre));
    return {
      value: above.spreads,
      strength: strengthOf(above.counted, KNOTS),
      says: `it seldom falls below ${power(floor)}, its peers below ${power(usual)} (${number(Math.abs(above.spreads))} spreads ${above.spreads < 0 ? 'lower' : 'higher'})`,
    };
  },
};
