/** Dated events that the sites of a region live through together, when they fall into the period. */
import type { TownClock } from './clock.ts';
import type { Hours } from './series.ts';
import type { Region } from './weather.ts';

/**
 * What happens: no fixed line; no power for registered miners; no power for anybody; streets that are unsafe;
 * raids on farms.
 */
export const EVENT_KINDS = ['internet_off', 'miners_cut', 'blackout', 'unrest', 'raids'] as const;
type EventKind = (typeof EVENT_KINDS)[number];

/** Local time: from the first hour to before the last, as the clock shows it (`2022-01-05 17:00`). */
export interface TownEvent {
  readonly kind: EventKind;
  readonly from: string;
  readonly to: string;
  /** Everywhere unless told. */
  readonly regions?: readonly Region[];
}

/** The winter of 2022 in Kazakhstan. */
export const JANUARY_2022: readonly TownEvent[] = [
  // Fixed lines from the evening of the 5th, back for good on the morning of the 10th (NetBlocks, "Internet disrupted in
  // Kazakhstan amid energy price protests", January 2022, netblocks.org).
  { kind: 'internet_off', from: '2022-01-05 17:00', to: '2022-01-10 09:00' },
  // The same days in the streets: a state of emergency, shops and offices shut.
  { kind: 'unrest', from: '2022-01-05 14:00', to: '2022-01-10 07:00' },
  // Registered miners were cut off by order of the system operator (KEGOC notice; QazaqGreen, January 2022).
  { kind: 'miners_cut', from: '2022-01-24 00:00', to: '2022-02-01 00:00' },
  // The Central Asian blackout; in Kazakhstan it was dark in the south (Reuters, 25 January 2022).
  {
    kind: 'blackout',
    from: '2022-01-25 12:00',
    to: '2022-01-25 18:00',
    regions: ['Almaty', 'Shymkent', 'Turkistan', 'Zhambyl'],
  },
  // Searches of farms (Prime Minister of Kazakhstan, 21 February 2022: 34 objects; Financial Monitoring Agency, 15 March).
  { kind: 'raids', from: '2022-02-18 00:00', to: '2022-03-16 00:00' },
];

/** Hours of each kind of event at a place. */
export type Happenings = Readonly<Record<EventKind, readonly Hours[]>>;

/** What happens in a region, hour by hour of the clock; nothing of what lies outside the period. */
export function happenings(events: readonly TownEvent[], clock: TownClock, region: Region): Happenings {
  const hours = (wanted: EventKind) =>
    events
      .filter(({ kind, regions }) => kind === wanted && (regions?.includes(region) ?? true))
      .map((event) => hoursOf(clock, event))
      .filter(({ from, to }) => from < to);
  return {
    internet_off: hours('internet_off'),
    miners_cut: hours('miners_cut'),
    blackout: hours('blackout'),
    unrest: hours('unrest'),
    raids: hours('raids'),
  };
}

/** Hours [from, to) of the clock that lie in a window; empty (from = to) where it lies outside the period. */
function hoursOf({ stamps }: TownClock, { from, to }: Pick<TownEvent, 'from' | 'to'>): Hours {
  return { from: before(stamps, from), to: before(stamps, to) };
}

/** How many of the ordered stamps come before a time; such stamps sort as they follow one another. */
function before(stamps: readonly string[], time: string): number {
  const index = stamps.findIndex((stamp) => stamp >= time);
  return index === -1 ? stamps.length : index;
}
