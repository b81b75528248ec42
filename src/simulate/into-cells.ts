/** A town straight into cells, as a scan of its files would find them: no file is written, no text is read. */

import { type Moment, momentAt } from '../readings/calendar.ts';
import { QuantityCells, type SiteCells } from '../readings/cells.ts';
import { SLOT_MINUTES } from '../readings/slots.ts';
import type { Quantity } from '../sources/quantity.ts';
import type { RegisteredSite } from '../sources/sites.ts';
import { kw, MILLIWATTS_PER_KW } from '../units.ts';
import type { TownClock } from './clock.ts';
import type { Interval } from './interval.ts';
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
  const known = new Map<Interval, readonly Moment[]>();
  for (const site of sites) {
    const moments = known.get(site.interval) ?? momentsOf(town.clock, site.interval);
    known.set(site.interval, moments);
    yield { cells: cellsOf(site, moments), registered: registeredSite(site.register), truth: site.truth };
  }
}

/** The cells of one site; `moments` are those of its intervals. A quantity that was never read is absent. */
function cellsOf({ siteId, load, traffic }: SimulatedSite, moments: readonly Moment[]): SiteCells {
  const quantities = new Map<Quantity, QuantityCells>();
  const put = (quantity: Quantity, values: Float64Array, fixedPoint: (value: number) => number) => {
    const cells = new QuantityCells();
    for (const [i, moment] of moments.entries()) {
      if (!Number.isNaN(values[i])) cells.put(fixedPoint(values[i]!), moment, 0);
    }
    if (cells.readings > 0) quantities.set(quantity, cells);
  };
  put('load', load, milliwatts);
  if (traffic !== undefined) {
    put('bytes_in', traffic.bytesIn, asItIs);
    put('bytes_out', traffic.bytesOut, asItIs);
  }
  return { site: siteId, quantities };
}

/** Where each interval of a clock's hours begins. An hour of the clock lies on one day and in one hour of it. */
function momentsOf({ first, zone, hours }: TownClock, interval: Interval): readonly Moment[] {
  const moments: Moment[] = [];
  for (let hour = 0; hour < hours; hour += 1) {
    const { instant, day, slot, clock } = momentAt(zone, first + hour * 60);
    for (let minute = 0; minute < 60; minute += interval) {
      moments.push({ instant: instant + minute, day, slot: slot + minute / SLOT_MINUTES, clock });
    }
  }
  return moments;
}

/** The meter counts whole watts. */
function milliwatts(power: number): number {
  return Math.round(power * 1000) * (MILLIWATTS_PER_KW / 1000);
}

function asItIs(value: number): number {
  return value;
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
