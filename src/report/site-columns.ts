import { words } from '../language/words.ts';
import type { Ink, Pen } from './pen.ts';
import type { SiteReport, Verdict } from './report.ts';
import type { Placed } from './sections.ts';
import { chanceBars, yearColumn, yearsBeneath } from './site-drawings.ts';
import { blockOf, chanceOf, expectedOf, onsetOf, sectorOf, titleOf, verdictOf } from './site-words.ts';

/** A column of the table of sites, before it is known how wide the page is. */
export interface SiteColumn {
  readonly head: (level: string) => string;
  readonly align: 'left' | 'right';
  /** Those of rank 0 stay; the others are taken in this order while there is room. */
  readonly rank: number;
  /** Undefined of a column that is drawn alone. */
  readonly says?: (row: Placed) => string;
  /** The same among the reasons, where there is no room for the column. */
  readonly fact?: (said: string) => string;
  /** Free text may be shortened to this; a column without it is never narrower than its widest cell. */
  readonly narrowest?: number;
  /** A column of which nothing is known at any site is left out. */
  readonly isKnown?: (row: Placed) => boolean;
  readonly drawing?: Drawing;
  readonly ink: (pen: Pen, site: SiteReport) => Ink;
}

/** What is drawn beside the words of a column, in so many columns of the page more. */
interface Drawing {
  readonly least: number;
  readonly most: number;
  readonly cells: (rows: readonly Placed[], width: number, pen: Pen) => (row: Placed) => string;
  /** Lines under the row, where there is no room for the column. */
  readonly beneath?: (rows: readonly Placed[], pen: Pen) => (row: Placed) => string[];
}

export const STAYS = 0;

const plain = (pen: Pen) => pen.plain;
const strong = (pen: Pen) => pen.heading;

export const SITE_COLUMNS: readonly SiteColumn[] = [
  { head: () => '#', align: 'right', rank: STAYS, says: ({ place }) => String(place), ink: plain },
  {
    head: () => words`Site`,
    align: 'left',
    rank: STAYS,
    narrowest: 16,
    says: ({ site }) => titleOf(site),
    ink: strong,
  },
  {
    head: () => words`Sector`,
    align: 'left',
    rank: 4,
    narrowest: 11,
    isKnown: ({ site }) => site.sector !== null,
    says: ({ site }) => sectorOf(site),
    fact: (sector) => words`sector ${sector}`,
    ink: plain,
  },
  {
    head: () => words`Verdict`,
    align: 'left',
    rank: 2,
    says: ({ site }) => verdictOf(site),
    fact: (verdict) => words`verdict ${verdict}`,
    ink: verdictInk,
  },
  {
    head: () => words`Prob.`,
    align: 'left',
    rank: STAYS,
    says: ({ site }) => chanceOf(site),
    drawing: { least: 5, most: 11, cells: chanceBars },
    ink: verdictInk,
  },
  {
    head: (level) => words`Block (${level} interval)`,
    align: 'left',
    rank: STAYS,
    says: ({ site }) => blockOf(site),
    ink: plain,
  },
  {
    head: () => words`Expected`,
    align: 'right',
    rank: 1,
    says: ({ site }) => expectedOf(site),
    fact: (power) => words`expected ${power}`,
    ink: strong,
  },
  {
    head: () => words`Since`,
    align: 'left',
    rank: 3,
    says: ({ site }) => onsetOf(site),
    fact: (day) => words`since ${day}`,
    ink: plain,
  },
  {
    head: () => words`Load, from 0 to`,
    align: 'left',
    // The last, and not under half a year's weeks: a shorter line says less than the one under the row would.
    rank: 5,
    isKnown: ({ dossier }) => dossier !== undefined,
    drawing: { least: 36, most: 62, cells: yearColumn, beneath: yearsBeneath },
    ink: plain,
  },
];

function verdictInk(pen: Pen, { verdict }: SiteReport): Ink {
  const inks: Partial<Record<Verdict, Ink>> = {
    suspected: pen.alarm,
    over_licence: pen.alarm,
    unclear: pen.doubt,
  };
  return inks[verdict] ?? pen.plain;
}
