/**
 * Feeders of a town: each site hangs on one, each has a meter of its own at its head, and at some of them a farm is
 * tapped in before any meter. What the meter at the head reads is what all of them draw, and what is lost on the way.
 */
import { chanceOf } from '../random.ts';
import { compose } from './compose.ts';
import { lose } from './meter.ts';
import type { RegisterEntry } from './register.ts';
import { meanOf } from './series.ts';
import { type SimulatedSite, sitesOf } from './site.ts';
import type { Town } from './town.ts';
import { type TruthEntry, truthOf } from './truth.ts';
import { REGION_NAMES } from './weather.ts';

/** What stands in the files of one site, or of the meter at the head of a feeder. */
export interface Written extends Pick<SimulatedSite, 'siteId' | 'interval' | 'load' | 'traffic'> {
  readonly register: (RegisterEntry & { readonly feeder?: string }) | undefined;
  /** Of a feeder, the truth of what is tapped in before its meters; undefined where nothing is. */
  readonly truth: TruthEntry | undefined;
}

/** The sites of a town, and behind them the meters of its feeders; in memory are one site and a load for each feeder. */
export function* writtenOf(town: Town): Generator<Written> {
  const { feeders } = town;
  const drawn = Array.from({ length: feeders }, () => new Float64Array(town.clock.hours));
  let index = 0;
  for (const site of sitesOf(town)) {
    const at = Math.floor((index * feeders) / town.sites);
    const sum = drawn[at];
    if (sum !== undefined) for (let hour = 0; hour < sum.length; hour += 1) sum[hour]! += site.drawn[hour]!;
    yield sum === undefined || site.register === undefined
      ? site
      : { ...site, register: { ...site.register, feeder: feederName(at) } };
    index += 1;
  }
  for (const [at, load] of drawn.entries()) yield headOf(town, at, load);
}

function feederName(at: number): string {
  return `F-${String(at + 1).padStart(2, '0')}`;
}

/** Which feeders are tapped: spread evenly over them. */
function isTapped({ feeders, taps }: Town, at: number): boolean {
  return Math.floor(((at + 1) * taps) / feeders) > Math.floor((at * taps) / feeders);
}

function headOf(town: Town, at: number, points: Float64Array): Written {
  const chance = chanceOf(town.seed, FEEDERS, at);
  const name = feederName(at);
  const tap = isTapped(town, at) ? tapOf(town, at, points) : undefined;
  const carried = points.map((load, hour) => load + (tap?.load[hour] ?? 0));
  const lossShare = chance.between(...LOSSES);
  const mean = meanOf(carried);
  const load = carried.map((power) => {
    const lost = lossShare * mean * (NO_LOAD + (1 - NO_LOAD) * (power / mean) ** 2);
    return Math.round((power + lost) * 1000) / 1000;
  });
  lose(load, { missing: town.character.missingReadings, perHour: 1 }, chance);
  return {
    siteId: name,
    interval: 60,
    load,
    traffic: undefined,
    register: { ...NOT_SAID, siteId: name, name: `Feeder ${at + 1}`, region: regionOf(town, at) },
    truth: tap?.truth,
  };
}

/** A farm with a line of its own that no meter sees: as large a part of the feeder as chance has it. */
function tapOf(town: Town, at: number, points: Float64Array): { load: Float64Array; truth: TruthEntry } {
  const chance = chanceOf(town.seed, TAPS, at);
  const { temperature, happenings } = town.places.get(regionOf(town, at))!;
  const farm = compose('own_line', {
    kindAt: chance.uniform(),
    character: town.character,
    surroundings: { clock: town.clock, temperature },
    happenings,
    chance: {
      host: chanceOf(town.seed, TAPS, at, 0),
      block: chanceOf(town.seed, TAPS, at, 1),
      traffic: chanceOf(town.seed, TAPS, at, 2),
    },
  });
  const size = (meanOf(points) * chance.between(...TAP_TO_POINTS)) / highest(farm.load);
  const scaled = (series: Float64Array) => series.map((power) => power * size);
  const tapped = { ...farm, load: scaled(farm.load), illegal: scaled(farm.illegal) };
  const name = `${feederName(at)} (not metered)`;
  return {
    load: tapped.load,
    truth: truthOf(name, `${town.seed}-${feederName(at)}`, town.clock, tapped, 'no traffic'),
  };
}

function regionOf({ seed }: Town, at: number): (typeof REGION_NAMES)[number] {
  return chanceOf(seed, FEEDERS, at, 0).pick(REGION_NAMES);
}

function highest(load: Float64Array): number {
  return load.reduce((most, power) => Math.max(most, power), 0);
}

const NOT_SAID = {
  sector: undefined,
  contractedKw: undefined,
  licenceId: undefined,
  licensedKw: undefined,
  licensedFrom: undefined,
} as const;

/** Share of the energy that is lost, and the part of that which transformers lose at no load. Assumed 2026-11. */
const LOSSES = [0.025, 0.05] as const;
const NO_LOAD = 0.3;
/** The most that a tap draws / the mean of all points of its feeder. Assumed 2026-11. */
const TAP_TO_POINTS = [0.2, 0.6] as const;

/** Streams of chance that belong to feeders. */
const FEEDERS = -6;
const TAPS = -7;
