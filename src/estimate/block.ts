/**
 * How large the block of a site is, if it is mining, with what is known of the error of the way in which it was sized.
 */

import type { Peers } from '../evidence/peers.ts';
import { type Interval, LEVEL } from '../interval.ts';
import type { LoadProfile } from '../profiles/load.ts';
import type { Judged } from '../score/judge.ts';
import type { MeasuredLicence } from '../score/licence.ts';
import { type Kw, kw } from '../units.ts';
import { ASSUMED, type SizedBy } from './assumed.ts';
import { type ExcessBounds, excessOver } from './excess.ts';
import { type KnownSize, widened, withError } from './size-error.ts';
import { sizingOf } from './sizing.ts';
import type { Way } from './ways.ts';

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
export function blockOf(judged: Judged, peers: Peers, assumed: SizedBy = ASSUMED): Block | undefined {
  const { profile, verdict } = judged;
  if (verdict === 'not_assessed' || verdict === 'licensed') return undefined;
  const sizing = sizingOf(profile, peers, assumed.shares);
  if (sizing === undefined) return undefined;
  const { way, recent, onset } = sizing;
  return judged.verdict === 'over_licence'
    ? { ...measured(judged.licence, profile.load!, recent, assumed), method: 'excess_over_licence', onset }
    : { ...withError(sizing, judged.score?.evidence ?? 0, assumed), method: way, onset };
}

/** Accuracy class 1 of IEC 62053-21: one per cent of the load that the meter reads. */
const METER_ERROR = 0.01;

function measured(
  { licensed, excess }: MeasuredLicence,
  load: LoadProfile,
  recent: Kw,
  { widths, towardsMost }: SizedBy,
): KnownSize {
  const bounds = excessOver(licensed, load) ?? { least: excess, most: excess };
  return widened(excessSize(bounds, recent, towardsMost), widths, recent);
}

/** The size of an excess over a licence, by its bounds and the current load. */
export function excessSize(
  { least, most }: ExcessBounds,
  recent: Kw,
  towardsMost = ASSUMED.towardsMost,
): KnownSize {
  const error = METER_ERROR * recent;
  const central = kw(least + towardsMost * (most - least));
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
