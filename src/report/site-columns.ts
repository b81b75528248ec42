import { shorten, widthOf } from './lines.ts';
import type { Ink, Pen } from './pen.ts';
import type { SiteReport, Verdict } from './report.ts';
import type { Placed } from './sections.ts';
import { blockOf, chanceOf, expectedOf, onsetOf, sectorOf, titleOf, verdictOf } from './site-words.ts';

/** Two spaces between columns: one of padding, one for the separator. */
export const GAP = 2;

type Measured = Column & { readonly width: number };

export interface Chosen {
  readonly kept: readonly Measured[];
  /** Columns there was no room for. */
  readonly left: readonly Measured[];
}

/**
 * The columns for these rows on a page this wide. Columns are taken out until the rest fits with its free text
 * shortened; then the free text grows back as far as there is room, and the last column takes what is left, so that
 * the table and the reasons under it fill the page. Undefined where even the columns that must stay do not fit:
 * figures are never shortened.
 */
export function columnsFor(rows: readonly Placed[], level: string, width: number): Chosen | undefined {
  const columns = measured(rows, level);
  const left: Measured[] = [];
  const kept = columns.map((column) =>
    widened(column, Math.min(0, (column.narrowest ?? Infinity) - column.width)),
  );
  const spare = () => width - widthOfColumns(kept);
  while (spare() < 0) {
    const next = kept.reduce((a, b) => (b.dispensable > a.dispensable ? b : a));
    if (next.dispensable === 0) return undefined;
    left.push(...kept.splice(kept.indexOf(next), 1));
  }
  for (const [index, column] of kept.entries()) {
    const wanted = columns.find(({ head }) => head === column.head)?.width ?? column.width;
    const isLast = index === kept.length - 1;
    kept[index] = widened(column, isLast ? spare() : Math.min(wanted - column.width, spare()));
  }
  return { kept, left };
}

interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** The highest leaves first when the page is too narrow; 0 stays. */
  readonly dispensable: number;
  /** Free text may be shortened to this; a column without it is always as wide as its widest cell. */
  readonly narrowest?: number;
  /** A column of which nothing is known at any site is left out. */
  readonly isKnown?: (row: Placed) => boolean;
  readonly says: (row: Placed) => string;
  readonly ink: (pen: Pen, site: SiteReport) => Ink;
}

const plain = (pen: Pen) => pen.plain;
const strong = (pen: Pen) => pen.heading;

const COLUMNS: readonly Column[] = [
  { head: '#', align: 'right', dispensable: 0, says: ({ place }) => String(place), ink: plain },
  {
    head: 'Site',
    align: 'left',
    dispensable: 0,
    narrowest: 16,
    says: ({ site }) => titleOf(site),
    ink: strong,
  },
  {
    head: 'Sector',
    align: 'left',
    dispensable: 4,
    narrowest: 11,
    isKnown: ({ site }) => site.sector !== null,
    says: ({ site }) => sectorOf(site),
    ink: plain,
  },
  { head: 'Verdict', align: 'left', dispensable: 2, says: ({ site }) => verdictOf(site), ink: verdictInk },
  { head: 'Prob.', align: 'right', dispensable: 0, says: ({ site }) => chanceOf(site), ink: plain },
  { head: 'Block', align: 'left', dispensable: 0, says: ({ site }) => blockOf(site), ink: plain },
  { head: 'Expected', align: 'right', dispensable: 1, says: ({ site }) => expectedOf(site), ink: strong },
  { head: 'Since', align: 'left', dispensable: 3, says: ({ site }) => onsetOf(site), ink: plain },
];

function verdictInk(pen: Pen, { verdict }: SiteReport): Ink {
  const inks: Partial<Record<Verdict, Ink>> = {
    suspected: pen.alarm,
    over_licence: pen.alarm,
    unclear: pen.doubt,
  };
  return inks[verdict] ?? pen.plain;
}

/** Free text is kept this short even where there is room; the id comes first, so it survives. */
const WIDEST_CELL = 48;

/** Each column as wide as its widest cell. */
function measured(rows: readonly Placed[], level: string): Measured[] {
  return COLUMNS.filter(({ isKnown }) => isKnown === undefined || rows.some(isKnown)).map((column) => {
    const head = column.head === 'Block' ? `Block (${level} interval)` : column.head;
    const cells = rows.map((row) => widthOf(shorten(column.says(row), WIDEST_CELL, '')));
    return { ...column, head, width: Math.max(widthOf(head), ...cells) };
  });
}

const widened = (column: Measured, by: number): Measured => ({ ...column, width: column.width + by });

function widthOfColumns(columns: readonly Measured[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0) + GAP * (columns.length - 1);
}
