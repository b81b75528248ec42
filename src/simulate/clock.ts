/** The town's clock: every hour of the simulated period, as it shows on the wall. */
import { dayName, isWeekend } from '../readings/calendar.ts';
import { instantsOf, offsetAt, type Zone } from '../sources/zone.ts';

export interface TownClock {
  /** Instant of the first hour, in minutes since 1970-01-01T00:00Z, and the zone in which the wall shows it. */
  readonly first: number;
  readonly zone: Zone;
  /** Number of hours. */
  readonly hours: number;
  /** Local time of the beginning of each hour, `2022-01-05 17:00`. */
  readonly stamps: readonly string[];
  /** Hour of day, 0 to 23. */
  readonly hourOfDay: Uint8Array;
  /** Days since the beginning. */
  readonly day: Uint16Array;
  /** Days since 1 January, from 0. */
  readonly dayOfYear: Uint16Array;
  readonly dayKind: Uint8Array;
  /** 1 at the coldest of winter (15 January), 0 at the height of summer. */
  readonly winter: Float64Array;
}

/** What a timetable tells apart. A public holiday is a Sunday. */
export const DAY_KIND = { weekday: 0, saturday: 1, sunday: 2 } as const;

/**
 * Hours from local midnight of `firstDay` (days since 1970-01-01) on; an hour that the clock shows twice comes
 * twice.
 */
export function clockOf(zone: Zone, firstDay: number, days: number): TownClock {
  const first = midnight(zone, firstDay);
  const hours = Math.round((midnight(zone, firstDay + days) - first) / 60);
  const stamps: string[] = [];
  const hourOfDay = new Uint8Array(hours);
  const day = new Uint16Array(hours);
  const dayOfYear = new Uint16Array(hours);
  const dayKind = new Uint8Array(hours);
  const winter = new Float64Array(hours);
  for (let hour = 0; hour < hours; hour += 1) {
    const instant = first + hour * 60;
    const wall = instant + offsetAt(zone, instant);
    const calendarDay = Math.floor(wall / 1440);
    const name = dayName(calendarDay);
    hourOfDay[hour] = Math.floor((wall - calendarDay * 1440) / 60);
    day[hour] = calendarDay - firstDay;
    dayOfYear[hour] = calendarDay - Date.UTC(Number(name.slice(0, 4)), 0) / 86_400_000;
    dayKind[hour] = dayKindOf(calendarDay, name);
    winter[hour] = 0.5 + 0.5 * Math.cos((2 * Math.PI * (calendarDay - COLDEST_DAY)) / DAYS_A_YEAR);
    stamps.push(`${name} ${String(hourOfDay[hour]).padStart(2, '0')}:00`);
  }
  return { first, zone, hours, stamps, hourOfDay, day, dayOfYear, dayKind, winter };
}

function midnight(zone: Zone, day: number): number {
  const [instant] = instantsOf(zone, day * 1440);
  return instant ?? day * 1440 - offsetAt(zone, day * 1440);
}

function dayKindOf(calendarDay: number, name: string): number {
  if (HOLIDAYS.has(name.slice(5))) return DAY_KIND.sunday;
  if (!isWeekend(calendarDay)) return DAY_KIND.weekday;
  return isWeekend(calendarDay + 1) ? DAY_KIND.saturday : DAY_KIND.sunday;
}

const DAYS_A_YEAR = 365.25;
/** 1970-01-15. */
const COLDEST_DAY = 14;

/** Holidays with a fixed date: Law of the Republic of Kazakhstan No. 267-II of 13 December 2001, "On holidays". */
const HOLIDAYS: ReadonlySet<string> = new Set([
  '01-01',
  '01-02',
  '01-07',
  '03-08',
  '03-21',
  '03-22',
  '03-23',
  '05-01',
  '05-07',
  '05-09',
  '07-06',
  '08-30',
  '12-16',
]);
