import { type Interval, mapInterval } from '../interval.ts';
import { words } from '../language/words.ts';
import { type Mw, mw, type Ratio, ratio } from '../units.ts';
import type { Reference } from './reference.ts';
import { COUNTRY, REFERENCES } from './references.ts';

export { REFERENCES as SHIPPED_REFERENCES } from './references.ts';

/** What to compare with: a table of one's own, a bare number, or nothing (the shipped table). Megawatts above zero. */
export interface Chosen {
  readonly estimateMw?: number | undefined;
  readonly closedMw?: number | undefined;
  readonly table?: readonly Reference[] | undefined;
  /** Mean load of the grid that the data is part of; the country's where it is not said. */
  readonly gridMw?: number | undefined;
}

/** What the scan has seen, to say how much of the grid that is. */
export interface Seen {
  readonly sites: number;
  readonly meteredMw: Mw;
}

/** Figures and codes; report/compared.ts tells them. */
export interface Comparison {
  estimate: Reference;
  closed: Reference;
  closed_share_of_estimate: Ratio;
  remaining_mw: Mw;
  suspected_share_of_estimate: Interval<Ratio>;
  suspected_over_closed: Interval<Ratio>;
  unexplained_mw: Interval<Mw>;
  unexplained_is: Unexplained;
  grid: Grid;
  country: Country;
  references: Reference[];
}

interface Country {
  name: string;
  /** Of its mean load. */
  year: number;
  /** Of that, the grid that the user says, where the estimate speaks of the country. */
  grid_share: Ratio | undefined;
}

export interface Grid {
  /** The country's, or the one that the user says. */
  of: 'country' | 'given';
  mw: number;
  /** Of the grid, the metered megawatts. Over 1 the two contradict each other: never clipped. */
  covered: Ratio;
}

/** How what is left may be taken: nobody looked, part of it was looked at, it is not where one looked, or nothing is left. */
export const UNEXPLAINED = ['unseen', 'partly_unseen', 'not_found', 'nothing_left'] as const;
export type Unexplained = (typeof UNEXPLAINED)[number];

/**
 * Holds the suspected megawatts against what others have said. Nothing is clipped: a share over 1 or an unexplained
 * remainder below zero says that the public figure, or this one, is wrong, and is for the reader to see.
 *
 *     unexplained = estimate - closed - suspected
 *
 * which falls as `suspected` rises, so its low end comes from the high end of `suspected`.
 */
export function compare(suspected: Interval<Mw>, chosen: Chosen, seen: Seen): Comparison {
  const table = chosen.table ?? REFERENCES;
  const estimate = pick('illegal_mining', chosen.estimateMw, table);
  const closed = pick('closed', chosen.closedMw, table);
  const remaining = estimate.mw - closed.mw;
  const grid = gridOf(chosen, seen);
  const isOfCountry = REFERENCES.includes(estimate);
  const looked = isOfCountry ? Math.min(grid.covered, seen.meteredMw / COUNTRY.meanMw) : grid.covered;
  const unexplained = remaining > suspected.central ? unexplainedAt(looked) : 'nothing_left';
  return {
    estimate,
    closed,
    closed_share_of_estimate: ratio(closed.mw / estimate.mw),
    remaining_mw: mw(remaining),
    suspected_share_of_estimate: mapInterval(suspected, (power) => ratio(power / estimate.mw)),
    suspected_over_closed: mapInterval(suspected, (power) => ratio(power / closed.mw)),
    unexplained_mw: {
      central: mw(remaining - suspected.central),
      low: mw(remaining - suspected.high),
      high: mw(remaining - suspected.low),
      level: suspected.level,
    },
    unexplained_is: unexplained,
    grid,
    country: {
      name: COUNTRY.name,
      year: COUNTRY.year,
      grid_share: grid.of === 'given' && isOfCountry ? ratio(grid.mw / COUNTRY.meanMw) : undefined,
    },
    references: [...new Set([estimate, closed, ...table])],
  };
}

/** A number given by hand, else the first of its kind in the table, else the first of its kind that is shipped. */
function pick(kind: Reference['kind'], given: number | undefined, table: readonly Reference[]): Reference {
  if (given !== undefined) return { ...byHand(), id: `given-${kind}`, kind, mw: given };
  const first = [...table, ...REFERENCES].find((reference) => reference.kind === kind);
  if (first === undefined) throw new Error(`no reference figure of kind ${kind} is shipped`);
  return first;
}

const byHand = (): Omit<Reference, 'id' | 'kind' | 'mw'> => ({
  who: words`given by hand`,
  date: words`undated`,
  farms: null,
  mining: null,
  power: null,
  firmness: null,
  counts: words`as whoever gave it counts`,
  source: words`none given`,
});

/** The country is the only yardstick the data does not bring along; of what else they are part, only the user knows. */
function gridOf({ gridMw }: Chosen, { meteredMw }: Seen): Grid {
  const mean = gridMw ?? COUNTRY.meanMw;
  return { of: gridMw === undefined ? 'country' : 'given', mw: mean, covered: ratio(meteredMw / mean) };
}

/** Shares of the load that must have been read to say that what is left was looked at in part, or wholly. Assumed, 2026-11. */
const PARTLY: Ratio = ratio(0.5);
const WHOLLY: Ratio = ratio(0.9);

function unexplainedAt(covered: number): Unexplained {
  if (covered >= WHOLLY) return 'not_found';
  return covered >= PARTLY ? 'partly_unseen' : 'unseen';
}
