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
}

type SizeBy = (seen: Seen) => number | undefined;

/** Of a farm's load, this much falls with its link: fans, switches and rigs that wait stay on. Measured on modelled farms, 2026-11. */
const FALLS_WITH_LINK = 0.93;
/** Of the load of a site that is nothing but a farm, this much is rigs. Measured on modelled farms, 2026-11. */
export const RIGS_OF_A_FARM = 0.97;

/** Three quarters is nearly everything, and a tenth more than other weeks and peers explain. Assumed, 2026-11. */
const WHOLE_EXCESS = 0.75;
const LEAST_EXCESS = 0.1;

/** Nearly everything fell: the whole load is the block. */
const wholeByEvent: SizeBy = ({ event, recent }) =>
  event?.isClear && event.excess >= WHOLE_EXCESS ? RIGS_OF_A_FARM * recent : undefined;

/** Before its block such a site drew less than this share of today's load. Assumed, 2026-11. */
const LITTLE_BEFORE = 0.3;

/** Most of the load came in one rise. */
const mostByRise: SizeBy = ({ arrival, recent }) =>
  arrival !== undefined && arrival.before < LITTLE_BEFORE * recent ? recent - arrival.before : undefined;

/** A block that came after the event did not fall in it. */
const eventDrop: SizeBy = ({ event, arrival }) => {
  if (!event?.isClear || event.excess < LEAST_EXCESS) return undefined;
  const cameLater = arrival !== undefined && arrival.day > event.day;
  return cameLater ? undefined : (event.excess * event.before) / FALLS_WITH_LINK;
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
const quietPause: SizeBy = ({ load: { timetable }, recent }) => {
  if (!isClear(timetable) || timetable.rippleOutside === undefined) return undefined;
  const isNothingElse = timetable.rippleOutside < QUIET.ripple && timetable.block > QUIET.share * recent;
  return isNothingElse ? RIGS_OF_A_FARM * recent : undefined;
};

/** An edge that wanders is lower in the mean of a month than the block is high. Measured on modelled farms, 2026-11. */
const BLOCK_TO_EDGE = 1.15;

/** Share of the days on which it pauses. */
const DAYS_OF_PAUSE: Readonly<Record<PauseDays, number>> = {
  'every day': 1,
  'on weekdays': 5 / 7,
  'on weekends': 2 / 7,
};

const byTimetable: SizeBy = ({ load: { timetable } }) => {
  if (!isClear(timetable)) return undefined;
  const { block, on, off, pauses } = timetable;
  const pause = ((on - off + 24) % 24 || 24) / 24;
  return BLOCK_TO_EDGE * block * (1 - pause * DAYS_OF_PAUSE[pauses]);
};

/** Flat on four days of five. Assumed, 2026-11. */
const FLAT_SHARE = 0.8;

const flatPlant: SizeBy = ({ profile, load, recent }) => {
  const kind = classOf(profile.registered.sector);
  const isFlat = (load.habits.flatShare ?? 0) >= FLAT_SHARE;
  return isFlat && (kind === 'process' || kind === undefined) ? RIGS_OF_A_FARM * recent : undefined;
};

/** What is usual of a floor / load where no peer is known. Assumed, 2026-11. */
const USUAL_FLOOR = 0.4;
/** Peers that never rest leave a tenth at least for the honest load to swing, or the floor would say nothing. Assumed, 2026-11. */
const MOST_FLOOR = 0.9;
/** However low the floor: a block is a twentieth of the load at least. Assumed, 2026-11. */
const LEAST_BLOCK = 0.05;

/** Over the floor f of the honest load alone: floor = block + f (load - block). */
const standing: SizeBy = ({ profile, peers, load: { habits }, recent }) => {
  const usual = peers.usual('floor_to_load', profile)?.centre ?? USUAL_FLOOR;
  const share = Math.min(MOST_FLOOR, Math.max(0, usual));
  return habits.floor === undefined
    ? undefined
    : Math.max(LEAST_BLOCK * recent, (habits.floor - share * recent) / (1 - share));
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

function isClear(timetable: Timetable | undefined): timetable is Timetable {
  return (
    timetable !== undefined &&
    timetable.rawScore >= CLEAR.score &&
    timetable.sun < CLEAR.sun &&
    timetable.block > 0
  );
}
