/** One site of a town: what the meter, the line, the register and the truth say of it. */

import { type Chance, chanceOf, weighted } from '../random.ts';
import { compose } from './compose.ts';
import type { Composition } from './composition.ts';
import { BLACKOUT_REGIONS } from './events.ts';
import { KINDS } from './kinds/index.ts';
import { lose, metered } from './meter.ts';
import { spells } from './noise.ts';
import { type RegisterEntry, registered, siteIdOf } from './register.ts';
import { lotOf } from './roles.ts';
import type { Hours } from './series.ts';
import type { Town } from './town.ts';
import { split, type Traffic } from './traffic.ts';
import { type TruthEntry, truthOf } from './truth.ts';
import { REGION_NAMES, type Region } from './weather.ts';

export interface SimulatedSite {
  readonly register: RegisterEntry;
  readonly truth: TruthEntry;
  /** kW for every hour of the town's clock; NaN where there is no reading. */
  readonly load: Float64Array;
  /** `undefined` where nobody keeps a record of the line. */
  readonly traffic: Traffic | undefined;
}

/** The sites of a town, one made after another: memory follows one site. */
export function* sitesOf(town: Town): Generator<SimulatedSite> {
  for (let index = 0; index < town.sites; index += 1) yield siteOf(town, index);
}

/** A pure function of the town's options and the site's number. */
export function siteOf(town: Town, index: number): SimulatedSite {
  const chance = (stream: keyof typeof STREAM) => chanceOf(town.seed, index, STREAM[stream]);
  const region = chance('region').pick(REGION_NAMES);
  const lit = composed(town, index, region);
  const composition = darkened(lit, outages(town, region, chance('outage')));
  const siteId = siteIdOf(index, town.seed);
  const traffic = recorded(composition.bytes, town, chance('line'));
  return {
    register: registered(siteId, region, composition, chance('register')),
    truth: truthOf(siteId, town.clock, composition, traffic === undefined ? 'no traffic' : 'traffic'),
    load: metered(composition.load, chance('meter')),
    traffic,
  };
}

function composed(town: Town, index: number, region: Region): Composition {
  const { role, kindAt } = lotOf(town.seed, index, town.illegalShare);
  return compose(role, {
    kind: weighted(KINDS, ({ share, hides }) => (role === 'hidden' ? hides : share), kindAt),
    surroundings: { clock: town.clock, temperature: town.temperature.get(region)! },
    silenced: town.events.shutdown,
    cut: town.events.minersCutOff,
    chance: {
      host: chanceOf(town.seed, index, STREAM.host),
      block: chanceOf(town.seed, index, STREAM.block),
      traffic: chanceOf(town.seed, index, STREAM.traffic),
    },
  });
}

/** Power cuts of the street, and the blackout where it was. */
function outages(town: Town, region: Region, chance: Chance): readonly Hours[] {
  const local = spells(town.clock.hours, { perYear: chance.between(0, 6), hours: 2 }, chance);
  return BLACKOUT_REGIONS.has(region) ? [...local, town.events.blackout] : local;
}

function darkened(composition: Composition, dark: readonly Hours[]): Composition {
  for (const series of [composition.load, composition.illegal, composition.bytes]) {
    for (const { from, to } of dark) series.fill(0, from, to);
  }
  return composition;
}

function recorded(bytes: Float64Array, town: Town, chance: Chance): Traffic | undefined {
  if (chance.happens(NO_TRAFFIC_RECORD)) return undefined;
  const traffic = split(bytes, town.events.shutdown, chance);
  lose(traffic.bytesIn, chance);
  return traffic;
}

/** Another provider, a mobile link, no agreement to hand it over. Assumed 2026-11. */
const NO_TRAFFIC_RECORD = 0.25;

/** Streams of chance within a site. */
const STREAM = { region: 0, host: 1, block: 2, traffic: 3, outage: 4, line: 5, meter: 6, register: 7 };
