import Table from 'cli-table3';
import { shorten, wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Section } from './sections.ts';
import { type Chosen, GAP } from './site-columns.ts';
import { reasonsOf } from './site-words.ts';

/**
 * One line of figures a site, and under it, over the whole width, why. On a narrow page the columns that matter least
 * leave the line of figures and are said first among the reasons instead: nothing is lost.
 */
export function siteTable(sections: readonly Section[], { kept, left }: Chosen, pen: Pen): string[] {
  const table = new Table({
    chars: BORDERLESS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
    colWidths: kept.map(({ width }) => width + 1),
    colAligns: kept.map(({ align }) => align),
  });
  const across = (content: string) => [{ colSpan: kept.length, content, hAlign: 'left' as const }];
  const under = (content: string) => ['', { colSpan: kept.length - 1, content, hAlign: 'left' as const }];
  const rule = across(pen.marks.rule.repeat(pen.width));
  const heads = kept.map(({ head }) => pen.heading(head));
  for (const [index, { title, rows }] of sections.entries()) {
    if (index > 0) table.push(across(''));
    table.push(across(pen.heading(title)), ...(index === 0 ? [rule, heads] : []), rule);
    for (const row of rows) {
      table.push(
        kept.map(({ ink, says, width }) => ink(pen, row.site)(shorten(says(row), width, pen.marks.ellipsis))),
      );
      const facts = left.map(({ head, says }) => `${head.toLowerCase()} ${says(row)}`);
      const reasons = [...facts, reasonsOf(row.site)].filter((words) => words !== '').join('; ');
      const lines = wrap(reasons, pen.width - INDENT).map(pen.aside);
      if (lines.length > 0) table.push(under(lines.join('\n')));
    }
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** Reasons stand under the site, beside its number, which has at most two digits. */
const INDENT = 2 + GAP;

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
