/** What the utility's register says of a site: not all of it, and not all of it true. */

import { type Chance, weighted } from '../random.ts';
import type { Character } from './character.ts';
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

/**
 * The line of a site in the register: blank, false or out of date as chance has it; `undefined` where it is in
 * none.
 */
export function registered(
  siteId: string,
  region: Region,
  { sector, declared, load, illegal, licensedKw }: Composition,
  { unregistered, blankSectors, falseSectors, blankContracts }: Character,
  chance: Chance,
): RegisterEntry | undefined {
  if (chance.happens(unregistered) && licensedKw === undefined) return undefined;
  const name = `Site ${siteId.slice(SITE_PREFIX.length)}`;
  const isBlank = chance.happens(blankSectors) || declared === 'blank';
  const isFalse = chance.happens(falseSectors) || declared === 'false';
  const told = isFalse ? other(chance) : sector;
  const known = chance.happens(FARM_IN_CONTRACT) ? load : load.map((power, hour) => power - illegal[hour]!);
  const contracted = Math.ceil(Math.max(1, peak(known) * chance.between(...CONTRACT_OVER_PEAK)));
  const contractedKw = chance.happens(blankContracts) ? undefined : contracted;
  return {
    siteId,
    name,
    region,
    sector: isBlank ? undefined : told,
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

/** Most who hide a farm had asked for the power; the rest overdraw. And some honest sites overdraw as well. */
const FARM_IN_CONTRACT = 0.75;
const CONTRACT_OVER_PEAK = [0.85, 2.4] as const;
