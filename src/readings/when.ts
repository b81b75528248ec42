/** Times as they stand in files, put on the local calendar of their sites. */
import { type ClockTime, clockTime, type TimeForm } from '../sources/clock.ts';
import { HOUR, INTERVALS } from '../sources/interval-minutes.ts';
import { remembering } from '../sources/remembering.ts';
import type { ReadingSource } from '../sources/source.ts';
import { instantsOf, isTabulated, repeatedFrom, type Zone } from '../sources/zone.ts';
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
 * How the start of an interval is found from its end where the clock was put forward in between. `by the clock`: the interval
 * began when the clock had shown so much less, in an hour that it skipped: it is none. `by time`: it lasted so long, and began
 * before that hour.
 */
export type OverSkipped = 'by the clock' | 'by time';

/**
 * Tells when the readings of a source began, in the order in which they stand in it: each in the zone of its site, and
 * earlier than its time says where that is the end of its interval. `first`: how that is found of the first reading of a site.
 */
export function whensIn(
  { times, label, zone, siteZones, intervalMinutes, siteMinutes }: Timed,
  first: OverSkipped = 'by time',
): WhenIn {
  const zoneAt = (site: string) => siteZones?.get(site) ?? zone;
  if (label === 'end')
    return byEnds(times, zoneAt, (site) => siteMinutes.get(site) ?? intervalMinutes ?? HOUR, first);
  const startsIn = startsByZone(times, 0, first);
  if (siteZones === undefined) {
    const starts = startsIn(zone);
    return (_, text) => starts(text);
  }
  return (site, text) => startsIn(zoneAt(site))(text);
}

/** Times repeat from site to site: enough for a year of ten minutes. */
const TIMES_REMEMBERED = 1 << 16;

type Starts = (text: string) => When | Kind;

function startsByZone(form: TimeForm, lengthMinutes: number, over: OverSkipped): (zone: Zone) => Starts {
  const byZone = new Map<Zone, Starts>();
  return (zone) => {
    let starts = byZone.get(zone);
    if (starts === undefined) {
      starts = remembering(TIMES_REMEMBERED, (text) =>
        startOf(text.trim(), form, zone, { lengthMinutes, over }),
      );
      byZone.set(zone, starts);
    }
    return starts;
  };
}

interface Length {
  readonly lengthMinutes: number;
  readonly over: OverSkipped;
}

/** When the interval that a text names began, if the text names its end and it is so long (0: its start); or why not. */
function startOf(text: string, form: TimeForm, zone: Zone, length: Length): When | Kind {
  const time = clockTime(text, form);
  if (time === undefined) return 'bad_time';
  if (time.minutes % SLOT_MINUTES !== 0) return 'off_grid';
  const [instant, again] = instantsBefore(time, zone, length);
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
function instantsBefore(
  { minutes, isInstant, intoRepeated }: ClockTime,
  zone: Zone,
  { lengthMinutes: length, over }: Length,
): number[] {
  if (isInstant) return [minutes - length];
  if (intoRepeated !== undefined) {
    const from = repeatedFrom(zone, Math.floor((minutes - intoRepeated) / MINUTES_A_DAY));
    return from === undefined ? [] : [from + intoRepeated - length];
  }
  const starts = instantsOf(zone, minutes - length);
  if (length === 0 || starts.length > 1) return starts;
  const [end, endAgain] = instantsOf(zone, minutes);
  const start = starts[0] ?? (end === undefined || over === 'by the clock' ? undefined : end - length);
  if (start === undefined) return [];
  return endAgain === undefined ? [start] : [start, endAgain - length];
}

const MINUTES_A_DAY = 1440;

/**
 * Starts from ends: before its end each interval lasts as long as those of its site do just then. It cannot last longer
 * than the time since the end before it; that it lasts shorter, and some are missing, is taken back where it goes on. Where
 * the clock was put forward, a file whose ends count on holds an hour that never was, of zeros as a rule; one that shows the
 * clock has the next end an hour further on, and its interval began before.
 */
function byEnds(
  form: TimeForm,
  zoneAt: (site: string) => Zone,
  usualAt: (site: string) => number,
  first: OverSkipped,
): WhenIn {
  const endOf = remembering(TIMES_REMEMBERED, (text) => clockTime(text.trim(), form)?.minutes ?? Number.NaN);
  const startsOver = (over: OverSkipped) =>
    new Map(INTERVALS.map((length) => [length, startsByZone(form, length, over)]));
  const starts = { 'by the clock': startsOver('by the clock'), 'by time': startsOver('by time') };
  const paces = new Map<string, Pace>();
  return (site, text) => {
    const end = endOf(text);
    let pace = paces.get(site);
    if (pace === undefined) {
      pace = { last: end, minutes: usualAt(site), longer: 0, times: 0, over: first };
      paces.set(site, pace);
    } else if (end !== pace.last && !Number.isNaN(end)) {
      keepPace(pace, end);
    }
    return starts[pace.over].get(pace.minutes)!(zoneAt(site))(text);
  };
}

/** The last end at a site, how long its intervals are, and how often in a row a longer distance was seen. */
interface Pace {
  last: number;
  minutes: number;
  longer: number;
  times: number;
  /** Whether the last end counted on from the one before it. */
  over: OverSkipped;
}

/** So many longer distances in a row are no gaps, as in own-minutes.ts. */
const STRETCH = 4;

function keepPace(pace: Pace, end: number): void {
  const distance = end - pace.last;
  pace.last = end;
  pace.times = distance === pace.longer ? pace.times + 1 : 1;
  pace.longer = distance;
  if (INTERVALS.includes(distance) && (distance < pace.minutes || pace.times >= STRETCH))
    pace.minutes = distance;
  pace.over = distance === pace.minutes ? 'by the clock' : 'by time';
}
