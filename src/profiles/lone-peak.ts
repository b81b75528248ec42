/** A few readings far above all others of a site, which are no known sentinel: kept, and told. */
import { isolatedTop } from '../readings/isolated-top.ts';
import { fromMilliwatts, type Kw } from '../units.ts';
import type { Columns } from './columns.ts';

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
export function lonePeakOf(level: Columns): LonePeak | undefined {
  if (!hasGap(level)) return undefined;
  const top = isolatedTop(
    Array.from(level.keys, (key, bin) => ({ key, ...level.exact(bin) })),
    APART,
  );
  if (top === undefined || top.p99Below === 0) return undefined;
  if (top.readings > AT_MOST && top.share > FEW) return undefined;
  return {
    from: fromMilliwatts(top.from),
    to: fromMilliwatts(level.max.at(-1)!),
    p99Below: fromMilliwatts(top.p99Below),
    readings: top.readings,
  };
}

/** Whether some bin but the one of zeros is so far under the next that this could be the top. */
function hasGap({ min, max }: Columns): boolean {
  return min.some((least, bin) => bin > 0 && max[bin - 1]! > 0 && least >= APART.timesMost * max[bin - 1]!);
}
