import Table from 'cli-table3';
import { wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Section } from './sections.ts';
import { INDENT } from './site-drawings.ts';
import type { Chosen } from './site-widths.ts';
import { reasonsOf } from './site-words.ts';

/**
 * One line of figures a site, and under it, over the whole width, why. On a narrow page the columns that matter least
 * leave the line of figures: those of words are said first among the reasons instead, and what is drawn has a line of its
 * own. Nothing is lost.
 */
export function siteTable(sections: readonly Section[], { kept, facts, drawn }: Chosen, pen: Pen): string[] {
  const table = new Table({
    chars: BORDERLESS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
    colWidths: kept.map(({ width }) => width + 1),
    colAligns: kept.map(({ align }) => align),
  });
  const across = (content: string) => [{ colSpan: kept.length, content, hAlign: 'left' as const }];
  const under = (content: string) => ['', { colSpan: kept.length - 1, content, hAlign: 'left' as const }];
  const rule = across(pen.marks.rule.repeat(pen.across));
  const heads = kept.map(({ head }) => pen.heading(head));
  for (const [index, { title, rows }] of sections.entries()) {
    if (index > 0) table.push(across(''));
    table.push(across(pen.heading(title)), ...(index === 0 ? [rule, heads] : []), rule);
    for (const row of rows) {
      table.push(kept.map(({ ink, cell }) => ink(pen, row.site)(cell(row))));
      const reasons = [...facts(row), reasonsOf(row.site)].filter((words) => words !== '').join('; ');
      const lines = [...drawn(row), ...wrap(reasons, pen.width - INDENT).map(pen.aside)];
      // A row each: the table's engine measures a cell of several lines over and over.
      table.push(...lines.map(under));
    }
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
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
