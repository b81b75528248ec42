import { words } from '../language/words.ts';
import type { LoadProfile } from '../profiles/load.ts';
import type { Profile } from '../profiles/profile.ts';
import { baseStations, labelledTowns } from './citations.ts';
import { percent, power } from './figures.ts';
import type { Indicator } from './indicator.ts';
import { dataVolume, recordedTraffic } from './little-traffic.ts';
import { sectorOf } from './sector.ts';
import { type Knots, strengthOf } from './strength.ts';

/** From 1, lacks the habits of its sector, to -1, has them. Measured on labelled towns, 2026-11. */
const KNOTS: Knots = [
  [-0.9, -1],
  [-0.1, 0],
  [0.1, 0],
  [0.9, 1],
];

/** Whether a site has the habits of the sector it is declared to be of. */
export const declaredSector: Indicator = {
  id: 'declared-sector',
  get title() {
    return words`Habits of the declared sector`;
  },
  family: 'register',
  unit: '-1 to 1',
  get because() {
    return words`A farm that is declared to be something else lacks what that something must have: a cold store and a greenhouse have a season, a data centre and a telecom site have traffic.`;
  },
  get innocently() {
    return words`A cold store in a heated hall, a greenhouse lit all year, a computing centre that trains and does not serve, a line that is not seen.`;
  },
  get needs() {
    return words`a declared sector and some weeks of load`;
  },
  get clears() {
    return words`The true use of the site, and the sector that belongs into the register.`;
  },
  get sources() {
    return [labelledTowns(), baseStations()];
  },
  observe(profile) {
    const sector = sectorOf(profile.registered.sector);
    const seen = sector && HABITS.get(sector.name)?.(profile);
    return seen && { ...seen, strength: strengthOf(seen.value, KNOTS) };
  },
};

type Habit = (profile: Profile) => { readonly value: number; readonly says: string } | undefined;

/** Amplitude of the yearly wave / mean, and log10 of bytes per kWh: from what a sector lacks to what it has. Assumed, 2026-11. */
const COLD_STORE_WAVE: Knots = [
  [0.04, 1],
  [0.15, -1],
];
const GREENHOUSE_WAVE: Knots = [
  [0.15, 1],
  [0.5, -1],
];
const SERVER_TRAFFIC: Knots = [
  [5.5, 1],
  [8, -1],
];

const HABITS: ReadonlyMap<string, Habit> = new Map([
  ['cold_storage', seasonal(() => words`a cold store`, COLD_STORE_WAVE)],
  ['greenhouse', seasonal(() => words`a greenhouse`, GREENHOUSE_WAVE)],
  ['telecom', connected(() => words`a telecom site`)],
  ['datacenter', connected(() => words`a data centre`)],
  ['metallurgy', ({ load }) => (load === undefined ? undefined : smelting(load))],
]);

function seasonal(what: () => string, knots: Knots): Habit {
  return ({ load }) => {
    const amplitude = load?.season?.amplitude;
    if (amplitude === undefined) return undefined;
    return {
      value: strengthOf(amplitude, knots),
      says: words`declared to be ${what()}; its yearly wave is ${percent(amplitude)} of its mean load`,
    };
  };
}

function connected(what: () => string): Habit {
  return (profile) => {
    const recorded = recordedTraffic(profile);
    if (recorded === undefined) return undefined;
    return {
      value: strengthOf(Math.log10(recorded.bytesPerKwh), SERVER_TRAFFIC),
      says: words`declared to be ${what()}; its traffic is ${dataVolume(recorded.bytesPerKwh)} a kWh`,
    };
  };
}

/** A works: over 1 MW, flat on four days in five, without a floor that rose. It counts half. Assumed, 2026-11. */
const SMELTER = { least: 1000, flatShare: 0.8, ratchet: 0.1, value: -0.5 } as const;

function smelting({ recent, habits, floorRatchet }: LoadProfile): ReturnType<Habit> {
  const flatShare = habits.flatShare ?? 0;
  const isWorks =
    recent !== undefined &&
    recent >= SMELTER.least &&
    flatShare >= SMELTER.flatShare &&
    (floorRatchet?.rise ?? 0) <= SMELTER.ratchet * recent;
  return isWorks
    ? {
        value: SMELTER.value,
        says: words`declared to be metallurgy; ${power(recent)}, flat on ${percent(flatShare)} of its days, and its floor never rose`,
      }
    : undefined;
}
