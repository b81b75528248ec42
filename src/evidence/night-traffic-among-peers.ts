import { LABELLED_TOWNS } from './citations.ts';
import { number } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { nightTraffic } from './night-traffic.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Spreads above the usual. Measured on labelled and simulated towns, 2026-11. */
const KNOTS: Knots = [
  [-2, 1],
  [-0.3, 0],
];
/** A fifth, of a natural logarithm: nights of one sector differ by that much anyway. Assumed, 2026-11. */
const LEAST_SPREAD = 0.2;

/** By night, its kWh come with less traffic than by day, more so than at its peers (eq. 12, 25). */
export const nightTrafficAmongPeers: Indicator = {
  id: 'night-traffic-among-peers',
  title: 'Load by night without its traffic',
  family: 'network',
  unit: 'spreads',
  because:
    'Where the people and servers of a site rest at night, load and traffic fall together; rigs behind it go on drawing, and the kWh of the night are left without bytes.',
  innocently:
    'Heating, cooling, lamps or charging by night; a server room that serves by day; a sector that is wrong or too broad.',
  needs: 'the internet traffic of the site by the hour, and enough sites of the same sector that have it too',
  clears: 'What draws power at night and sends nothing, and its nameplate power.',
  sources: [LABELLED_TOWNS],
  observe(profile, peers) {
    const night = nightTraffic(profile);
    const above = peers.distance('ln_night_traffic', profile, LEAST_SPREAD);
    if (night === undefined || above === undefined) return undefined;
    const usual = Math.exp(peers.usual('ln_night_traffic', profile)!.centre);
    return {
      value: above.spreads,
      strength: strengthOf(above.counted, KNOTS),
      says: `by night a kWh comes with ${number(night)} times the traffic that it comes with by day, at its peers with ${number(usual)} times`,
    };
  },
};
