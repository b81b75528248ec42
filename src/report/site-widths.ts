import { shorten, widthOf } from './lines.ts';
import type { Ink, Pen } from './pen.ts';
import type { SiteReport } from './report.ts';
import type { Placed } from './sections.ts';
import { SITE_COLUMNS, type SiteColumn, STAYS } from './site-columns.ts';

/** Two spaces between columns: one of padding, one for the separator. */
const GAP = 2;

/** A column with its width on the page. */
interface Measured {
  readonly head: string;
  readonly align: 'left' | 'right';
  readonly width: number;
  readonly ink: (pen: Pen, site: SiteReport) => Ink;
  /** Fit for the page, and for the width. */
  readonly cell: (row: Placed) => string;
}

export interface Chosen {
  readonly kept: readonly Measured[];
  /** What the columns say of a row for which there was no room: in words, and in lines that are drawn. */
  readonly facts: (row: Placed) => string[];
  readonly drawn: (row: Placed) => string[];
}

/**
 * The columns for these rows on a page. Each is taken, in the order of its rank, if there is room for it at its narrowest;
 * then those that can use more share what is left. Undefined where even the columns that must stay do not fit: figures are
 * never shortened.
 */
export function columnsFor(rows: readonly Placed[], level: string, pen: Pen): Chosen | undefined {
  const columns = sized(rows, level);
  const kept = new Set<Sized>();
  let spare = pen.across + GAP;
  for (const column of columns.toSorted((a, b) => a.rank - b.rank)) {
    if (column.narrowest + GAP <= spare) {
      kept.add(column);
      spare -= column.narrowest + GAP;
    } else if (column.rank === STAYS) return undefined;
  }
  const left = columns.filter((column) => !kept.has(column));
  const beneath = left.map(({ drawing }) => drawing?.beneath?.(rows, pen) ?? (() => []));
  return {
    kept: measured(
      columns.filter((column) => kept.has(column)),
      { rows, spare, pen },
    ),
    facts: (row) => left.flatMap(({ says, fact }) => (says && fact ? fact(says(row)) : [])),
    drawn: (row) => beneath.flatMap((lines) => lines(row)),
  };
}

/** Free text is kept this short even where there is room; the id comes first, so it survives. */
const WIDEST_CELL = 48;

interface Sized extends SiteColumn {
  readonly title: string;
  readonly narrowest: number;
  readonly widest: number;
}

/** Each column with the least width it can do with, and the most that it can use. */
function sized(rows: readonly Placed[], level: string): Sized[] {
  return SITE_COLUMNS.filter(({ isKnown }) => isKnown === undefined || rows.some(isKnown)).map((column) => {
    const { head, says, narrowest, drawing = { least: 0, most: 0 } } = column;
    const title = head(level);
    const texts = says ? rows.map((row) => widthOf(shorten(says(row), WIDEST_CELL, ''))) : [];
    const widthWith = (drawn: number) => Math.max(widthOf(title), Math.max(0, ...texts) + drawn);
    return {
      ...column,
      title,
      narrowest: Math.min(narrowest ?? Infinity, widthWith(drawing.least)),
      widest: widthWith(drawing.most),
    };
  });
}

interface Page {
  readonly rows: readonly Placed[];
  readonly spare: number;
  readonly pen: Pen;
}

function measured(kept: readonly Sized[], { rows, spare, pen }: Page): Measured[] {
  const gets = shared(
    spare,
    kept.map(({ widest, narrowest }) => widest - narrowest),
  );
  const rest = spare - gets.reduce((sum, get) => sum + get, 0);
  const filler = fillerOf(kept);
  return kept.map((column, i) => {
    const { title: head, align, ink, narrowest, drawing, says = () => '' } = column;
    const width = narrowest + gets[i]!;
    return {
      head,
      align,
      ink,
      width: column === filler ? width + rest : width,
      cell: drawing?.cells(rows, width, pen) ?? ((row) => shorten(says(row), width, pen.marks.ellipsis)),
    };
  });
}

/** To each what it wants, and where that is too much no more than to any other who wants as much. */
function shared(amount: number, wants: readonly number[]): number[] {
  const gets = wants.map(() => 0);
  let remaining = amount;
  const order = wants.map((_, i) => i).sort((a, b) => wants[a]! - wants[b]! || a - b);
  for (const [served, i] of order.entries()) {
    gets[i] = Math.min(wants[i]!, Math.floor(remaining / (order.length - served)));
    remaining -= gets[i];
  }
  return gets;
}

/**
 * The column that takes what nobody wants, so that the table and the reasons under it fill the page: the last, or the one of
 * names where the last stands to the right and would be torn from the others.
 */
function fillerOf(kept: readonly Sized[]): Sized | undefined {
  const last = kept.at(-1);
  return last?.align === 'left' ? last : kept.find(({ align }) => align === 'left');
}
