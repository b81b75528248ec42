/**
 * Dated events that many sites share. A window in which the internet was off is a test of mining that no one planned:
 * rigs without a pool stop, and honest load does not. So is a cut that by law hits registered miners alone.
 */
import type { Profile } from '../profiles/profile.ts';

export const EVENT_KINDS = ['internet_shutdown', 'miners_cut', 'power_cut'] as const;
/** Fixed lines without internet; supply to registered miners cut by order; no power for anybody, which tests nothing. */
export type EventKind = (typeof EVENT_KINDS)[number];

export interface DatedEvent {
  /** As an observation names it: "the internet shutdown". */
  readonly name: string;
  readonly kind: EventKind;
  /** Local time at the site, in days since 1970-01-01: the first instant, and the first after it. */
  readonly from: number;
  readonly to: number;
  /** Names of regions as the register has them; everywhere where none is named. */
  readonly regions: readonly string[];
  readonly source: string;
}

/** Kazakhstan, January 2022. */
export const EVENTS: readonly DatedEvent[] = [
  {
    name: 'the internet shutdown',
    kind: 'internet_shutdown',
    // Mobile internet went first, on the 4th; fixed lines from the evening of the 5th to the morning of the 10th.
    from: localTime('2022-01-05 17:00'),
    to: localTime('2022-01-10 09:00'),
    regions: [],
    source: 'NetBlocks, January 2022: connectivity fell to 2 % of its usual level; CoinDesk, 6 January 2022.',
  },
  {
    name: 'the cut of registered miners',
    kind: 'miners_cut',
    from: localTime('2022-01-24 00:00'),
    to: localTime('2022-02-01 00:00'),
    regions: [],
    source: 'KEGOC, notice to 196 organisations, January 2022; QazaqGreen, January 2022.',
  },
  {
    name: 'the blackout of Central Asia',
    kind: 'power_cut',
    from: localTime('2022-01-25 11:59'),
    to: localTime('2022-01-25 20:00'),
    regions: [],
    source: 'KEGOC, 25 January 2022; Reuters, 25 January 2022.',
  },
];

/** `2022-01-05 17:00`, as days since 1970-01-01. */
export function localTime(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}Z`) / 86_400_000;
}

/** Days since 1970-01-01, as `2022-01-05 17:00`. */
export function localTimeName(days: number): string {
  const minutes = Math.round(days * MINUTES_A_DAY);
  return new Date(minutes * 60_000).toISOString().slice(0, '2022-01-05T17:00'.length).replace('T', ' ');
}

const MINUTES_A_DAY = 1440;

/** First and last local calendar day, in days since 1970-01-01. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The days that lie in an event from midnight to midnight; `to` before `from` where there is none. */
export function wholeDays({ from, to }: DatedEvent): Days {
  return { from: Math.ceil(from), to: Math.floor(to) - 1 };
}

/** The days that an event touches. */
export function touchedDays({ from, to }: DatedEvent): Days {
  return { from: Math.floor(from), to: Math.ceil(to) - 1 };
}

/** Whether an event was in the region of a site, as far as that is known: a site without a region may lie anywhere. */
export function concerns({ regions }: DatedEvent, { registered: { region } }: Profile): boolean {
  if (regions.length === 0 || region === undefined || region.trim() === '') return true;
  const plain = (name: string) => name.trim().toLowerCase();
  return regions.some((name) => plain(name) === plain(region));
}
