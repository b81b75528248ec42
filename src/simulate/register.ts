/** What the utility's register says of a site: not all of it, and not all of it true. */

import { type Chance, weighted } from '../random.ts';
import type { Composition } from './composition.ts';
import { KINDS } from './kinds/index.ts';
import type { Region } from './weather.ts';

/** A line of sites.csv; `undefined` is left blank. */
export interface RegisterEntry {
  readonly siteId: string;
  readonly name: string;
  readonly sector: string | undefined;
  readonly region: string;
  readonly contractedKw: number | undefined;
  readonly licenceId: string | undefined;
  readonly licensedKw: number | undefined;
  readonly licensedFrom: string | undefined;
}

/** The line of a site in the register: blank, false or out of date as chance has it. */
export function registered(
  siteId: string,
  region: Region,
  { sector, load, illegal, licensedKw }: Composition,
  chance: Chance,
): RegisterEntry {
  const name = `Site ${siteId.slice(SITE_PREFIX.length)}`;
  const declared = chance.happens(BLANK_SECTOR)
    ? undefined
    : chance.happens(FALSE_SECTOR)
      ? other(chance)
      : sector;
  const known = chance.happens(FARM_IN_CONTRACT) ? load : load.map((power, hour) => power - illegal[hour]!);
  const contracted = Math.ceil(Math.max(1, peak(known) * chance.between(...CONTRACT_OVER_PEAK)));
  const contractedKw = chance.happens(BLANK_CONTRACT) ? undefined : contracted;
  return {
    siteId,
    name,
    region,
    sector: declared,
    contractedKw,
    licenceId: licensedKw === undefined ? undefined : `DM-${siteId.slice(SITE_PREFIX.length)}`,
    licensedKw,
    licensedFrom: licensedKw === undefined ? undefined : '2021-01-01',
  };
}

/** Site identifiers that tell nothing: a walk through all six-digit numbers below a prime, each met once. */
export function siteIdOf(index: number, seed: number): string {
  return `${SITE_PREFIX}${String((Math.abs(seed) + index * STRIDE) % PRIME).padStart(6, '0')}`;
}

function other(chance: Chance): string {
  return weighted(KINDS, ({ share }) => share, chance.uniform()).sector;
}

function peak(load: Float64Array): number {
  return load.reduce((highest, power) => Math.max(highest, power), 0);
}

const SITE_PREFIX = 'KZ-';
const PRIME = 999_983;
const STRIDE = 271_828;

/** How bad registers are: shares of all sites. Assumed 2026-11. */
const BLANK_SECTOR = 0.16;
const FALSE_SECTOR = 0.04;
const BLANK_CONTRACT = 0.2;
/** Most who hide a farm had asked for the power; the rest overdraw. And some honest sites overdraw as well. */
const FARM_IN_CONTRACT = 0.75;
const CONTRACT_OVER_PEAK = [0.85, 2.4] as const;
