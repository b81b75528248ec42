import { LABELLED_TOWNS } from './citations.ts';
import { percent } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Spreads above the usual. Measured on labelled and simulated towns, 2026-11. */
const KNOTS: Knots = [
  [0.2, 0],
  [2.5, 1],
];
/** Three tenths of the load: from standby alone to machines that never stop is the width of most sectors. Assumed, 2026-11. */
const LEAST_SPREAD = 0.3;

/** Its least hour of the day is nearer to its mean than that of its peers (eq. 12). */
export const floorAmongPeers: Indicator = {
  id: 'floor-among-peers',
  title: 'Floor among its peers',
  family: 'size',
  unit: 'spreads',
  because:
    'A block that always runs stands under everything else: the lowest hour of the day keeps more of the mean load than people and machines of that sector leave on.',
  innocently:
    'A sector that is wrong or too broad, a cold room, a server room, pumps or heating that never stop. A lower floor clears nobody: rigs that rest by the clock lower it.',
  needs: 'enough sites of the same sector, and a week or more of load of late',
  clears: 'What is left on at night, and its nameplate power; or the right sector in the register.',
  sources: [LABELLED_TOWNS],
  observe(profile, peers) {
    const floor = profile.load?.habits.floorToMean;
    const above = peers.distance('floor_to_load', profile, LEAST_SPREAD);
    if (floor === undefined || above === undefined) return undefined;
    const usual = peers.usual('floor_to_load', profile)!.centre;
    return {
      value: above.spreads,
      strength: strengthOf(above.counted, KNOTS),
      says: `over the last four weeks its lowest reading of the day is ${percent(floor)} of the day's mean, that of its peers ${percent(usual)}`,
    };
  },
};
