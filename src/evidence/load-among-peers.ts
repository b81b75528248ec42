import { words } from '../language/words.ts';
import { kw } from '../units.ts';
import { irkutsk, labelledTowns } from './citations.ts';
import { number, power } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { type Knots, strengthOf } from './strength.ts';

/** Spreads above the usual. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [-1, -1],
  [0.5, 0],
  [1.2, 0],
  [3.5, 1],
];

/** Half a unit of the natural logarithm, a factor of 1.65: sites of a sector differ by that much anyway. Assumed, 2026-11. */
const LEAST_SIZE_SPREAD = 0.5;

/** It draws more than its peers, or less (eq. 12). */
export const loadAmongPeers: Indicator = {
  id: 'load-among-peers',
  get title() {
    return words`Load among its peers`;
  },
  family: 'size',
  unit: 'spreads',
  get because() {
    return words`A farm draws many times what a home, an office or a shop of the same kind draws; small load leaves no room for one.`;
  },
  get innocently() {
    return words`A larger building, a new tenant, a wrong or a broad sector in the register.`;
  },
  get needs() {
    return words`enough sites of the same sector and size`;
  },
  get clears() {
    return words`The right sector, floor area or number of tenants in the register.`;
  },
  get sources() {
    return [irkutsk(), labelledTowns()];
  },
  observe(profile, peers) {
    const recent = profile.load?.recent;
    const above = peers.distance('ln_load', profile, LEAST_SIZE_SPREAD);
    if (recent === undefined || above === undefined) return undefined;
    const usual = kw(Math.exp(peers.usual('ln_load', profile)!.centre));
    const strength = strengthOf(above.counted, KNOTS);
    const farFromPeers =
      strength < 0 && above.spreads >= 0
        ? words`no more than its peers differ anyway`
        : awayFrom(above.spreads);
    return {
      value: above.spreads,
      strength,
      says: words`it draws ${power(recent)} where its peers draw ${power(usual)} (${farFromPeers})`,
    };
  },
};

function awayFrom(spreads: number): string {
  const away = number(Math.abs(spreads));
  return spreads < 0 ? words`${away} spreads less` : words`${away} spreads more`;
}
