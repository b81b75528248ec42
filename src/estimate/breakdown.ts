/** Where the suspected megawatts are: by region, grid zone, size of the block, sector, and month of onset. */
import { sectorOf } from '../evidence/sector.ts';
import type { Interval } from '../interval.ts';
import { dayName } from '../readings/calendar.ts';
import { isFlagged } from '../score/judge.ts';
import type { Mw } from '../units.ts';
import { type Estimate, type SiteEstimate, shareOf } from './estimate.ts';
import { groupedBy } from './grouped.ts';
import { regionOf, zoneNamed } from './region.ts';
import type { Share } from './shares.ts';
import { intervalOf } from './total.ts';

export const BREAKDOWNS = ['region', 'zone', 'size', 'sector', 'onset'] as const;
export type BreakdownName = (typeof BREAKDOWNS)[number];

export interface BreakdownRow {
  readonly key: string;
  readonly sites: number;
  readonly assessed: number;
  readonly flagged: number;
  /** By the draws of the total; bounds of rows do not add up, since errors of single sites cancel in the sum. */
  readonly suspected: Interval<Mw>;
}

/** Nothing is said of it in the register. */
export const NOT_SAID = 'not said';
/** Not assessed, without a current draw, within a licence, or known and explained: there is no block to sort. */
const NO_BLOCK = 'no block';
const BEFORE_THE_DATA = 'before the data';

/** The rows of each breakdown. Every site is in one row of each, so that the rows add up to the total. */
export function breakdownsOf(
  estimate: Pick<Estimate, 'sites' | 'suspected' | 'error'>,
): Readonly<Record<BreakdownName, readonly BreakdownRow[]>> {
  const by = (name: BreakdownName) => rowsOf(estimate, KEYS[name]).sort(ORDERS[name]);
  return {
    region: by('region'),
    zone: by('zone'),
    size: by('size'),
    sector: by('sector'),
    onset: by('onset'),
  };
}

type KeyOf = (site: SiteEstimate) => string;

const KEYS: Readonly<Record<BreakdownName, KeyOf>> = {
  region: ({ judged: { profile } }) => regionOf(profile.registered.region)?.name ?? NOT_SAID,
  zone: ({ judged: { profile } }) =>
    zoneNamed(profile.registered.gridZone) ?? regionOf(profile.registered.region)?.zone ?? NOT_SAID,
  size: ({ block }) => (block === undefined ? NO_BLOCK : sizeClass(block.size.central)),
  sector: ({ judged: { profile } }) => sectorOf(profile.registered.sector)?.name ?? NOT_SAID,
  onset: ({ judged: { profile }, block }) => {
    if (block === undefined) return NO_BLOCK;
    if (block.onset === undefined) return BEFORE_THE_DATA;
    return dayName(profile.period.from + block.onset).slice(0, 'YYYY-MM'.length);
  },
};

/**
 * The classes of farm for which Kazakhstan's industry association offered rewards (26 February 2022, liter.kz), from
 * the kW on that is named.
 */
const SIZES: readonly (readonly [from: number, name: string])[] = [
  [2000, '2 MW and over'],
  [500, '0.5 to 2 MW'],
  [300, '0.3 to 0.5 MW'],
  [0, 'under 0.3 MW'],
];

function sizeClass(size: number): string {
  return SIZES.find(([from]) => size >= from)![1];
}

type Order = (a: BreakdownRow, b: BreakdownRow) => number;

const byName: Order = (a, b) => (a.key < b.key ? -1 : 1);
const byMegawatts: Order = (a, b) => b.suspected.central - a.suspected.central || byName(a, b);
const listed =
  (keys: readonly string[]): Order =>
  (a, b) =>
    keys.indexOf(a.key) - keys.indexOf(b.key);

/** What is large comes first, but classes and months keep their own order. */
const ORDERS: Readonly<Record<BreakdownName, Order>> = {
  region: byMegawatts,
  zone: byMegawatts,
  size: listed([...SIZES.map(([, name]) => name), NO_BLOCK]),
  sector: byMegawatts,
  onset: (a, b) => place(a) - place(b) || byName(a, b),
};

/** The months between what was there before them and what has none. */
function place({ key }: BreakdownRow): number {
  if (key === BEFORE_THE_DATA) return 0;
  return key === NO_BLOCK ? 2 : 1;
}

function rowsOf(
  { sites, suspected, error }: Pick<Estimate, 'sites' | 'suspected' | 'error'>,
  keyOf: KeyOf,
): BreakdownRow[] {
  const blocks = sites.filter(hasBlock).length;
  return Array.from(groupedBy(sites, keyOf), ([key, group]) => {
    const isAll = group.filter(hasBlock).length === blocks;
    return { key, ...counted(group), suspected: isAll ? suspected : intervalOf(sharesOf(group), error) };
  });
}

function hasBlock({ block }: SiteEstimate): boolean {
  return block !== undefined;
}

function sharesOf(sites: readonly SiteEstimate[]): Share[] {
  return sites.flatMap(({ judged, block }) => (block === undefined ? [] : [shareOf(judged, block)]));
}

function counted(sites: readonly SiteEstimate[]): Pick<BreakdownRow, 'sites' | 'assessed' | 'flagged'> {
  return {
    sites: sites.length,
    assessed: sites.filter(({ judged }) => judged.verdict !== 'not_assessed').length,
    flagged: sites.filter(({ judged }) => isFlagged(judged)).length,
  };
}
