/** A few readings far above all others of a site, which are no known sentinel: kept, and told. */
import { isolatedTop } from '../readings/isolated-top.ts';
import { fromMilliwatts, type Kw } from '../units.ts';
import type { Bin } from './duration-curve.ts';

export interface LonePeak {
  /** The least and the largest of the readings that stand apart, and what 1 % of the others exceed. */
  readonly from: Kw;
  readonly to: Kw;
  readonly p99Below: Kw;
  readonly readings: number;
}

/** Two of 361 sites of real load have one: 1 and 5 readings at 7 and 5 x the next smaller one. Measured on labelled towns, 2026-11. */
const APART = { timesP99: 4, timesMost: 4 };
/** So many readings, or this share of all: a motor that runs an hour a week is no lone peak. Assumed on 2026-11. */
const AT_MOST = 5;
const FEW = 0.001;

/** The lone peak of a load, from its level cells; undefined without one. */
export function lonePeakOf(bins: readonly Bin[]): LonePeak | undefined {
  const top = isolatedTop(bins, APART);
  if (top === undefined || top.p99Below === 0) return undefined;
  if (top.readings > AT_MOST && top.share > FEW) return undefined;
  return {
    from: fromMilliwatts(top.from),
    to: fromMilliwatts(bins.at(-1)!.max),
    p99Below: fromMilliwatts(top.p99Below),
    readings: top.readings,
  };
}
