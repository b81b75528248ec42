/**
 * A site that is the sum of all others: a row of totals that no name gives away. Its days equal the sums of the days of
 * all others, so that each is half of all: and no more than two sites can be half of a day. Sites are seen once, one
 * after another, and of each day the two largest are kept.
 */
import type { QuantityCells } from './cells.ts';
import { remembered, resolution } from './slots.ts';

/** So many sites, the total among them; so many of the others must draw something that the rounding does not hide. */
const LEAST_SITES = 3;
const LEAST_OTHERS = 2;
/** Days on which it must be so, and their share of its days. Assumed on 2026-11. */
const LEAST_DAYS = 7;
const NEARLY_ALL = 0.95;
/** Share by which a day may differ: rounding of each row. Assumed on 2026-11. */
const ROUNDING = 0.001;

interface Candidate {
  readonly site: string;
  readonly days: number;
  /** Energy of all its days. */
  readonly amount: number;
}

interface DayOfAll {
  /** Energy of all sites. */
  sum: number;
  largest: readonly { readonly candidate: Candidate; readonly energy: number }[];
}

export class TotalsSearch {
  readonly #days = new Map<number, DayOfAll>();
  #largest: readonly Candidate[] = [];
  #sites = 0;

  see(site: string, load: QuantityCells): void {
    const energies = energyByDay(load);
    const amount = energies.reduce((sum, { energy }) => sum + energy, 0);
    const candidate = { site, days: energies.length, amount };
    this.#sites += 1;
    this.#largest = largestOf([...this.#largest, candidate], LEAST_OTHERS + 1, (one) => one.amount);
    for (const { day, energy } of energies) {
      const ofAll = this.#days.get(day) ?? { sum: 0, largest: [] };
      ofAll.sum += energy;
      if (energy > (ofAll.largest[1]?.energy ?? 0)) {
        ofAll.largest = largestOf([...ofAll.largest, { candidate, energy }], 2, (one) => one.energy);
      }
      this.#days.set(day, ofAll);
    }
  }

  /** The name of the site that is the sum of all others, if there is one. */
  found(): string | undefined {
    if (this.#sites < LEAST_SITES) return undefined;
    const sums = [...this.#daysOfHalf()].filter(
      ([{ days }, half]) => half >= LEAST_DAYS && half >= NEARLY_ALL * days,
    );
    const [total] = sums;
    if (total === undefined || sums.length > 1) return undefined;
    return this.#hasOthers(total[0]) ? total[0].site : undefined;
  }

  /** What equals the sum of all others is half of the sum of all: on how many days each site is. */
  #daysOfHalf(): Map<Candidate, number> {
    const counts = new Map<Candidate, number>();
    for (const { sum, largest } of this.#days.values()) {
      for (const { candidate, energy } of largest) {
        if (Math.abs(sum - 2 * energy) > ROUNDING * energy) continue;
        counts.set(candidate, (counts.get(candidate) ?? 0) + 1);
      }
    }
    return counts;
  }

  /** Of one site and its copy neither is a total. */
  #hasOthers(total: Candidate): boolean {
    const seen = 5 * ROUNDING * total.amount;
    const others = this.#largest.filter((other) => other !== total && other.amount > seen);
    return others.length >= LEAST_OTHERS;
  }
}

/** Milliwatt-hours x 60 by day; the resolution of a day of fewer than three readings is that of a day like it. */
function energyByDay(cells: QuantityCells): { readonly day: number; readonly energy: number }[] {
  const resolutionOf = remembered(resolution);
  let minutes = 60;
  return cells.daysAsRead().map(({ day, sum, slots }) => {
    minutes = resolutionOf(slots) ?? minutes;
    return { day, energy: sum * minutes };
  });
}

function largestOf<Item>(items: readonly Item[], count: number, sizeOf: (item: Item) => number): Item[] {
  return items.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, count);
}
