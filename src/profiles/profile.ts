/**
 * The profile of a site: all that the light stages know of it. Made from cells, one site at a time.
 */
import type { SiteCells } from '../readings/cells.ts';
import type { RegisteredSite } from '../sources/sites.ts';
import { type Ratio, ratio } from '../units.ts';
import { type Disqualification, disqualifications } from './disqualified.ts';
import { type LoadProfile, loadProfile } from './load.ts';
import { daysIn, type Period } from './period.ts';
import { type TrafficProfile, trafficProfile } from './traffic.ts';
import { withoutZeroDays } from './zero-days.ts';

export interface Profile {
  readonly site: string;
  /** Empty where the site is in no register. */
  readonly registered: RegisteredSite;
  readonly period: Period;
  readonly load: LoadProfile | undefined;
  /** Undefined where there is no traffic record: unknown, neither innocent nor guilty. */
  readonly traffic: TrafficProfile | undefined;
  /** Days with enough readings of load / days of the period. */
  readonly coverage: Ratio;
  readonly disqualified: readonly Disqualification[];
  /** Whether no meter reads its load: what is left of a feeder. */
  readonly isReckoned: boolean;
}

/** What is otherwise with a load that no meter reads. */
export interface Reckoned {
  /** What disqualifies it beside the load itself. */
  readonly doubts: readonly Disqualification[];
  readonly zeros: typeof withoutZeroDays;
}

export function profileOf(
  { site, quantities }: SiteCells,
  registered: RegisteredSite,
  period: Period,
  reckoned: Reckoned = METERED,
): Profile {
  const { doubts, zeros } = reckoned;
  const cells = quantities.get('load');
  const load = cells === undefined ? undefined : loadProfile(cells, period, zeros);
  return {
    site,
    registered,
    period,
    load,
    traffic: trafficProfile(quantities.get('bytes_in'), quantities.get('bytes_out'), load, period),
    coverage: ratio((load?.days.valid ?? 0) / daysIn(period)),
    disqualified: [...doubts, ...disqualifications(load)],
    isReckoned: reckoned !== METERED,
  };
}

const METERED: Reckoned = { doubts: [], zeros: withoutZeroDays };
