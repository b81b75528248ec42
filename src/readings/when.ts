/** Times as they stand in files, put on the local calendar of their sites. */
import { type ClockTime, clockTime, type TimeForm } from '../sources/clock.ts';
import { HOUR, INTERVALS } from '../sources/interval-minutes.ts';
import { remembering } from '../sources/remembering.ts';
import type { ReadingSource } from '../sources/source.ts';
import { instantsOf, isTabulated, type Zone } from '../sources/zone.ts';
import { type Moment, momentAt } from './calendar.ts';
import type { Kind } from './ledger.ts';
import { SLOT_MINUTES } from './slots.ts';

/** When a reading began: `again` is the second time the local clock showed it, on the day it was put back. */
export interface When {
  readonly moment: Moment;
  readonly again: Moment | undefined;
}

type WhenIn = (site: string, text: string) => When | Kind;

type Timed = Pick<
  ReadingSource,
  'times' | 'label' | 'zone' | 'siteZones' | 'intervalMinutes' | 'siteMinutes'
>;

/**
 * Tells when the readings of a source began, in the order in which they stand in it: each in the zone of its site, and
 * earlier than its time says where that is the end of its interval.
 */
export function whensIn({ times, label, zone, siteZones, intervalMinutes, siteMinutes }: Timed): WhenIn {
  const zoneAt = (site: string) => siteZones?.get(site) ?? zone;
  if (label === 'end')
    return byEnds(times, zoneAt, (site) => siteMinutes.get(site) ?? intervalMinutes ?? HOUR);
  const startsIn = startsByZone(times, 0);
  if (siteZones === undefined) {
    const starts = startsIn(zone);
    return (_, text) => starts(text);
  }
  return (site, text) => startsIn(zoneAt(site))(text);
}

/** Times repeat from site to site: enough for a year of ten minutes. */
const TIMES_REMEMBERED = 1 << 16;

type Starts = (text: string) => When | Kind;

function startsByZone(form: TimeForm, lengthMinutes: number): (zone: Zone) => Starts {
  const byZone = new Map<Zone, Starts>();
  return (zone) => {
    let starts = byZone.get(zone);
    if (starts === undefined) {
      starts = remembering(TIMES_REMEMBERED, (text) => startOf(text.trim(), form, zone, lengthMinutes));
      byZone.set(zone, starts);
    }
    return starts;
  };
}

/** When the interval that a text names began, if the text names its end and it is so long (0: its start); or why not. */
function startOf(text: string, form: TimeForm, zone: Zone, lengthMinutes: number): When | Kind {
  const time = clockTime(text, form);
  if (time === undefined) return 'bad_time';
  if (time.minutes % SLOT_MINUTES !== 0) return 'off_grid';
  const [instant, again] = instantsBefore(time, zone, lengthMinutes);
  if (instant === undefined) return 'no_such_local_time';
  if (!isTabulated(instant)) return 'far_off';
  return {
    moment: momentAt(zone, instant),
    again: again === undefined ? undefined : momentAt(zone, again),
  };
}

/**
 * The instants so long before a time. On the day the clock was put back some programs count on (23:00, 24:00, 24:00)
 * and some show what the clock showed at the end (23:00, 23:00, 24:00): so the start is sought on the clock, and where
 * that showed it once, before each of the two instants at which it showed the end.
 */
function instantsBefore({ minutes, isInstant }: ClockTime, zone: Zone, length: number): number[] {
  if (isInstant) return [minutes - length];
  const starts = instantsOf(zone, minutes - length);
  if (length === 0 || starts.length > 1) return starts;
  const [end, endAgain] = instantsOf(zone, minutes);
  const start = starts[0] ?? (end === undefined ? undefined : end - length);
  if (start === undefined) return [];
  return endAgain === undefined ? [start] : [start, endAgain - length];
}

/**
 * Starts from ends: before its end each interval lasts as long as those of its site do just then. It cannot last longer
 * than the time since the end before it; that it lasts shorter, and some are missing, is taken back where it goes on.
 */
function byEnds(form: TimeForm, zoneAt: (site: string) => Zone, usualAt: (site: string) => number): WhenIn {
  const endOf = remembering(TIMES_REMEMBERED, (text) => clockTime(text.trim(), form)?.minutes ?? Number.NaN);
  const startsOfLength = new Map(INTERVALS.map((length) => [length, startsByZone(form, length)]));
  const paces = new Map<string, Pace>();
  return (site, text) => {
    const end = endOf(text);
    let pace = paces.get(site);
    if (pace === undefined) {
      pace = { last: end, minutes: usualAt(site), longer: 0, times: 0 };
      paces.set(site, pace);
    } else if (end !== pace.last && !Number.isNaN(end)) {
      keepPace(pace, end);
    }
    return startsOfLength.get(pace.minutes)!(zoneAt(site))(text);
  };
}

/** The last end at a site, how long its intervals are, and how often in a row a longer distance was seen. */
interface Pace {
  last: number;
  minutes: number;
  longer: number;
  times: number;
}

/** So many longer distances in a row are no gaps, as in own-minutes.ts. */
const STRETCH = 4;

function keepPace(pace: Pace, end: number): void {
  const distance = end - pace.last;
  pace.last = end;
  pace.times = distance === pace.longer ? pace.times + 1 : 1;
  pace.longer = distance;
  if (!INTERVALS.includes(distance)) return;
  if (distance < pace.minutes || pace.times >= STRETCH) pace.minutes = distance;
}
