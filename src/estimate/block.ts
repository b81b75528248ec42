/**
 * How large the block of a site is, if it is mining, with what is known of the error of the way in which it was sized.
 */

import type { Peers } from '../evidence/peers.ts';
import { type Interval, LEVEL } from '../interval.ts';
import type { Judged } from '../score/judge.ts';
import { type Kw, kw } from '../units.ts';
import { type Sizing, sizingOf } from './sizing.ts';
import type { Way } from './ways.ts';

export interface Block {
  /** Mean over the last 28 days, if the site is mining. */
  readonly size: Interval<Kw>;
  readonly method: Way | 'excess_over_licence';
  /** First day of the block, as a place in the period; undefined where it was there before the data. */
  readonly onset: number | undefined;
}

/** The block of a judged site; undefined where it was not assessed, has no current draw, or keeps to its licence. */
export function blockOf(judged: Judged, peers: Peers): Block | undefined {
  const { profile, verdict } = judged;
  if (verdict === 'not_assessed' || verdict === 'licensed') return undefined;
  const sizing = sizingOf(profile, peers);
  if (sizing === undefined) return undefined;
  const { way, recent, onset } = sizing;
  return judged.verdict === 'over_licence'
    ? { size: measured(judged.licence.excess, recent), method: 'excess_over_licence', onset }
    : { size: bounded(sizing), method: way, onset };
}

/**
 * Bounds of the block / its central size that hold nine in ten of the blocks sized in that way, on labelled towns of
 * real load with mining added and on ten simulated towns, 2026-11; `home`, `quiet_pause`, `timetable` and `standing`
 * rest on few and are wide on purpose.
 */
const BOUNDS: Readonly<Record<Way, readonly [low: number, high: number]>> = {
  whole_by_event: [0.78, 1.03],
  most_by_rise: [0.93, 1.05],
  event_drop: [0.4, 1.4],
  step: [0.4, 1.7],
  home: [0.75, 1.05],
  quiet_pause: [0.85, 1],
  timetable: [0.6, 3.2],
  flat_plant: [0.93, 1.03],
  standing: [0.1, 8],
};

/** A block is part of the load: no more than today's. */
function bounded({ way, kw: central, recent }: Sizing): Interval<Kw> {
  const [low, high] = BOUNDS[way];
  return {
    central,
    low: kw(central * low),
    high: kw(Math.min(recent, central * high)),
    level: LEVEL,
  };
}

/** Accuracy class 1 of IEC 62053-21: one per cent of the load that the meter reads. */
const METER_ERROR = 0.01;

function measured(excess: Kw, recent: Kw): Interval<Kw> {
  const error = METER_ERROR * recent;
  return { central: excess, low: kw(Math.max(0, excess - error)), high: kw(excess + error), level: LEVEL };
}
