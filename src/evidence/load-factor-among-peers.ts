import { IRKUTSK, JIANGSU, LABELLED_TOWNS } from './citations.ts';
import { number } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Spreads above the usual. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [-3, -1],
  [-0.7, 0],
  [0.7, 0],
  [3, 1],
];
/** A tenth: load factors within a sector differ by that much anyway. Assumed, 2026-11. */
const LEAST_SPREAD = 0.1;

/** Its mean load is nearer to its peak than that of its peers, or farther from it (eq. 1, 12). */
export const loadFactorAmongPeers: Indicator = {
  id: 'load-factor-among-peers',
  title: 'Load factor among its peers',
  family: 'size',
  unit: 'spreads',
  because:
    'Rigs run at every hour of the year: whatever they stand behind, the mean comes nearer to the peak than people and machines of that sector bring it.',
  innocently:
    'A sector that is wrong or too broad, a server room, a cold room, a line that never stops among plants that do.',
  needs: 'enough sites of the same sector',
  clears: 'What runs round the clock, and its nameplate power; or the right sector in the register.',
  sources: [IRKUTSK, JIANGSU, LABELLED_TOWNS],
  observe(profile, peers) {
    const factor = profile.load?.loadFactorP99;
    const above = peers.distance('ln_load_factor', profile, LEAST_SPREAD);
    if (factor === undefined || above === undefined) return undefined;
    const usual = Math.exp(peers.usual('ln_load_factor', profile)!.centre);
    return {
      value: above.spreads,
      strength: strengthOf(above.counted, KNOTS),
      says: `its mean load is ${number(factor)} of what it exceeds in one hour of a hundred, that of its peers ${number(usual)} (${number(Math.abs(above.spreads))} spreads ${above.spreads < 0 ? 'lower' : 'higher'})`,
    };
  },
};
