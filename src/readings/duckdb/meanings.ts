/**
 * What the texts of a file mean: each is judged once, by what judges them in the streaming engine too, and SQL looks
 * the meaning up. A text that is not usable, or not without a second look, means nothing here.
 */
import { clockTime } from '../../sources/clock.ts';
import { HOUR } from '../../sources/interval-minutes.ts';
import type { ReadingSource } from '../../sources/source.ts';
import type { Zone } from '../../sources/zone.ts';
import { siteNamed } from '../read.ts';
import { SLOTS_A_DAY } from '../slots.ts';
import { type When, whensIn } from '../when.ts';
import type { Cell } from './session.ts';
import type { Texts } from './texts.ts';

export interface Meanings {
  /** By number: those that are meant. */
  readonly sites: readonly string[];
  /** The texts that name each of them. */
  readonly textsOf: ReadonlyMap<string, readonly string[]>;
  /** Slots are counted in steps of so many, the most that all readings allow; a day has so many words of 32 of them. */
  readonly step: number;
  readonly words: number;
  readonly days: number;
  /** text, site, calendar */
  readonly named: readonly (readonly Cell[])[];
  /** text, calendar, day, clock, word, bit, ends */
  readonly moments: readonly (readonly Cell[])[];
  /** text, is_estimated */
  readonly flags: readonly (readonly Cell[])[];
}

export const COLUMNS = {
  named: ['text VARCHAR', 'site INTEGER', 'calendar INTEGER'],
  moment: [
    'text VARCHAR',
    'calendar INTEGER',
    'day INTEGER',
    'clock INTEGER',
    'word INTEGER',
    'bit INTEGER',
    'ends INTEGER',
  ],
  flag: ['text VARCHAR', 'is_estimated INTEGER'],
};

/** Bits that an INTEGER holds without its sign. */
const WORD_BITS = 30;

export function meaningsOf(source: ReadingSource, { sites, times, flags }: Texts): Meanings {
  const { textsOf, names } = namesOf(sites);
  const calendars = calendarsOf(source, names);
  const numbers = new Map(names.map((name, i) => [name, i]));
  const found = calendars.all.flatMap((calendar, i) =>
    whensOf(times, source, calendar).map((at) => ({ ...at, calendar: i })),
  );
  const step = found.reduce((gcd, { when }) => commonDivisor(gcd, when.moment.slot), SLOTS_A_DAY);
  const last = found.reduce((most, { when }) => Math.max(most, when.moment.slot / step), 0);
  return {
    sites: names,
    textsOf,
    step,
    words: Math.floor(last / WORD_BITS) + 1,
    days: new Set(found.map(({ when }) => when.moment.day)).size,
    named: names.flatMap((name) =>
      textsOf.get(name)!.map((text) => [text, numbers.get(name)!, calendars.of(name)]),
    ),
    moments: found.map(({ text, calendar, ends, when: { moment } }) => {
      const place = moment.slot / step;
      return [
        text,
        calendar,
        moment.day,
        moment.clock,
        Math.floor(place / WORD_BITS),
        1 << (place % WORD_BITS),
        ends,
      ];
    }),
    flags: flags.flatMap((text) => {
      const quality = source.quality?.read(text);
      return quality === 'actual' || quality === 'estimated' ? [[text, quality === 'estimated' ? 1 : 0]] : [];
    }),
  };
}

/** The slots that are set in the words of a day. */
export function* slotsIn(words: ArrayLike<number>, step: number): Generator<number> {
  for (let i = 0; i < words.length; i += 1) {
    for (let word = words[i]!; word !== 0; word &= word - 1) {
      yield (i * WORD_BITS + 31 - Math.clz32(word & -word)) * step;
    }
  }
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
  readonly ends: number | null;
}

/** When the readings of these times began, as far as they can be read. */
function whensOf(times: readonly string[], source: ReadingSource, { zone, minutes }: Calendar): Found[] {
  const whenAt = whensIn({
    ...source,
    zone,
    siteZones: undefined,
    intervalMinutes: minutes === 0 ? undefined : minutes,
    siteMinutes: new Map(),
  });
  return times.flatMap((text) => {
    const time = timeIn(text);
    // Each a site of its own: none of them sets the pace of another.
    const when = whenAt(text, time);
    if (typeof when === 'string') return [];
    const ends = source.label === 'end' ? clockTime(time.trim(), source.times)!.minutes : null;
    return [{ text, when, ends }];
  });
}

/** The time in one column, or in two, as the layout puts them together (long.ts). */
function timeIn(text: string): string {
  const [date, clock] = text.split('\u0002');
  if (clock === undefined) return text;
  return clock.trim() === '' ? '' : `${date!.trim()} ${clock.trim()}`;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
