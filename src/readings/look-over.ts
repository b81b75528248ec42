/** What is known only of all sites together, in one walk over their loads. */
import type { OnFeeders } from './balance/on-feeders.ts';
import type { QuantityCells } from './cells.ts';
import { type Extent, extentOf } from './extent.ts';
import type { Sites } from './store.ts';
import { TotalsSearch } from './totals-site.ts';

export interface LookedOver {
  /** From when to when the load of each site was read, and its mean in milliwatts. */
  readonly extents: Map<string, Extent>;
  readonly loads: Map<string, number>;
  /** Sites that are the sum of all others, or a substation's that is the sum of its feeders. */
  readonly sums: readonly string[];
}

/** A feeder is the sum of its points: what is the sum of all is sought among the points and among the feeders apart. */
export function lookOver(sites: Sites, onFeeders: OnFeeders): LookedOver {
  const extents = new Map<string, Extent>();
  const loads = new Map<string, number>();
  const [ofPoints, ofFeeders] = [new TotalsSearch(), new TotalsSearch()];
  for (const { site, quantities } of sites) {
    const load = quantities.get('load');
    if (load === undefined) continue;
    extents.set(site, extentOf(load));
    loads.set(site, meanOf(load));
    const isMeter = onFeeders.meters.has(site);
    if (!isMeter) ofPoints.see(site, load);
    if (isMeter || !onFeeders.all.has(site)) ofFeeders.see(site, load);
  }
  const found = [ofPoints.found(), onFeeders.meters.size === 0 ? undefined : ofFeeders.found()];
  const sums = found.filter((site) => site !== undefined && !onFeeders.meters.has(site));
  return { extents, loads, sums: [...new Set(sums)] as string[] };
}

function meanOf(load: QuantityCells): number {
  let [n, sum] = [0, 0];
  for (const day of load.daysAsRead()) [n, sum] = [n + day.n, sum + day.sum];
  return sum / n;
}
