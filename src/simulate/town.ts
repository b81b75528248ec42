/**
 * A labelled town from a seed: honest load from published shapes, farms hidden in some of it, and the faults that meters
 * and registers have. Chance decides, the seed decides chance: the same options give the same town, bit by bit.
 */

import { chanceOf } from '../random.ts';
import { zoneOf } from '../sources/zone.ts';
import { clockOf, type TownClock } from './clock.ts';
import { BLACKOUT, hoursOf, INTERNET_SHUTDOWN, MINERS_CUT_OFF, type Window } from './events.ts';
import { firstDay, illegalShare, wholeNumber } from './option-checks.ts';
import { type Hours, NO_HOURS } from './series.ts';
import { REGIONS, type Region, temperatureOf } from './weather.ts';

export interface TownOptions {
  readonly sites: number;
  /** A whole number. */
  readonly seed: number;
  /** Length of the record; 364 days, 52 whole weeks, unless told. */
  readonly days?: number;
  /** First local calendar day, `2021-07-05` unless told. */
  readonly start?: string;
  /** IANA name; `Asia/Almaty` unless told. */
  readonly timeZone?: string;
  /** Share of the sites with an illegal farm; drawn between 3 and 10 % unless told. */
  readonly illegalShare?: number;
  /** Whether January 2022 happened (where it lies in the period): the internet shutdown, the cut of registered miners, the blackout. */
  readonly january2022?: 'as it was' | 'nothing happened';
}

/** A town is a recipe: each site is made when it is asked for, so that memory follows one site and not the town. */
export interface Town {
  readonly seed: number;
  readonly sites: number;
  readonly illegalShare: number;
  readonly clock: TownClock;
  readonly temperature: ReadonlyMap<Region, Float64Array>;
  readonly events: {
    readonly shutdown: Hours;
    readonly minersCutOff: Hours;
    readonly blackout: Hours;
  };
}

/** Throws a Failure where the options make no town. */
export function simulateTown(options: TownOptions): Town {
  const { seed, days = 364, start = '2021-07-05', timeZone = 'Asia/Almaty' } = options;
  const sites = wholeNumber('sites', options.sites, { least: 1, most: 100_000 });
  const length = wholeNumber('days', days, { least: 1, most: 3_660 });
  const clock = clockOf(zoneOf(timeZone), firstDay(start), length);
  const happened = options.january2022 !== 'nothing happened';
  const hours = (window: Window): Hours => (happened ? hoursOf(clock, window) : NO_HOURS);
  return {
    seed: wholeNumber('seed', seed, { least: -(2 ** 31), most: 2 ** 32 - 1 }),
    sites,
    illegalShare: illegalShare(options.illegalShare) ?? chanceOf(seed, PREVALENCE).logUniform(0.03, 0.1),
    clock,
    temperature: weather(seed, clock),
    events: {
      shutdown: hours(INTERNET_SHUTDOWN),
      minersCutOff: hours(MINERS_CUT_OFF),
      blackout: hours(BLACKOUT),
    },
  };
}

function weather(seed: number, clock: TownClock): ReadonlyMap<Region, Float64Array> {
  return new Map(
    Object.entries(REGIONS).map(([region, climate], i) => [
      region as Region,
      temperatureOf(clock, climate, chanceOf(seed, WEATHER, i)),
    ]),
  );
}

/** Streams of chance that belong to the town and not to a site. */
const PREVALENCE = -2;
const WEATHER = -3;
