import { type Interval, mapInterval } from '../interval.ts';
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

/** As the report has it: `comparison`. */
export interface Comparison {
  estimate: Reference;
  closed: Reference;
  closed_share_of_estimate: Ratio;
  remaining_mw: Mw;
  suspected_share_of_estimate: Interval<Ratio>;
  suspected_over_closed: Interval<Ratio>;
  unexplained_mw: Interval<Mw>;
  unexplained_is: Unexplained;
  compares: string;
  covers: string;
  grid: Grid;
  references: Reference[];
}

interface Grid {
  says: string;
  mw: number;
  /** Of the grid, the metered megawatts. Over 1 the two contradict each other: never clipped. */
  covered: Ratio;
}

/** How what is left may be taken: nobody looked, part of it was looked at, it is not where one looked, or nothing is left. */
export const UNEXPLAINED = ['unseen', 'partly_unseen', 'not_found', 'nothing_left'] as const;
type Unexplained = (typeof UNEXPLAINED)[number];

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
    compares: `Here: ${OURS}. There: ${theirs(estimate)}.`,
    covers: [coverOf(seen, grid), ...ofCountry(chosen, isOfCountry), SAYS[unexplained]].join(' '),
    grid,
    references: [...new Set([estimate, closed, ...table])],
  };
}

/** A number given by hand, else the first of its kind in the table, else the first of its kind that is shipped. */
function pick(kind: Reference['kind'], given: number | undefined, table: readonly Reference[]): Reference {
  if (given !== undefined) return { ...BY_HAND, id: `given-${kind}`, kind, mw: given };
  const first = [...table, ...REFERENCES].find((reference) => reference.kind === kind);
  if (first === undefined) throw new Error(`no reference figure of kind ${kind} is shipped`);
  return first;
}

const BY_HAND = {
  who: 'given by hand',
  date: 'undated',
  farms: null,
  mining: null,
  power: null,
  firmness: null,
  counts: 'as whoever gave it counts',
  source: 'none given',
};

/** The country is the only yardstick the data does not bring along; of what else they are part, only the user knows. */
function gridOf({ gridMw }: Chosen, { meteredMw }: Seen): Grid {
  if (gridMw !== undefined)
    return { says: 'the grid, by --grid-mw', mw: gridMw, covered: ratio(meteredMw / gridMw) };
  const { name, year, meanMw } = COUNTRY;
  return {
    says: `the mean load of ${name} in ${year}`,
    mw: meanMw,
    covered: ratio(meteredMw / meanMw),
  };
}

/** Shares of the load that must have been read to say that what is left was looked at in part, or wholly. Assumed, 2026-11. */
const PARTLY: Ratio = ratio(0.5);
const WHOLLY: Ratio = ratio(0.9);

function unexplainedAt(covered: number): Unexplained {
  if (covered >= WHOLLY) return 'not_found';
  return covered >= PARTLY ? 'partly_unseen' : 'unseen';
}

const SAYS: Readonly<Record<Unexplained, string>> = {
  unseen: 'What the rest draws is not in these data: most of what is unexplained is unseen, not missing.',
  partly_unseen:
    'What the rest draws is not in these data: of what is unexplained, part is unseen and part was not found.',
  not_found:
    'Nearly all of it was read: what is unexplained was not found here, is drawn past the meters, or was never there.',
  nothing_left:
    'What was closed and what is suspected are no less than the estimate: one of the three is wrong, or they count different things.',
};

const OURS = 'mean load of the last 28 days in blocks without a licence, weighed by how probable they are';

const MINING_WORDS = { unregistered: 'unregistered mining', all: 'all mining' } as const;
const POWER_WORDS = {
  consumed: 'power consumed',
  contracted: 'power contracted',
  nameplate: 'power the machines may draw',
  disconnected: 'power disconnected',
} as const;

function theirs({ mining, power }: Reference): string {
  const what = mining === null ? 'mining, which of it is not said' : MINING_WORDS[mining];
  const how = power === null ? 'whether consumed, contracted or nameplate is not said' : POWER_WORDS[power];
  return `${what}; ${how}`;
}

function coverOf({ sites, meteredMw }: Seen, { says, mw: gridMw, covered }: Grid): string {
  const share = figures.format(100 * covered);
  const noun = sites === 1 ? 'site' : 'sites';
  const contradicts = covered > 1 ? ' More than all: that grid is larger, or a unit is wrong.' : '';
  return `The ${integers.format(sites)} ${noun} read draw ${figures.format(meteredMw)} MW, ${share} % of ${says} (${figures.format(gridMw)} MW).${contradicts}`;
}

/** A grid of which the figure does not speak is beside the point until it is said how large it is. */
function ofCountry({ gridMw }: Chosen, isOfCountry: boolean): string[] {
  if (gridMw === undefined || !isOfCountry) return [];
  const share = figures.format((100 * gridMw) / COUNTRY.meanMw);
  return [`That grid is ${share} % of the mean load of ${COUNTRY.name}, of which the figure speaks.`];
}

const figures = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
const integers = new Intl.NumberFormat('en-US');
