/**
 * Which megawatts: the same blocks as power of late, which is the headline, as power over the period, at the evening
 * peak of the system, and as energy (eq. 30 to 32).
 */
import { type Interval, mapInterval } from '../interval.ts';
import { daysIn, type Period } from '../profiles/period.ts';
import { type Kw, kw, type Mw } from '../units.ts';
import type { Block } from './block.ts';
import { type Estimate, type SiteEstimate, shareOf } from './estimate.ts';
import { EVENING_PEAK, type EveningPeak, eveningDraw } from './evening.ts';
import type { Share } from './shares.ts';
import { intervalOf } from './total.ts';

/** What a block of some size of late is at each measure. */
interface Draws {
  /** Mean of the period: it counts from its onset on. */
  readonly period: (size: Kw) => Kw;
  readonly eveningPeak: (size: Kw) => Kw;
}

export interface Measures {
  /** Mean of the last 28 days: the headline. */
  readonly current: Interval<Mw>;
  readonly period: Interval<Mw>;
  readonly eveningPeak: Interval<Mw>;
  /** Hours of the period: the energy in MWh is so many times the mean of the period in MW. */
  readonly hours: number;
  readonly peak: EveningPeak;
  /** By site, in the order of the estimate; undefined without a block. */
  readonly draws: readonly (Draws | undefined)[];
}

const HOURS_A_DAY = 24;

/** All measures of what is suspected, each total by the same draws as the headline. */
export function measuresOf(
  { sites, suspected, error }: Estimate,
  period: Period,
  peak: EveningPeak = EVENING_PEAK,
): Measures {
  const days = daysIn(period);
  const draws = sites.map(({ judged, block }) =>
    block === undefined
      ? undefined
      : { period: periodDraw(block, days), eveningPeak: eveningDraw(block, judged.profile.load!, peak) },
  );
  const total = (measure: keyof Draws) =>
    intervalOf(
      sites.flatMap((site, i) =>
        site.block === undefined ? [] : [shareDrawing(site, site.block, draws[i]![measure])],
      ),
      error,
    );
  return {
    current: suspected,
    period: total('period'),
    eveningPeak: total('eveningPeak'),
    hours: HOURS_A_DAY * days,
    peak,
    draws,
  };
}

/** Days since the onset / days of the period (eq. 30). */
function periodDraw({ onset = 0 }: Block, days: number): (size: Kw) => Kw {
  return (size) => kw(((days - onset) / days) * size);
}

/** Its mean and its bounds, each for itself. */
function shareDrawing({ judged }: SiteEstimate, block: Block, draw: (size: Kw) => Kw): Share {
  const share = shareOf(judged, block);
  return { ...share, block: mapInterval(share.block, draw) };
}
