import { CAMBRIDGE, JIANGSU, LABELLED_TOWNS } from './citations.ts';
import { number, percent } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Spreads below the usual. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [0.5, 0],
  [3, 1],
];
/** A fifth: peers that are all alike do not make a small difference a large one. Assumed, 2026-11. */
const LEAST_SPREAD = 0.2;

/** Its weeks repeat more exactly than its peers' do (eq. 12). */
export const steadyWeeks: Indicator = {
  id: 'steady-weeks',
  title: 'Weeks that repeat',
  family: 'shape',
  unit: 'spreads',
  because: 'Rigs know neither holidays nor weather: under a large block one week is like the next.',
  innocently: 'Pumps, telecom sites, server rooms and plants that run one process all year.',
  needs: 'some weeks with enough readings',
  clears:
    'The process that runs round the clock, and its nameplate power: pumps, servers, a line that never stops.',
  sources: [JIANGSU, CAMBRIDGE, LABELLED_TOWNS],
  observe(profile, peers) {
    const move = profile.load?.habits.weekMove;
    const above = peers.distance('ln_week_move', profile, LEAST_SPREAD);
    if (move === undefined || above === undefined) return undefined;
    const usual = Math.exp(peers.usual('ln_week_move', profile)!.centre);
    return {
      value: -above.spreads,
      strength: strengthOf(-above.counted, KNOTS),
      says: `its weeks differ by ${percent(move)}, those of its peers by ${percent(usual)} (${number(Math.abs(above.spreads))} spreads ${above.spreads < 0 ? 'steadier' : 'less steady'})`,
    };
  },
};
