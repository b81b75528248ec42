import { words } from '../language/words.ts';
import { pad, shorten, widthOf, wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import { printable } from './printable.ts';

export interface Column {
  readonly head: string;
  readonly align?: 'right';
  /** Free text may be shortened to this many columns of the page; without it nothing is shortened. */
  readonly narrowest?: number;
}

const GAP = 2;

/**
 * Rows of cells in columns. Free text is shortened as far as it must be; where the rest does not fit the page, each row
 * becomes a sentence: nothing is cut off.
 */
export function columned(
  columns: readonly Column[],
  texts: readonly (readonly string[])[],
  pen: Pen,
): string[] {
  const rows = texts.map((row) => row.map(printable));
  const widths = columns.map(({ head }, i) =>
    Math.max(widthOf(head), ...rows.map((row) => widthOf(row[i]!))),
  );
  let over = widths.reduce((sum, width) => sum + width + GAP, -GAP) - pen.width;
  for (const [i, { narrowest }] of columns.entries()) {
    const give = Math.max(0, Math.min(over, widths[i]! - (narrowest ?? widths[i]!)));
    widths[i]! -= give;
    over -= give;
  }
  if (over > 0) return rows.flatMap((row) => wrap(sentence(columns, row), pen.width));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => {
        const text = shorten(cell, widths[i]!, pen.marks.ellipsis);
        return columns[i]!.align === 'right'
          ? text.padStart(text.length + widths[i]! - widthOf(text))
          : pad(text, widths[i]!);
      })
      .join(' '.repeat(GAP))
      .trimEnd();
  return [pen.heading(line(columns.map(({ head }) => head))), ...rows.map(line)];
}

function sentence(columns: readonly Column[], [first = '', ...rest]: readonly string[]): string {
  const facts = rest.map((cell, i) => words`${uncapitalised(columns[i + 1]!.head)} ${cell}`);
  return [first, facts.join(', ')].filter((part) => part !== '').join(': ');
}

/** Only the first letter: the M of "Draws, MW" is no m. */
function uncapitalised(head: string): string {
  return head.charAt(0).toLowerCase() + head.slice(1);
}
