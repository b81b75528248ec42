import Table from 'cli-table3';
import { shorten, widthOf, wrap } from './lines.ts';
import type { Ink, Pen } from './pen.ts';
import type { SiteReport, Verdict } from './report.ts';
import {
  blockOf,
  chanceOf,
  expectedOf,
  onsetOf,
  reasonsOf,
  sectorOf,
  titleOf,
  verdictOf,
} from './site-words.ts';

/** A site with its place in the ranking, counted from 1. */
export interface Placed {
  readonly place: number;
  readonly site: SiteReport;
}

/**
 * One line of figures a site, and under it, over the whole width, why. On a narrow page the columns that matter least
 * leave the line of figures and are said first among the reasons instead: nothing is lost.
 */
export function siteTable(rows: readonly Placed[], level: string, pen: Pen): string[] {
  const columns = measured(rows, level);
  const { kept, left } = choose(columns, pen.width);
  const widths = kept.map((column) => column.width);
  const table = new Table({
    chars: BORDERLESS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
    colWidths: widths.map((width) => width + 1),
    colAligns: kept.map((column) => column.align),
  });
  const reasonsWidth = pen.width - widthOfColumns(kept.slice(0, 1)) - GAP;
  table.push(kept.map((column) => pen.heading(column.head)));
  table.push([{ colSpan: kept.length, content: pen.marks.rule.repeat(widthOfColumns(kept)) }]);
  for (const row of rows) {
    table.push(
      kept.map((column) =>
        column.ink(pen, row.site)(shorten(column.says(row), column.width, pen.marks.ellipsis)),
      ),
    );
    const facts = left.map((column) => `${column.head.toLowerCase()} ${column.says(row)}`);
    const reasons = [...facts, reasonsOf(row.site)].filter((words) => words !== '').join('; ');
    const lines = wrap(reasons, reasonsWidth).map(pen.aside);
    if (lines.length > 0) table.push(['', { colSpan: kept.length - 1, content: lines.join('\n') }]);
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** The highest leaves first when the page is too narrow; 0 stays. */
  readonly dispensable: number;
  readonly says: (row: Placed) => string;
  readonly ink: (pen: Pen, site: SiteReport) => Ink;
}

const plain = (pen: Pen) => pen.plain;
const strong = (pen: Pen) => pen.heading;

const SITE = 'Site';
const COLUMNS: readonly Column[] = [
  { head: '#', align: 'right', dispensable: 0, says: ({ place }) => String(place), ink: plain },
  { head: SITE, align: 'left', dispensable: 0, says: ({ site }) => titleOf(site), ink: strong },
  { head: 'Sector', align: 'left', dispensable: 4, says: ({ site }) => sectorOf(site), ink: plain },
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

type Measured = Column & { readonly width: number };

/** Each column as wide as its widest cell; the sector is free text and kept short. */
function measured(rows: readonly Placed[], level: string): Measured[] {
  return COLUMNS.map((column) => {
    const head = column.head === 'Block' ? `Block (${level} interval)` : column.head;
    const cells = rows.map((row) => widthOf(shorten(column.says(row), WIDEST, '')));
    return { ...column, head, width: Math.max(widthOf(head), ...cells) };
  });
}

const WIDEST = 48;
const NARROWEST_SITE = 16;
/** Two spaces: one of padding, one for the separator. */
const GAP = 2;

/** Takes columns out until the rest fits with the site's name shortened, then gives the name what is left. */
function choose(columns: readonly Measured[], width: number): { kept: Measured[]; left: Measured[] } {
  let kept = columns.map((column) =>
    column.head === SITE ? { ...column, width: Math.min(column.width, NARROWEST_SITE) } : column,
  );
  while (widthOfColumns(kept) > width) {
    const next = kept.reduce((a, b) => (b.dispensable > a.dispensable ? b : a));
    if (next.dispensable === 0) break;
    kept = kept.filter((column) => column !== next);
  }
  const spare = Math.max(0, width - widthOfColumns(kept));
  const heads = new Set(kept.map(({ head }) => head));
  const natural = columns.find(({ head }) => head === SITE)?.width ?? 0;
  return {
    kept: kept.map((column) =>
      column.head === SITE ? { ...column, width: Math.min(natural, column.width + spare) } : column,
    ),
    left: columns.filter(({ head }) => !heads.has(head)),
  };
}

function widthOfColumns(columns: readonly Measured[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0) + GAP * (columns.length - 1);
}

const BORDERLESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' ',
};
