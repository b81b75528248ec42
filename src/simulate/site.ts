/** One site of a town: what the meter, the line, the register and the truth say of it. */

import { type Chance, chanceOf } from '../random.ts';
import { compose } from './compose.ts';
import type { Composition } from './composition.ts';
import { drawnInterval, type Interval } from './interval.ts';
import { lose, metered } from './meter.ts';
import { spells } from './noise.ts';
import { type RegisterEntry, registered, siteIdOf } from './register.ts';
import { lotOf } from './roles.ts';
import type { Hours } from './series.ts';
import type { Place, Town } from './town.ts';
import { split, type Traffic } from './traffic.ts';
import { type TruthEntry, truthOf } from './truth.ts';
import { REGION_NAMES } from './weather.ts';
import { withinHour } from './within-hour.ts';

export interface SimulatedSite {
  readonly siteId: string;
  /** `undefined` where no register names it. */
  readonly register: RegisterEntry | undefined;
  readonly truth: TruthEntry;
  /** Minutes between readings, of load as of traffic. */
  readonly interval: Interval;
  /** Mean kW of every hour, as it flows, whatever the meter makes of it. */
  readonly drawn: Float64Array;
  /** Mean kW of every interval from the first hour of the town's clock on; NaN where there is no reading. */
  readonly load: Float64Array;
  /** `undefined` where nobody keeps a record of the line. */
  readonly traffic: Traffic | undefined;
}

/** The sites of a town, one made after another: memory follows one site. */
export function* sitesOf(town: Town): Generator<SimulatedSite> {
  for (let index = 0; index < town.sites; index += 1) yield siteOf(town, index);
}

/** A pure function of the town's options and the site's number; `make` may compose it otherwise than its role says. */
export function siteOf(town: Town, index: number, make: typeof compose = compose): SimulatedSite {
  const chance = (stream: keyof typeof STREAM) => chanceOf(town.seed, index, STREAM[stream]);
  const region = chance('region').pick(REGION_NAMES);
  const place = town.places.get(region)!;
  const lit = composed(town, index, place, make);
  const composition = darkened(lit, outages(town, place, chance('outage')));
  const siteId = siteIdOf(index, town.seed);
  const interval = town.interval === 'mixed' ? drawnInterval(chance('interval')) : town.interval;
  const record = { missing: town.character.missingReadings, perHour: 60 / interval };
  const fine = withinHour(composition.load, record.perHour, chance('withinHour'));
  const traffic = recorded(composition, { town, place, record }, chance('line'));
  return {
    siteId,
    interval,
    register: registered(siteId, region, composition, town.character, chance('register')),
    truth: truthOf(
      siteId,
      `${town.seed}-${index}`,
      town.clock,
      composition,
      traffic ? 'traffic' : 'no traffic',
    ),
    drawn: composition.load,
    load: metered(fine, record, chance('meter')),
    traffic,
  };
}

function composed(
  town: Town,
  index: number,
  { temperature, happenings }: Place,
  make: typeof compose,
): Composition {
  const { role, kindAt } = lotOf(town.seed, index, town.character);
  return make(role, {
    kindAt,
    character: town.character,
    surroundings: { clock: town.clock, temperature },
    happenings,
    chance: {
      host: chanceOf(town.seed, index, STREAM.host),
      block: chanceOf(town.seed, index, STREAM.block),
      traffic: chanceOf(town.seed, index, STREAM.traffic),
    },
  });
}

/** Power cuts of the street, and those of the whole region. */
function outages(town: Town, { happenings }: Place, chance: Chance): readonly Hours[] {
  const local = spells(town.clock.hours, { perYear: chance.between(0, 6), hours: 2 }, chance);
  return [...local, ...happenings.blackout];
}

function darkened(composition: Composition, dark: readonly Hours[]): Composition {
  for (const series of [composition.load, composition.illegal, composition.bytes]) {
    for (const { from, to } of dark) series.fill(0, from, to);
  }
  return composition;
}

interface Line {
  readonly town: Town;
  readonly place: Place;
  readonly record: { readonly missing: number; readonly perHour: number };
}

function recorded({ bytes, record: kept }: Composition, line: Line, chance: Chance): Traffic | undefined {
  const { town, place, record } = line;
  const { perHour } = record;
  if (chance.happens(town.character.withoutTraffic) || kept === 'none') return undefined;
  const fine = withinHour(bytes, perHour, chance).map((anHour) => anHour / perHour);
  const silenced = place.happenings.internet_off.map(({ from, to }) => ({
    from: from * perHour,
    to: to * perHour,
  }));
  const traffic = split(fine, silenced, chance);
  lose(traffic.bytesIn, record, chance);
  for (let i = 0; i < traffic.bytesIn.length; i += 1) {
    if (Number.isNaN(traffic.bytesIn[i]!)) traffic.bytesOut[i] = Number.NaN;
  }
  return traffic;
}

/** Streams of chance within a site. */
const STREAM = {
  region: 0,
  host: 1,
  block: 2,
  traffic: 3,
  outage: 4,
  line: 5,
  meter: 6,
  register: 7,
  interval: 8,
  withinHour: 9,
};
