/** The ways to size a block, in the order in which they are tried (eq. 16). Each gives kW, or undefined where it does not apply. */
import type { Peers } from '../evidence/peers.ts';
import { classOf } from '../evidence/sector.ts';
import type { ShutdownResponse } from '../evidence/shutdown-response.ts';
import { clockRise } from '../profiles/clock-rise.ts';
import type { LoadProfile } from '../profiles/load.ts';
import { monthIndex } from '../profiles/period.ts';
import type { Profile } from '../profiles/profile.ts';
import { medianOf } from '../profiles/series.ts';
import type { PauseDays, Timetable } from '../profiles/timetable.ts';
import type { Kw } from '../units.ts';
import type { Arrival } from './arrival.ts';

export type Way =
  | 'most_by_rise'
  | 'whole_by_event'
  | 'event_drop'
  | 'step'
  | 'home'
  | 'quiet_pause'
  | 'timetable'
  | 'flat_plant'
  | 'standing';

/** What is known of a site with a current draw. */
export interface Seen {
  readonly profile: Profile;
  readonly peers: Peers;
  readonly load: LoadProfile;
  readonly recent: Kw;
  readonly arrival: Arrival | undefined;
  /** Undefined where the period does not hold the event. */
  readonly event: ShutdownResponse | undefined;
  readonly shares: Shares;
}

/** Shares of a load, or of a block, by which a block is sized. */
export interface Shares {
  /** Of a farm's load, what falls with its link: fans, switches and rigs that wait stay on. */
  readonly fallsWithLink: number;
  /** Of the load of a site that is nothing but a farm, what is rigs. */
  readonly rigsOfAFarm: number;
  /** Of the load, what is nearly everything when it falls. */
  readonly wholeExcess: number;
  /** Of today's load, what was little before the block. */
  readonly littleBefore: number;
  /** An edge that wanders is lower in the mean of a month than the block is high, by so many times. */
  readonly blockToEdge: number;
  /** Of the days, how many are flat where a plant is. */
  readonly flatShare: number;
  /** Floor / load where no peer is known, and the most of it, which leaves the honest load room to swing. */
  readonly usualFloor: number;
  readonly mostFloor: number;
  /** Of the load, the least that a block is, however low the floor. */
  readonly leastBlock: number;
}

/** The first, second and fifth were measured on modelled farms, 2026-11; all others are assumed, 2026-11. */
export const SHARES: Shares = {
  fallsWithLink: 0.93,
  rigsOfAFarm: 0.97,
  wholeExcess: 0.75,
  littleBefore: 0.3,
  blockToEdge: 1.15,
  flatShare: 0.8,
  usualFloor: 0.4,
  mostFloor: 0.9,
  leastBlock: 0.05,
};

type SizeBy = (seen: Seen) => number | undefined;

/** What fell is a tenth of the load more than other weeks and peers explain. Assumed, 2026-11. */
const LEAST_EXCESS = 0.1;

/** Nearly everything fell: the whole load is the block. */
const wholeByEvent: SizeBy = ({ event, recent, shares }) =>
  event?.isClear && event.excess >= shares.wholeExcess ? shares.rigsOfAFarm * recent : undefined;

/** Most of the load came in one rise. */
const mostByRise: SizeBy = ({ arrival, recent, shares }) =>
  arrival !== undefined && arrival.before < shares.littleBefore * recent
    ? recent - arrival.before
    : undefined;

/** A block that came after the event did not fall in it. */
const eventDrop: SizeBy = ({ event, arrival, shares }) => {
  if (!event?.isClear || event.excess < LEAST_EXCESS) return undefined;
  const cameLater = arrival !== undefined && arrival.day > event.day;
  return cameLater ? undefined : (event.excess * event.before) / shares.fallsWithLink;
};

/** Three figures of the same rise, none of which one odd month can spoil. */
const step: SizeBy = ({ profile: { period }, load, arrival, recent }) => {
  if (arrival === undefined) return undefined;
  const rises: number[] = [recent - arrival.before];
  if (load.step !== undefined) {
    const byClock = clockRise(load.clock, monthIndex(period, period.from + load.step.day));
    rises.push(load.step.meanRise, ...(byClock === undefined ? [] : [byClock]));
  }
  return medianOf(rises);
};

/** What homes draw is much the same everywhere. */
const home: SizeBy = ({ profile, peers, recent }) => {
  if (classOf(profile.registered.sector) !== 'home') return undefined;
  const usual = peers.usual('ln_load', profile);
  return usual === undefined ? undefined : recent - Math.exp(usual.centre);
};

/** Outside the pause it varies by less than the one, and the block is more than the other of the load. Assumed, 2026-11. */
const QUIET = { ripple: 0.12, share: 0.35 } as const;

/** A load that is flat but for the hours of its pause is nothing but the block. */
const quietPause: SizeBy = ({ load: { timetable }, recent, shares }) => {
  if (!isClear(timetable) || timetable.rippleOutside === undefined) return undefined;
  const isNothingElse = timetable.rippleOutside < QUIET.ripple && timetable.block > QUIET.share * recent;
  return isNothingElse ? shares.rigsOfAFarm * recent : undefined;
};

/** Share of the days on which it pauses. */
export const DAYS_OF_PAUSE: Readonly<Record<PauseDays, number>> = {
  'every day': 1,
  'on weekdays': 5 / 7,
  'on weekends': 2 / 7,
};

const byTimetable: SizeBy = ({ load: { timetable }, shares }) => {
  if (!isClear(timetable)) return undefined;
  const { block, on, off, pauses } = timetable;
  const pause = ((on - off + 24) % 24 || 24) / 24;
  return shares.blockToEdge * block * (1 - pause * DAYS_OF_PAUSE[pauses]);
};

const flatPlant: SizeBy = ({ profile, load, recent, shares }) => {
  const kind = classOf(profile.registered.sector);
  const isFlat = (load.habits.flatShare ?? 0) >= shares.flatShare;
  return isFlat && (kind === 'process' || kind === undefined) ? shares.rigsOfAFarm * recent : undefined;
};

/** Over the floor f of the honest load alone: floor = block + f (load - block). */
const standing: SizeBy = ({ profile, peers, load: { habits }, recent, shares }) => {
  const usual = peers.usual('floor_to_load', profile)?.centre ?? shares.usualFloor;
  const share = Math.min(shares.mostFloor, Math.max(0, usual));
  return habits.floor === undefined
    ? undefined
    : Math.max(shares.leastBlock * recent, (habits.floor - share * recent) / (1 - share));
};

export const WAYS: readonly (readonly [Way, SizeBy])[] = [
  ['most_by_rise', mostByRise],
  ['whole_by_event', wholeByEvent],
  ['event_drop', eventDrop],
  ['step', step],
  ['home', home],
  ['quiet_pause', quietPause],
  ['timetable', byTimetable],
  ['flat_plant', flatPlant],
  ['standing', standing],
];

/** Those that see a site which is nothing, or next to nothing, but its block; the others see a block in something else. */
export const WHOLE_WAYS: ReadonlySet<Way> = new Set([
  'most_by_rise',
  'whole_by_event',
  'quiet_pause',
  'flat_plant',
]);

/** A score from which a timetable is clear, and the most it may follow the sun. Assumed, 2026-11. */
const CLEAR = { score: 1.8, sun: 0.5 } as const;

export function isClear(timetable: Timetable | undefined): timetable is Timetable {
  return (
    timetable !== undefined &&
    timetable.rawScore >= CLEAR.score &&
    timetable.sun < CLEAR.sun &&
    timetable.block > 0
  );
}
