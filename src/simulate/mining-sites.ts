/** Sites with a farm: behind an honest load, on a line of its own, or registered. */

import { type Chance, weighted } from '../random.ts';
import type { Composition, Situation } from './composition.ts';
import { type Farm, farmLoad } from './farm.ts';
import { honest } from './honest-sites.ts';
import { workshop } from './kinds/workshop.ts';
import { SCHEDULES } from './schedules.ts';
import { meanOf, NO_HOURS, together } from './series.ts';
import { stratumTraffic } from './traffic.ts';

/** A farm behind the meter of an honest site. */
export function hidden(situation: Situation): Composition {
  const host = honest(situation);
  const kw = situation.chance.block.logUniform(...HIDDEN_SHARE) * meanOf(host.load);
  const farm = unregistered(kw, situation);
  return { ...withFarm(host, farm, situation), label: 'illegal', scenario: `hidden_${farm.schedule.id}` };
}

/** A farm with a meter of its own, a guard's hut beside it, and a name that is not mining. */
export function ownLine(situation: Situation): Composition {
  const { block } = situation.chance;
  const farm = unregistered(ownSize(block), situation);
  return {
    ...withFarm(hut(farm, situation), farm, situation),
    label: 'illegal',
    scenario: `own_${farm.schedule.id}`,
    host: 'own_line',
    sector: block.pick(CLAIMED_SECTORS),
  };
}

/** A registered farm; `licence` is what it may draw as a share of what it can. The excess over it is illegal. */
export function licensed(
  situation: Situation,
  { label, licence }: { readonly label: 'licensed' | 'licensed_excess'; readonly licence: number },
): Composition {
  const { block } = situation.chance;
  const rigs = rigsOf(LICENSED_SIZE * ownSize(block), block);
  const farm: Farm = { ...rigs, schedule: SCHEDULES[0], onset: 0, link: 'line', cut: situation.cut };
  const whole = withFarm(hut(farm, situation), farm, situation);
  const licensedKw = Math.round(licence * farm.rigs * farm.rigKw);
  const excess = (power: number) => (label === 'licensed' ? 0 : Math.max(0, power - licensedKw));
  return {
    ...whole,
    label,
    scenario: label,
    host: 'licensed',
    sector: 'mining',
    illegal: whole.load.map(excess),
    licensedKw,
  };
}

/** Guards, lamps and a router: what stands beside a farm that has a meter of its own. */
function hut({ rigs, rigKw }: Farm, situation: Situation): Composition {
  const meanKw = { median: 0.015 * rigs * rigKw, spread: 0.5 };
  return honest({ ...situation, kind: { ...workshop, meanKw } });
}

function withFarm(host: Composition, farm: Farm, { surroundings, silenced, chance }: Situation): Composition {
  const farmed = farmLoad(farm, surroundings, silenced, chance.block);
  const bytes = stratumTraffic(farmed, chance.traffic);
  return {
    ...host,
    load: together(host.load, farmed),
    illegal: farmed,
    bytes: farm.link === 'line' ? together(host.bytes, bytes) : host.bytes,
    onset: farm.onset === 0 ? undefined : farm.onset,
  };
}

function unregistered(kw: number, { surroundings, chance: { block } }: Situation): Farm {
  return {
    ...rigsOf(kw, block),
    schedule: weighted(SCHEDULES, ({ share }) => share, block.uniform()),
    onset: block.happens(THERE_BEFORE) ? 0 : Math.floor(block.between(0.08, 0.88) * surroundings.clock.hours),
    link: block.happens(BY_SATELLITE) ? 'satellite' : 'line',
    cut: NO_HOURS,
  };
}

function rigsOf(kw: number, chance: Chance): { readonly rigs: number; readonly rigKw: number } {
  const rigKw = chance.pick(RIG_KW);
  return { rigs: Math.max(1, Math.round(kw / rigKw)), rigKw };
}

function ownSize(chance: Chance): number {
  return Math.min(OWN_KW.most, Math.max(OWN_KW.least, chance.logNormal(OWN_KW)));
}

/** A hidden farm against the honest load it hides behind: from hardly visible to more than half of the whole. Assumed 2026-11. */
const HIDDEN_SHARE = [0.08, 1.5] as const;

/**
 * Farms with a line of their own, kW. Found: 154 on average (Iran, January 2021: 1,620 farms, 250 MW), 900 to 2,100
 * (Kazakhstan, March 2022: 106 farms, 67,000 rigs), up to 31,300 in one region (Ministry of Energy, 21 February 2022).
 */
const OWN_KW = { median: 400, spread: 1.1, least: 40, most: 30_000 };
/** Registered farms are larger: some 55 companies with 600 MW (Ministry of Energy, November 2021). Assumed 2026-11. */
const LICENSED_SIZE = 4;

/** Power of one rig, kW: Antminer S9 1.4, S19 Pro 3.25, and what busts imply (2.1 to 3.6 a rig: Iran, Dagestan). */
const RIG_KW: readonly [number, ...number[]] = [1.4, 2.1, 2.7, 3.25, 3.25, 3.5];

/** Shares of the farms that were there before the first reading, and that reach their pool past the line. Assumed 2026-11. */
const THERE_BEFORE = 0.4;
const BY_SATELLITE = 0.15;

const CLAIMED_SECTORS: readonly [string, ...string[]] = [
  'factory',
  'warehouse',
  'cold_storage',
  'telecom',
  'utility',
  'office',
];
