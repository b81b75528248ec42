/**
 * How large the block of a site is, if it is mining: the added block, not the whole site. The first way that the data
 * allows is taken (eq. 16); each has been held against blocks of known size, and its bounds are what came of that.
 */
import { type EventResponse, eventResponse } from '../evidence/event-window.ts';
import type { Peers } from '../evidence/peers.ts';
import { classOf } from '../evidence/sector.ts';
import { type Interval, LEVEL } from '../interval.ts';
import { clockRise } from '../profiles/clock-rise.ts';
import type { LoadProfile } from '../profiles/load.ts';
import { monthIndex } from '../profiles/period.ts';
import type { Profile } from '../profiles/profile.ts';
import { medianOf } from '../profiles/series.ts';
import type { Judged } from '../score/judge.ts';
import { type Kw, kw } from '../units.ts';

export interface Block {
  /** Mean over the last 28 days, if the site is mining. */
  readonly size: Interval<Kw>;
  readonly method: Method | 'excess_over_licence';
  /** First day of the block, as a place in the period; undefined where it was there before the data. */
  readonly onset: number | undefined;
}

/** The block of a judged site; undefined where it has no current draw, or draws no more than its licence. */
export function blockOf({ profile, verdict, licence }: Judged, peers: Peers): Block | undefined {
  const { load } = profile;
  if (load?.recent === undefined || verdict === 'licensed') return undefined;
  const onset = onsetOf(load);
  if (verdict === 'over_licence')
    return { size: measured(licence!.excess), method: 'excess_over_licence', onset };
  const event = eventResponse(profile, peers);
  const seen: Seen = {
    profile,
    peers,
    load,
    recent: load.recent,
    onset,
    before: levelBefore(load, onset),
    event,
  };
  for (const [method, sizer] of SIZERS) {
    const size = sizer(seen);
    if (size !== undefined) return { size: bounded(size, load.recent, method), method, onset };
  }
  return undefined;
}

type Method = keyof typeof BOUNDS;

/**
 * Bounds of the block / its central size that hold nine in ten of the blocks sized in that way. Fitted on labelled
 * towns of real load with mining added, 2026-11; `home`, `quiet_pause` and `standing` rest on few and are wide on purpose.
 */
const BOUNDS = {
  whole_by_event: [0.93, 1.03],
  most_by_rise: [0.93, 1.05],
  event_drop: [0.6, 1.5],
  step: [0.4, 1.7],
  home: [0.75, 1.05],
  quiet_pause: [0.85, 1],
  timetable: [0.6, 1.5],
  flat_plant: [0.93, 1.03],
  standing: [0.1, 1.6],
} as const;

interface Seen {
  readonly profile: Profile;
  readonly peers: Peers;
  readonly load: LoadProfile;
  readonly recent: Kw;
  readonly onset: number | undefined;
  /** Median level of the six weeks before the onset. */
  readonly before: Kw | undefined;
  readonly event: EventResponse | undefined;
}

type Sizer = (seen: Seen) => number | undefined;

/** Of a farm's load, this much falls with its link: fans, switches and rigs that wait stay on. Measured on modelled farms. */
const FALLS_WITH_LINK = 0.93;
/** Of the load of a site that is nothing but a farm, this much is rigs. Measured on modelled farms. */
const RIGS_OF_A_FARM = 0.97;

const SIZERS: readonly (readonly [Method, Sizer])[] = [
  [
    'whole_by_event',
    ({ event, recent }) => (event?.isClear && event.excess >= 0.75 ? RIGS_OF_A_FARM * recent : undefined),
  ],
  [
    'most_by_rise',
    ({ before, recent }) => (before !== undefined && before < 0.3 * recent ? recent - before : undefined),
  ],
  [
    'event_drop',
    ({ event, onset }) => {
      const isApplicable =
        event?.isClear && event.excess >= 0.1 && !(onset !== undefined && onset > event.day);
      return isApplicable ? (event.excess * event.before) / FALLS_WITH_LINK : undefined;
    },
  ],
  [
    'step',
    ({ profile, load, onset, before, recent }) => {
      if (onset === undefined) return undefined;
      const rises = [
        load.step === undefined
          ? undefined
          : clockRise(load.clock, monthIndex(profile.period, profile.period.from + load.step.day)),
        load.step?.meanRise,
        before === undefined ? undefined : recent - before,
      ];
      return medianOf(rises.filter((rise) => rise !== undefined));
    },
  ],
  [
    'home',
    ({ profile, peers, recent }) => {
      const usual =
        classOf(profile.registered.sector) === 'home' ? peers.usual('ln_load', profile) : undefined;
      return usual === undefined ? undefined : recent - Math.exp(usual.centre);
    },
  ],
  [
    'quiet_pause',
    ({ load: { timetable }, recent }) => {
      const isNothingElse = (timetable?.rippleOutside ?? 1) < 0.12 && (timetable?.block ?? 0) > 0.35 * recent;
      return hasTimetable(timetable) && isNothingElse ? RIGS_OF_A_FARM * recent : undefined;
    },
  ],
  [
    'timetable',
    ({ load: { timetable } }) => {
      if (!hasTimetable(timetable)) return undefined;
      const hours = (timetable.on - timetable.off + 24) % 24 || 24;
      const restsOnWorkdaysOnly = timetable.dayType === 0 && timetable.weekendBlock < 0.3 * timetable.block;
      // An edge that wanders is lower in the mean of a month than the block is high.
      return 1.15 * timetable.block * (1 - (hours / 24) * (restsOnWorkdaysOnly ? 5 / 7 : 1));
    },
  ],
  [
    'flat_plant',
    ({ profile, load, recent }) => {
      const kind = classOf(profile.registered.sector);
      const isFlat = (load.habits.flatShare ?? 0) >= 0.8 && (kind === 'process' || kind === undefined);
      return isFlat ? RIGS_OF_A_FARM * recent : undefined;
    },
  ],
  [
    'standing',
    ({ profile, peers, load, recent }) => {
      // Under the block, the floor is the usual share f of the honest load: floor = block + f (load - block).
      const usual = peers.usual('floor_to_load', profile)?.centre ?? 0.4;
      const share = Math.min(0.9, Math.max(0, usual));
      const floor = load.habits.floor;
      return floor === undefined
        ? undefined
        : Math.max(0.05 * recent, (floor - share * recent) / (1 - share));
    },
  ],
];

function hasTimetable(
  timetable: LoadProfile['timetable'],
): timetable is NonNullable<LoadProfile['timetable']> {
  return timetable !== undefined && timetable.rawScore >= 1.8 && timetable.sun < 0.5 && timetable.block > 0;
}

/** Steps whose levels stand this far apart, and this share of today's load high, date an onset. Assumed. */
const CLEAR_STEP = { separation: 0.4, share: 0.08 } as const;
/** A clear step so many days from the day of the ratchet is the same onset, better dated. */
const SAME_ONSET_DAYS = 12;

function onsetOf({ onset, step, recent }: LoadProfile): number | undefined {
  const isClear = step !== undefined && step.separation > CLEAR_STEP.separation;
  if (onset === undefined)
    return isClear && step.rise > CLEAR_STEP.share * (recent ?? 0) ? step.day : undefined;
  return isClear && Math.abs(step.day - onset) < SAME_ONSET_DAYS ? step.day : onset;
}

const BEFORE_DAYS = 42;

function levelBefore({ days }: LoadProfile, onset: number | undefined): Kw | undefined {
  if (onset === undefined) return undefined;
  const level = medianOf(days.mean.subarray(Math.max(0, onset - BEFORE_DAYS), onset));
  return level === undefined ? undefined : kw(level);
}

/** A block is part of the load: no more than today's, and taken to be no less than a fiftieth of it. */
function bounded(size: number, recent: Kw, method: Method): Interval<Kw> {
  const central = Math.min(Math.max(size, 0.02 * recent), recent);
  const [low, high] = BOUNDS[method];
  return {
    central: kw(central),
    low: kw(central * low),
    high: kw(Math.max(central, Math.min(recent, central * high))),
    level: LEVEL,
  };
}

/** Accuracy class 1 of IEC 62053-21: one per cent. */
const METER_ERROR = 0.01;

function measured(power: Kw): Interval<Kw> {
  return {
    central: power,
    low: kw(power * (1 - METER_ERROR)),
    high: kw(power * (1 + METER_ERROR)),
    level: LEVEL,
  };
}
