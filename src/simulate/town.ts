/**
 * A labelled town from a seed: honest load from published shapes, farms hidden in some of it, and the faults that meters
 * and registers have. Chance decides, the seed decides chance: the same options give the same town, bit by bit.
 */

import { words } from '../language/words.ts';
import { chanceOf } from '../random.ts';
import { zoneOf } from '../sources/zone.ts';
import { type Character, characterOf } from './character.ts';
import { clockOf, type TownClock } from './clock.ts';
import { drawnEvents } from './drawn-events.ts';
import { type Happenings, happenings, JANUARY_2022, type TownEvent } from './events.ts';
import type { Interval } from './interval.ts';
import { spells } from './noise.ts';
import { firstDay, shareOf, wholeNumber } from './option-checks.ts';
import { REGION_NAMES, REGIONS, type Region, temperatureOf } from './weather.ts';

export interface TownOptions {
  readonly sites: number;
  /** A whole number. */
  readonly seed: number;
  /** Length of the record; 364 days, 52 whole weeks, unless told. */
  readonly days?: number | undefined;
  /** First local calendar day, `2021-07-05` unless told. */
  readonly start?: string | undefined;
  /** IANA name; `Asia/Almaty` unless told. */
  readonly timeZone?: string | undefined;
  /** Minutes between readings; 60 unless told. */
  readonly interval?: Interval | 'mixed' | undefined;
  /** What happens, where it lies in the period: January 2022 unless told; `drawn` is at dates that the seed draws. */
  readonly events?: 'january-2022' | 'none' | 'drawn' | readonly TownEvent[] | undefined;
  /** Shares of the sites, drawn by the seed unless told: with an illegal farm, */
  readonly illegalShare?: number | undefined;
  /** without a line in the register, with a line that names no sector, without a record of traffic, */
  readonly unregistered?: number | undefined;
  readonly blankSectors?: number | undefined;
  readonly withoutTraffic?: number | undefined;
  /** and of the readings, missing. */
  readonly missingReadings?: number | undefined;
  /** Feeders over which the sites are spread, each with a meter; none unless told. */
  readonly feeders?: number | undefined;
  /** Of the feeders, those with a farm tapped in before the meters; one in five unless told. */
  readonly taps?: number | undefined;
}

/** A town is a recipe: each site is made when it is asked for, so that memory follows one site and not the town. */
export interface Town {
  readonly seed: number;
  readonly sites: number;
  readonly feeders: number;
  readonly taps: number;
  readonly interval: Interval | 'mixed';
  readonly clock: TownClock;
  readonly character: Character;
  readonly events: readonly TownEvent[];
  readonly places: ReadonlyMap<Region, Place>;
}

export interface Place {
  /** Outside air, degrees Celsius, hour by hour. */
  readonly temperature: Float64Array;
  /** Events, and cuts of the power that hit all of the region. */
  readonly happenings: Happenings;
}

/** Throws a Failure where the options make no town. */
export function simulateTown(options: TownOptions): Town {
  const { days = 364, start = '2021-07-05', timeZone = 'Asia/Almaty', interval = 60 } = options;
  const seed = wholeNumber('seed', options.seed, { least: -(2 ** 31), most: 2 ** 32 - 1 });
  const sites = wholeNumber('sites', options.sites, { least: 1, most: 100_000 });
  const length = wholeNumber('days', days, { least: 1, most: 3_660 });
  const clock = clockOf(zoneOf(timeZone), firstDay(start), length);
  const events = eventsOf(options, clock);
  const character = characterOf(seed, {
    illegalShare: shareOf(words`illegal sites`, options.illegalShare),
    unregistered: shareOf(words`unregistered sites`, options.unregistered),
    blankSectors: shareOf(words`blank sectors`, options.blankSectors),
    withoutTraffic: shareOf(words`sites without traffic`, options.withoutTraffic),
    missingReadings: shareOf(words`missing readings`, options.missingReadings),
  });
  const places = REGION_NAMES.map(
    (region, i) => [region, placeOf(region, i, { seed, clock, events })] as const,
  );
  const feeders = wholeNumber('feeders', options.feeders ?? 0, { least: 0, most: Math.min(sites, 999) });
  const taps = wholeNumber('taps', options.taps ?? Math.ceil(feeders / 5), { least: 0, most: feeders });
  return { seed, sites, feeders, taps, interval, clock, character, events, places: new Map(places) };
}

function eventsOf({ events = 'january-2022', seed }: TownOptions, clock: TownClock): readonly TownEvent[] {
  if (events === 'january-2022') return JANUARY_2022;
  if (events === 'none') return [];
  return events === 'drawn' ? drawnEvents(clock, chanceOf(seed, EVENTS)) : events;
}

function placeOf(
  region: Region,
  index: number,
  { seed, clock, events }: Pick<Town, 'seed' | 'clock' | 'events'>,
): Place {
  const happened = happenings(events, clock, region);
  const cuts = spells(clock.hours, CUTS, chanceOf(seed, POWER_CUTS, index));
  return {
    temperature: temperatureOf(clock, REGIONS[region], chanceOf(seed, WEATHER, index)),
    happenings: { ...happened, blackout: [...happened.blackout, ...cuts] },
  };
}

/** Of a whole region at once. Assumed 2026-11. */
const CUTS = { perYear: 1.5, hours: 3 };

/** Streams of chance that belong to the town and not to a site; -1 and -2 are those of lots and of the character. */
const WEATHER = -3;
const EVENTS = -4;
const POWER_CUTS = -5;
