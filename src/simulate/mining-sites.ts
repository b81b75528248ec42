/** Sites with an illegal farm: behind an honest load, or on a line of its own. */

import { type Chance, weighted } from '../random.ts';
import type { Composition, Situation } from './composition.ts';
import { type Farm, farmLoad, rigsFor } from './farm.ts';
import { hiddenKw, ownKw } from './farm-size.ts';
import { WAYS } from './hiding/index.ts';
import { honest } from './honest-sites.ts';
import type { Kind } from './kind.ts';
import { KINDS } from './kinds/index.ts';
import { workshop } from './kinds/workshop.ts';
import { together } from './series.ts';
import { stratumTraffic } from './traffic.ts';
import type { Way } from './way.ts';

/** A farm behind the meter of an honest site. */
export function hidden(situation: Situation, way: Way = wayAmong(WAYS, situation)): Composition {
  const { block } = situation.chance;
  const host = honest(situation, hostFor(way, situation));
  const kw = hiddenKw(host, way, block);
  return { ...settled(host, kw, way, situation), label: 'illegal', scenario: `hidden_${way.id}` };
}

/** A farm with a meter of its own, a guard's hut beside it, and a name that is not mining. */
export function ownLine(situation: Situation, way: Way = wayAmong(OWN_WAYS, situation)): Composition {
  const { block } = situation.chance;
  const kw = ownKw(block);
  return {
    ...settled(hut(kw, situation), kw, way, situation),
    label: 'illegal',
    scenario: `own_${way.id}`,
    host: 'own_line',
    sector: block.pick(CLAIMED_SECTORS),
  };
}

/** Guards, lamps and a router: what stands beside a farm of so many kW that has a meter of its own. */
export function hut(kw: number, situation: Situation): Composition {
  return honest(situation, { ...workshop, meanKw: { median: 0.02 * kw, spread: 0.6 } });
}

/** The host with the farm's load and its traffic. */
export function withFarm(host: Composition, farm: Farm, situation: Situation, way?: Way): Composition {
  const { surroundings, happenings, chance } = situation;
  const farmed = farmLoad(farm, surroundings, happenings.internet_off, chance.block);
  const whole = together(host.load, farmed);
  const { onset } = farm;
  const load = way?.metering?.({ whole, host: host.load, onset }, chance.block) ?? whole;
  const bytes = stratumTraffic(farmed, chance.traffic);
  const padding = way?.padding?.(farmed, surroundings, chance.traffic);
  const sent = padding === undefined ? bytes : together(bytes, padding);
  return {
    ...host,
    load,
    illegal: farmed.map((kw, hour) => (whole[hour] === 0 ? 0 : kw * (load[hour]! / whole[hour]!))),
    bytes: farm.link === 'line' ? together(host.bytes, sent) : host.bytes,
    onset: onset === 0 ? undefined : onset,
  };
}

function settled(host: Composition, kw: number, way: Way, situation: Situation): Composition {
  const { surroundings, happenings, chance } = situation;
  const { block } = chance;
  const onset = onsetOf(way, host.load.length, block);
  const rigs = rigsFor(kw, block);
  const stage = { surroundings, onset, host: host.load, kw: rigs.rigs * rigs.rigKw, raids: happenings.raids };
  const farm: Farm = {
    ...rigs,
    onset,
    running: way.running?.(stage, block) ?? new Float64Array(host.load.length).fill(1),
    link: way.link ?? (block.happens(BY_SATELLITE) ? 'satellite' : 'line'),
    heatLoss: block.between(...(way.heatLoss ?? USUAL_HEAT_LOSS)),
    cut: way.order === 'heeded' ? happenings.miners_cut : [],
  };
  return { ...withFarm(host, farm, situation, way), record: way.record, declared: way.declared };
}

function onsetOf({ begins }: Way, hours: number, chance: Chance): number {
  const isBefore = begins === undefined ? chance.happens(THERE_BEFORE) : begins === 'before';
  return isBefore ? 0 : Math.floor(chance.between(0.08, 0.85) * hours);
}

function wayAmong(ways: readonly [Way, ...Way[]], { character, chance }: Situation): Way {
  return weighted(ways, ({ id, share }) => share * character.tilt('way', id), chance.block.uniform());
}

function hostFor({ behind }: Way, { kindAt, character }: Situation): Kind {
  const weight = ({ id, hides, share }: Kind) => {
    if (behind === undefined) return hides * character.tilt('host', id);
    return behind.includes(id) ? share : 0;
  };
  return weighted(KINDS, weight, kindAt);
}

const OWN_WAYS = WAYS.filter(({ place }) => place === undefined) as [Way, ...Way[]];

/**
 * Shares of the farms that were there before the first reading, and that reach their pool past the line. Assumed
 * 2026-11.
 */
const THERE_BEFORE = 0.4;
const BY_SATELLITE = 0.1;
const USUAL_HEAT_LOSS = [0, 0.015] as const;

const CLAIMED_SECTORS: readonly [string, ...string[]] = [
  'factory',
  'warehouse',
  'cold_storage',
  'telecom',
  'utility',
  'office',
  'agriculture',
  'greenhouse',
];
