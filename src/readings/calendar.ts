/**
 * Where an instant falls on the local calendar: the keys under which its reading goes into the cells.
 */
import { instantsOf, offsetAt, type Zone } from '../sources/zone.ts';
import { SLOT_MINUTES } from './slots.ts';

export interface Moment {
  /** Interval start, in minutes since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** Local calendar day, in days since 1970-01-01. */
  readonly day: number;
  /** Five-minute slot since local midnight; from 288 on in the 25th hour of a long day. */
  readonly slot: number;
  /** (local month since 1970-01 x 2 + weekend) x 24 + hour of day. */
  readonly clock: number;
}

const MINUTES_A_DAY = 1440;

/** The local calendar's keys of an instant that lies on the five-minute grid. */
export function momentAt(zone: Zone, instant: number): Moment {
  const wall = instant + offsetAt(zone, instant);
  const day = Math.floor(wall / MINUTES_A_DAY);
  const [midnight = day * MINUTES_A_DAY - offsetAt(zone, instant)] = instantsOf(zone, day * MINUTES_A_DAY);
  const hour = Math.floor((wall - day * MINUTES_A_DAY) / 60);
  return {
    instant,
    day,
    slot: Math.floor((instant - midnight) / SLOT_MINUTES),
    clock: (monthOf(day) * 2 + (isWeekend(day) ? 1 : 0)) * 24 + hour,
  };
}

/** Months since January 1970 of a day since 1970-01-01. */
export function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** Saturday or Sunday, the days of rest in Kazakhstan. */
export function isWeekend(day: number): boolean {
  const weekday = (day + 4) % 7;
  return weekday === 0 || weekday === 6;
}

/** Local calendar day as `2022-01-31`. */
export function dayName(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
