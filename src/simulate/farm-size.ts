/** What farms could draw, kW: heavy-tailed, so that a few of them make most of the total. */
import type { Chance } from '../random.ts';
import type { Composition } from './composition.ts';
import { home } from './kinds/home.ts';
import { meanOf } from './series.ts';
import type { Way } from './way.ts';

/** Of a farm with a line of its own. */
export function ownKw(chance: Chance): number {
  return Math.min(OWN_KW.most, Math.max(OWN_KW.least, chance.logNormal(OWN_KW)));
}

/** Of a farm behind an honest load: a share of the whole, and in a household at least a rig. */
export function hiddenKw({ load, sector }: Composition, { shareOfSite }: Way, chance: Chance): number {
  const share = shareOfSite === undefined ? usualShare(chance) : chance.logUniform(...shareOfSite);
  const least = sector === home.sector ? chance.logUniform(...HOUSEHOLD_KW) : 0;
  return Math.min(OWN_KW.most, Math.max(least, (share / (1 - share)) * meanOf(load)));
}

/** Half of the farms make up 29 to 64 % of the site with them; one in forty less than a tenth. Assumed 2026-11. */
function usualShare(chance: Chance): number {
  const odds = chance.logNormal({ median: 0.85, spread: 1.1 });
  return Math.min(0.9, Math.max(0.02, odds / (1 + odds)));
}

/**
 * Farms with a line of their own. Found: 154 kW on average (Iran, January 2021: 1,620 farms, 250 MW), 900 to 2,100
 * (Kazakhstan, March 2022: 106 farms, 67,000 rigs), up to 31,300 in one region (Ministry of Energy, 21 February 2022).
 */
const OWN_KW = { median: 400, spread: 1.2, least: 20, most: 30_000 };
/** A rig or ten in a flat or a garage. Assumed 2026-11. */
const HOUSEHOLD_KW = [1.5, 30] as const;
