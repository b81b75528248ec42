import { type Interval, mapInterval } from '../interval.ts';
import { type Mw, mw, type Ratio, ratio } from '../units.ts';
import { COUNTRY, REFERENCES, type Reference } from './references.ts';

/** What to compare with: a table of one's own, a bare number, or nothing (the shipped table). Megawatts above zero. */
export interface Chosen {
  readonly estimateMw?: number | undefined;
  readonly closedMw?: number | undefined;
  readonly table?: readonly Reference[] | undefined;
}

/** What the scan has seen, to say how much of the country that is. */
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
  covers: string;
  references: Reference[];
}

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
    covers: coverOf(seen),
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
  counts: 'as whoever gave it counts',
  source: 'none given',
};

/** The country is the only yardstick the data does not bring along; what else a file leaves out, nobody here knows. */
function coverOf({ sites, meteredMw }: Seen): string {
  const share = figures.format((100 * meteredMw) / COUNTRY.meanMw);
  const country = `the mean load of ${COUNTRY.name} in ${COUNTRY.year} (${figures.format(COUNTRY.meanMw)} MW)`;
  const noun = sites === 1 ? 'site' : 'sites';
  return `The ${integers.format(sites)} ${noun} read draw ${figures.format(meteredMw)} MW, ${share} % of ${country}. What the rest draws is not in these data: most of what is unexplained is unseen.`;
}

const figures = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
const integers = new Intl.NumberFormat('en-US');
