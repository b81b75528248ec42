/**
 * Days without any load. Programs that export readings fill with zeros what they have not (the exchange format 80020
 * does), so such a day is missing until shown otherwise; but a workshop that rests on Sundays does draw nothing.
 */

import { isWeekend, monthOf } from '../readings/calendar.ts';
import { ZERO_BIN } from '../readings/level.ts';
import { SLOT_MINUTES, slotsSet } from '../readings/slots.ts';
import { type DayColumns, daysWhere, type FacetColumns, withoutZeros } from './columns.ts';
import { RECENT_DAYS } from './period.ts';

export interface ZeroDays {
  /** Days of zeros before the site first drew anything, which is then not yet connected: taken as missing. */
  readonly before: number;
  /** Days of zeros between others, or at the end but for no more than four weeks, that are taken as missing. */
  readonly missing: number;
  /** Days of zeros that are kept: the site is known to rest, or has drawn nothing for four weeks and more. */
  readonly kept: number;
}

export interface WithoutZeroDays {
  readonly facets: FacetColumns;
  readonly zeroDays: ZeroDays;
}

/** The cells without the days of zeros that are taken as missing. A site that never drew anything is left as it is. */
export function withoutZeroDays(facets: FacetColumns): WithoutZeroDays {
  const readings = facets.days.n;
  if (!facets.days.zeros.some((zeros, row) => zeros === readings[row])) return { facets, zeroDays: NONE };
  const isZero = (day: Day) => day.zeros === day.n;
  const days = daysOf(facets.days);
  const zeros = days.filter(isZero);
  if (zeros.length === days.length) return { facets, zeroDays: NONE };
  const first = days.find((day) => !isZero(day))!.key;
  const last = days.findLast((day) => !isZero(day))!.key;
  const before = zeros.filter(({ key }) => key < first);
  const isEnded = days.at(-1)!.key - last >= RECENT_DAYS;
  const among = zeros.filter(({ key }) => key > first && (key < last || !isEnded));
  const missing = restsAtTimes(
    days.filter(({ key }) => key >= first && key <= last),
    among,
  )
    ? []
    : among;
  const gone = [...before, ...missing];
  return {
    facets: gone.length === 0 ? facets : without(facets, gone),
    zeroDays: {
      before: before.length,
      missing: missing.length,
      kept: zeros.length - gone.length,
    },
  };
}

/** The same where a zero is a finding and never what stands for a missing reading. */
export function withZeroDays(facets: FacetColumns): WithoutZeroDays {
  const kept = daysOf(facets.days).filter(({ zeros, n }) => zeros === n).length;
  return { facets, zeroDays: { ...NONE, kept } };
}

interface Day {
  readonly row: number;
  readonly key: number;
  readonly n: number;
  readonly zeros: number;
}

function daysOf({ keys, n, zeros }: DayColumns): Day[] {
  return Array.from(keys, (key, row) => ({ row, key, n: n[row]!, zeros: zeros[row]! }));
}

const NONE: ZeroDays = { before: 0, missing: 0, kept: 0 };

/** A site whose load also falls to zero within so many of its other days, or whose zeros make up so many, rests. */
const DAYS_WITH_ZEROS = 0.1;
const DAYS_OFF = 0.4;
/** Zero on so many of the days of the week that it is zero on at all: a day of rest. */
const OF_A_WEEKDAY = 0.5;

/**
 * Whether zero is a habit of the site: it falls to zero on working days too, or it is off for much of the time, or on
 * one day of the week. All shares are assumed on 2026-11.
 */
function restsAtTimes(days: readonly Day[], zeros: readonly Day[]): boolean {
  const drawing = days.filter((day) => day.zeros < day.n);
  const touched = drawing.filter((day) => day.zeros > 0).length;
  if (touched >= DAYS_WITH_ZEROS * drawing.length) return true;
  if (zeros.length >= DAYS_OFF * days.length) return true;
  return WEEKDAYS.some((weekday) => {
    const isOn = ({ key }: Day) => key % WEEKDAYS.length === weekday;
    const [all, off] = [days.filter(isOn).length, zeros.filter(isOn).length];
    return off > 0 && off >= OF_A_WEEKDAY * all;
  });
}

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

function without({ days, clock, level }: FacetColumns, missing: readonly Day[]): FacetColumns {
  const rows = new Set(missing.map(({ row }) => row));
  const readings = missing.reduce((sum, { n }) => sum + n, 0);
  const byClock = clockOf(days, missing);
  return {
    days: daysWhere(days, (row) => !rows.has(row)),
    clock: withoutZeros(clock, (row) => byClock.get(clock.keys[row]!) ?? 0),
    level: withoutZeros(level, (row) => (level.keys[row] === ZERO_BIN ? readings : 0)),
  };
}

const HOURS = 24;
const MINUTES_AN_HOUR = 60;

/** How many readings of these days fell into each cell of the clock. In a 25th hour the clock shows the last one again. */
function clockOf({ slots }: DayColumns, days: readonly Day[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { key, row } of days) {
    const ofDay = (monthOf(key) * 2 + (isWeekend(key) ? 1 : 0)) * HOURS;
    for (const slot of slotsSet(slots(row))) {
      const clock = ofDay + Math.min(HOURS - 1, Math.floor((slot * SLOT_MINUTES) / MINUTES_AN_HOUR));
      counts.set(clock, (counts.get(clock) ?? 0) + 1);
    }
  }
  return counts;
}
