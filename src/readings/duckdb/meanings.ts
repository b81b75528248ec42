/**
 * What the texts of a file mean: each is judged once, by what judges them in the streaming engine too, and SQL looks
 * the meaning up. A text that is not usable, or not without a second look, means nothing here.
 */
import { clockTime } from '../../sources/clock.ts';
import { HOUR } from '../../sources/interval-minutes.ts';
import type { ReadingSource } from '../../sources/source.ts';
import { dateAndClock } from '../../sources/time-columns.ts';
import type { Zone } from '../../sources/zone.ts';
import { siteNamed } from '../read.ts';
import { type When, whensIn } from '../when.ts';
import type { Cell } from './session.ts';
import type { Moments } from './tally.ts';
import type { Texts } from './texts.ts';

export interface Meanings {
  /** By number: those that are meant. */
  readonly sites: readonly string[];
  /** The texts that name each of them. */
  readonly textsOf: ReadonlyMap<string, readonly string[]>;
  /** By number: what a text means in a calendar. */
  readonly moments: Moments;
  /** Of each moment, where times name ends: that end, in minutes on the clock. */
  readonly ends: Int32Array;
  /** text, site, calendar */
  readonly named: readonly (readonly Cell[])[];
  /** text, calendar, moment */
  readonly times: readonly (readonly Cell[])[];
  /** text, is_estimated */
  readonly flags: readonly (readonly Cell[])[];
}

export const COLUMNS = {
  named: ['text VARCHAR', 'site INTEGER', 'calendar INTEGER'],
  moment: ['text VARCHAR', 'calendar INTEGER', 'moment INTEGER'],
  flag: ['text VARCHAR', 'is_estimated INTEGER'],
};

export function meaningsOf(source: ReadingSource, { sites, times, flags }: Texts): Meanings {
  const { textsOf, names } = namesOf(sites);
  const calendars = calendarsOf(source, names);
  const numbers = new Map(names.map((name, i) => [name, i]));
  const found = calendars.all.flatMap((calendar, i) =>
    whensOf(times, source, calendar).map((at) => ({ ...at, calendar: i })),
  );
  return {
    sites: names,
    textsOf,
    moments: momentsOf(found),
    ends: Int32Array.from(found, ({ ends }) => ends),
    named: names.flatMap((name) =>
      textsOf.get(name)!.map((text) => [text, numbers.get(name)!, calendars.of(name)]),
    ),
    times: found.map(({ text, calendar }, moment) => [text, calendar, moment]),
    flags: flags.flatMap((text) => {
      const quality = source.quality?.read(text);
      return quality === 'actual' || quality === 'estimated' ? [[text, quality === 'estimated' ? 1 : 0]] : [];
    }),
  };
}

function momentsOf(found: readonly Found[]): Moments {
  const [days, day] = keyed(found, ({ when }) => when.moment.day);
  const [clocks, clock] = keyed(found, ({ when }) => when.moment.clock);
  return { days, day, clocks, clock, slot: Int32Array.from(found, ({ when }) => when.moment.slot) };
}

/** The keys of all, each once and in order; and the place of each one's key among them. */
function keyed(found: readonly Found[], keyOf: (one: Found) => number): [Int32Array, Int32Array] {
  const keys = Int32Array.from(new Set(found.map(keyOf))).sort();
  const places = new Map(Array.from(keys, (key, place) => [key, place]));
  return [keys, Int32Array.from(found, (one) => places.get(keyOf(one))!)];
}

/** Names in their order, and the texts of each. */
function namesOf(texts: readonly string[]): { textsOf: Map<string, string[]>; names: string[] } {
  const textsOf = new Map<string, string[]>();
  for (const text of texts) {
    const { site, refusal } = siteNamed(text);
    if (refusal === undefined) textsOf.set(site, [...(textsOf.get(site) ?? []), text]);
  }
  return { textsOf, names: [...textsOf.keys()].sort() };
}

/** What makes of a time the start of an interval: a zone and, where times name ends, the usual length. */
interface Calendar {
  readonly zone: Zone;
  readonly minutes: number;
}

function calendarsOf(
  { zone, siteZones, label, siteMinutes, intervalMinutes }: ReadingSource,
  sites: readonly string[],
): { all: readonly Calendar[]; of: (site: string) => number } {
  const all: Calendar[] = [];
  const places = new Map<string, number>();
  for (const site of sites) {
    const calendar = {
      zone: siteZones?.get(site) ?? zone,
      minutes: label === 'end' ? (siteMinutes.get(site) ?? intervalMinutes ?? HOUR) : 0,
    };
    const alike = all.findIndex(
      (other) => other.zone === calendar.zone && other.minutes === calendar.minutes,
    );
    places.set(site, alike >= 0 ? alike : all.push(calendar) - 1);
  }
  return { all, of: (site) => places.get(site)! };
}

interface Found {
  readonly text: string;
  readonly when: When;
  /** Where times name ends: that end, in minutes on the clock. */
  readonly ends: number;
}

/** When the readings of these times began, as far as they can be read. */
function whensOf(times: readonly string[], source: ReadingSource, { zone, minutes }: Calendar): Found[] {
  // Over an hour that the clock skipped the order of the ends tells: a second look.
  const whenAt = whensIn(
    {
      ...source,
      zone,
      siteZones: undefined,
      intervalMinutes: minutes === 0 ? undefined : minutes,
      siteMinutes: new Map(),
    },
    'by the clock',
  );
  return times.flatMap((text) => {
    const time = timeIn(text);
    // Each a site of its own: none of them sets the pace of another.
    const when = whenAt(text, time);
    if (typeof when === 'string') return [];
    const ends = source.label === 'end' ? clockTime(time.trim(), source.times)!.minutes : 0;
    return [{ text, when, ends }];
  });
}

/** The time in one column, or in two, as the layout puts them together (long.ts). */
function timeIn(text: string): string {
  const [date, clock] = text.split('\u0002');
  return clock === undefined ? text : dateAndClock(date!, clock);
}
