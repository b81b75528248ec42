/** How much the cells of each site add up to, and at which resolution it was read. */
import { HOUR } from '../sources/interval-minutes.ts';
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
export function amountsOf(sites: Iterable<SiteCells>, usualMinutes: number): Amounts {
  const amounts: SiteAmount[] = [];
  const resolutions = new Map<number, number>();
  const bytes = new Map<Quantity, bigint>();
  let estimated = 0;
  for (const { site, quantities } of sites) {
    amounts.push({ site, ...loadOf(quantities.get('load'), usualMinutes) });
    for (const [quantity, cells] of quantities) {
      count(resolutionsOf(cells), resolutions);
      estimated += cells.days().reduce((sum, day) => sum + day.estimated, 0);
      bytes.set(quantity, sumOf(cells) + (bytes.get(quantity) ?? 0n));
    }
  }
  return {
    sites: amounts,
    resolutions: [...resolutions]
      .map(([minutes, siteDays]) => ({ minutes, siteDays }))
      .sort((a, b) => a.minutes - b.minutes),
    estimated,
    bytesIn: known(bytes.get('bytes_in')),
    bytesOut: known(bytes.get('bytes_out')),
  };
}

function resolutionsOf(cells: QuantityCells): number[] {
  return cells.days().flatMap(({ slots }) => resolution(slots) ?? []);
}

function count(all: readonly number[], counts: Map<number, number>): void {
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
}

function sumOf(cells: QuantityCells): bigint {
  return cells.level().reduce((sum, cell) => sum + cell.sum, 0n);
}

function known(sum: bigint | undefined): number | undefined {
  return sum === undefined ? undefined : Number(sum);
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
    energy += (fromMilliwatts(Number(sum)) * length) / HOUR;
  }
  return { mean: minutes === 0 ? undefined : kw((energy * HOUR) / minutes), energy: kwh(energy) };
}

function commonest(all: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  count(all, counts);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0];
}
