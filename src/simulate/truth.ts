/** What is true of a site, for judging a scan: a line of truth.csv. */
import type { TownClock } from './clock.ts';
import type { Composition } from './composition.ts';
import { meanOf } from './series.ts';

export interface TruthEntry {
  readonly siteId: string;
  readonly label: Composition['label'];
  readonly scenario: string;
  /** Which building of which town it is, to part what is learnt from what is tried. */
  readonly host: string;
  readonly sector: string;
  readonly trafficKnown: boolean;
  /** Means over the last 28 days, and over the whole period; of a licensed farm only the excess. */
  readonly illegalKwRecent: number;
  readonly illegalKwMean: number;
  readonly loadKwMean: number;
  readonly loadKwRecent: number;
  /** Local time; `undefined` for none, or one before the data. */
  readonly onset: string | undefined;
}

/** The line of a site in truth.csv; loads in kW, as far as the meter is let see them. */
export function truthOf(
  siteId: string,
  building: string,
  { stamps }: TownClock,
  { label, scenario, host, sector, load, illegal, onset }: Composition,
  record: 'traffic' | 'no traffic',
): TruthEntry {
  return {
    siteId,
    label,
    scenario,
    host: `${host}-${building}`,
    sector,
    trafficKnown: record === 'traffic',
    illegalKwRecent: meanOf(illegal.subarray(-RECENT_HOURS)),
    illegalKwMean: meanOf(illegal),
    loadKwMean: meanOf(load),
    loadKwRecent: meanOf(load.subarray(-RECENT_HOURS)),
    onset: onset === undefined ? undefined : stamps[onset],
  };
}

const RECENT_HOURS = 28 * 24;
