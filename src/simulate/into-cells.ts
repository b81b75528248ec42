/** A town straight into cells, as a scan of its files would find them: no file is written, no text is read. */

import { POWER, type QuantityCells, type SiteCells } from '../readings/cells.ts';
import { SiteTally } from '../readings/duckdb/tally.ts';
import { LARGEST_VALUE } from '../readings/moments.ts';
import type { Quantity } from '../sources/quantity.ts';
import type { RegisteredSite } from '../sources/sites.ts';
import { kw, MILLIWATTS_PER_KW } from '../units.ts';
import type { Interval } from './interval.ts';
import { momentsOf } from './moments.ts';
import { firstDay } from './option-checks.ts';
import type { RegisterEntry } from './register.ts';
import { type SimulatedSite, sitesOf } from './site.ts';
import type { Town } from './town.ts';
import type { TruthEntry } from './truth.ts';

export interface SiteInCells {
  readonly cells: SiteCells;
  /** As a reader of sites.csv has it; nothing in it where no register names the site. */
  readonly registered: RegisteredSite;
  readonly truth: TruthEntry;
}

/** Sites of a town in cells, all unless told, one after another in the order of the town, which is not that of their names. */
export function* intoCells(
  town: Town,
  sites: Iterable<SimulatedSite> = sitesOf(town),
): Generator<SiteInCells> {
  const tallies = new Map<Interval, SiteTally>();
  for (const site of sites) {
    const tally = tallies.get(site.interval) ?? new SiteTally(momentsOf(town.clock, site.interval), 1);
    tallies.set(site.interval, tally);
    yield { cells: cellsOf(site, tally), registered: registeredSite(site.register), truth: site.truth };
  }
}

/** The cells of one site; a quantity that was never read is absent. The tally is one for its interval. */
function cellsOf({ siteId, load, traffic }: SimulatedSite, tally: SiteTally): SiteCells {
  const quantities = new Map<Quantity, QuantityCells>();
  const put = (quantity: Quantity, values: Float64Array | undefined) => {
    const cells = values && tallied(values, tally);
    if (cells !== undefined) quantities.set(quantity, cells);
  };
  put('load', load.map(milliwatts));
  put('bytes_in', traffic?.bytesIn);
  put('bytes_out', traffic?.bytesOut);
  return { site: siteId, quantities };
}

/** The cells of a series, a value a moment; undefined of none. NaN is no reading; what is too large a scan rejects. */
function tallied(series: Float64Array, tally: SiteTally): QuantityCells | undefined {
  const moments = new Int32Array(series.length);
  const values = new Float64Array(series.length);
  let readings = 0;
  for (let moment = 0; moment < series.length; moment += 1) {
    const value = series[moment]!;
    if (Number.isNaN(value) || value > LARGEST_VALUE) continue;
    moments[readings] = moment;
    values[readings] = value;
    readings += 1;
  }
  if (readings === 0) return undefined;
  tally.put({ moments, values: [values], estimated: undefined, from: 0, to: readings });
  return tally.take([POWER], false)[0];
}

/** The meter counts whole watts. */
function milliwatts(power: number): number {
  return Math.round(power * 1000) * (MILLIWATTS_PER_KW / 1000);
}

function registeredSite(entry: RegisterEntry | undefined): RegisteredSite {
  if (entry === undefined) return {};
  const { name, sector, region, contractedKw, licenceId, licensedKw, licensedFrom } = entry;
  return {
    name,
    region,
    ...(sector === undefined ? {} : { sector }),
    ...(contractedKw === undefined ? {} : { contractedKw: kw(contractedKw) }),
    ...(licenceId === undefined ? {} : { licenceId }),
    ...(licensedKw === undefined ? {} : { licensedKw: kw(licensedKw) }),
    ...(licensedFrom === undefined ? {} : { licensedFrom: firstDay(licensedFrom) }),
  };
}
