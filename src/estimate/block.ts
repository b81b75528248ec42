/**
 * How large the block of a site is, if it is mining, with what is known of the error of the way in which it was sized.
 */

import type { Peers } from '../evidence/peers.ts';
import { type Interval, LEVEL } from '../interval.ts';
import type { LoadProfile } from '../profiles/load.ts';
import type { Judged } from '../score/judge.ts';
import type { MeasuredLicence } from '../score/licence.ts';
import { type Kw, kw } from '../units.ts';
import { type ExcessBounds, excessOver } from './excess.ts';
import { type KnownSize, withError } from './size-error.ts';
import { sizingOf } from './sizing.ts';
import { SHARES, type Shares, type Way } from './ways.ts';

export interface Block extends KnownSize {
  /** Mean over the last 28 days, if the site is mining. */
  readonly size: Interval<Kw>;
  /** Of that size: what it adds to a sum, on average. */
  readonly mean: Kw;
  readonly method: Way | 'excess_over_licence';
  /** First day of the block, as a place in the period; undefined where it was there before the data. */
  readonly onset: number | undefined;
}

/** The block of a judged site; undefined where it was not assessed, has no current draw, or keeps to its licence. */
export function blockOf(judged: Judged, peers: Peers, shares: Shares = SHARES): Block | undefined {
  const { profile, verdict } = judged;
  if (verdict === 'not_assessed' || verdict === 'licensed') return undefined;
  const sizing = sizingOf(profile, peers, shares);
  if (sizing === undefined) return undefined;
  const { way, recent, onset } = sizing;
  return judged.verdict === 'over_licence'
    ? { ...measured(judged.licence, profile.load!, recent), method: 'excess_over_licence', onset }
    : { ...withError(sizing, judged.score?.evidence ?? 0), method: way, onset };
}

/** Accuracy class 1 of IEC 62053-21: one per cent of the load that the meter reads. */
const METER_ERROR = 0.01;

/**
 * Between the bounds of what lies over the limit, so far up: of 221 licensed farms of simulated towns that drew more than
 * they may, 285 MW beyond, the bounds added up to 266 and 288 (2026-11).
 */
const TOWARDS_MOST = 0.9;

function measured({ licensed, excess }: MeasuredLicence, load: LoadProfile, recent: Kw): KnownSize {
  return excessSize(excessOver(licensed, load) ?? { least: excess, most: excess }, recent);
}

/** The size of an excess over a licence, by its bounds and the current load. */
export function excessSize({ least, most }: ExcessBounds, recent: Kw): KnownSize {
  const error = METER_ERROR * recent;
  const central = kw(least + TOWARDS_MOST * (most - least));
  return {
    size: {
      central,
      low: kw(Math.max(0, least - error)),
      high: kw(Math.min(recent, most + error)),
      level: LEVEL,
    },
    mean: central,
  };
}
