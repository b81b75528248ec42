/**
 * A site that is the sum of all others: a row of totals that no name gives away. Its days equal the sums of the days of
 * all others.
 */
import type { QuantityCells } from './cells.ts';
import { resolution } from './slots.ts';

/** So many sites, the total among them; so many of the others must draw something that the rounding does not hide. */
const LEAST_SITES = 3;
const LEAST_OTHERS = 2;
/** Days on which it must be so, and their share of its days. Assumed on 2026-11. */
const LEAST_DAYS = 7;
const NEARLY_ALL = 0.95;
/** Share by which a day may differ: rounding of each row. Assumed on 2026-11. */
const ROUNDING = 0.001;

/** The name of the site that is the sum of all others, if there is one. */
export function totalsSite(loads: ReadonlyMap<string, QuantityCells>): string | undefined {
  if (loads.size < LEAST_SITES) return undefined;
  const bySite = new Map([...loads].map(([site, cells]) => [site, energyByDay(cells)]));
  const ofAll = new Map<number, number>();
  for (const days of bySite.values()) {
    for (const [day, energy] of days) ofAll.set(day, (ofAll.get(day) ?? 0) + energy);
  }
  const sums = [...bySite].filter(([, days]) => isHalfOf(days, ofAll));
  const [total] = sums;
  if (total === undefined || sums.length > 1) return undefined;
  return hasOthers(total, bySite) ? total[0] : undefined;
}

type Days = ReadonlyMap<number, number>;

/** Milliwatt-hours x 60 by day; the resolution of a day of fewer than three readings is that of a day like it. */
function energyByDay(cells: QuantityCells): Days {
  let minutes = 60;
  return new Map(
    cells.days().map(({ key, sum, slots }) => {
      minutes = resolution(slots) ?? minutes;
      return [key, Number(sum) * minutes];
    }),
  );
}

/** What equals the sum of all others is half of the sum of all. */
function isHalfOf(days: Days, ofAll: Days): boolean {
  const drawn = [...days].filter(([, energy]) => energy > 0);
  const half = drawn.filter(([day, energy]) => Math.abs(ofAll.get(day)! - 2 * energy) <= ROUNDING * energy);
  return half.length >= LEAST_DAYS && half.length >= NEARLY_ALL * days.size;
}

/** Of one site and its copy neither is a total. */
function hasOthers([site, days]: [string, Days], bySite: ReadonlyMap<string, Days>): boolean {
  const amount = (other: Days) => [...other.values()].reduce((sum, energy) => sum + energy, 0);
  const seen = 5 * ROUNDING * amount(days);
  const others = [...bySite].filter(([name, other]) => name !== site && amount(other) > seen);
  return others.length >= LEAST_OTHERS;
}
