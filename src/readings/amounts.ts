/** How much the cells of each site add up to, and at which resolution it was read. */
import type { Quantity } from '../sources/quantity.ts';
import { fromMilliwatts, type Kw, type Kwh, kw, kwh } from '../units.ts';
import type { QuantityCells, SiteCells } from './cells.ts';
import { ownMinutes } from './own-minutes.ts';
import { resolution, SLOT_MINUTES, slotsSet } from './slots.ts';

export interface Amounts {
  readonly sites: readonly SiteAmount[];
  /** Site-days at each resolution, by minutes, in their order. */
  readonly resolutions: readonly { readonly minutes: number; readonly siteDays: number }[];
  /** Readings that the utility filled in. */
  readonly estimated: number;
  readonly bytesIn: number | undefined;
  readonly bytesOut: number | undefined;
}

interface SiteAmount {
  readonly site: string;
  /** Mean load while it was read, and load x time; undefined where no load was read. */
  readonly mean: Kw | undefined;
  readonly energy: Kwh | undefined;
}

/**
 * Amounts of sites. An interval is as long as its day shows (own-minutes.ts); on a day of several resolutions the energy
 * is mean x hours, and on all others exact. `usualMinutes` is for sites of which no day shows any.
 */
export function amountsOf(sites: readonly SiteCells[], usualMinutes: number): Amounts {
  const days = sites.flatMap(({ quantities }) => [...quantities.values()].flatMap(resolutionsOf));
  const counts = new Map<number, number>();
  for (const minutes of days) counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
  return {
    sites: sites.map(({ site, quantities }) => ({ site, ...loadOf(quantities.get('load'), usualMinutes) })),
    resolutions: [...counts]
      .map(([minutes, siteDays]) => ({ minutes, siteDays }))
      .sort((a, b) => a.minutes - b.minutes),
    estimated: estimatedIn(sites),
    bytesIn: totalOf(sites, 'bytes_in'),
    bytesOut: totalOf(sites, 'bytes_out'),
  };
}

const MINUTES_AN_HOUR = 60;

function resolutionsOf(cells: QuantityCells): number[] {
  return cells.days().flatMap(({ slots }) => resolution(slots) ?? []);
}

function loadOf(
  cells: QuantityCells | undefined,
  usualMinutes: number,
): { mean: Kw | undefined; energy: Kwh | undefined } {
  if (cells === undefined) return { mean: undefined, energy: undefined };
  const usual = commonest(resolutionsOf(cells)) ?? usualMinutes;
  let [energy, minutes] = [0, 0];
  for (const { n, sum, slots } of cells.days()) {
    const starts = slotsSet(slots).map((slot) => slot * SLOT_MINUTES);
    const lengths = ownMinutes(starts, usual);
    const length = lengths.reduce((all, one) => all + one, 0) / lengths.length;
    minutes += n * length;
    energy += (fromMilliwatts(Number(sum)) * length) / MINUTES_AN_HOUR;
  }
  return { mean: minutes === 0 ? undefined : kw((energy * MINUTES_AN_HOUR) / minutes), energy: kwh(energy) };
}

function commonest(all: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const minutes of all) counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0];
}

function estimatedIn(sites: readonly SiteCells[]): number {
  const days = sites.flatMap(({ quantities }) => [...quantities.values()].flatMap((cells) => cells.days()));
  return days.reduce((sum, { estimated }) => sum + estimated, 0);
}

function totalOf(sites: readonly SiteCells[], quantity: Quantity): number | undefined {
  const all = sites.flatMap(({ quantities }) => quantities.get(quantity) ?? []);
  if (all.length === 0) return undefined;
  return Number(all.reduce((sum, cells) => cells.level().reduce((part, cell) => part + cell.sum, sum), 0n));
}
