import { shorten, wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Placed } from './site-table.ts';
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

const INDENT = '   ';

/** For a page too narrow for a table: one small record under the other. */
export function siteCards(rows: readonly Placed[], _level: string, pen: Pen): string[] {
  return rows.flatMap(({ place, site }, index) => {
    const title = pen.heading(shorten(`${place}. ${titleOf(site)}`, pen.width, pen.marks.ellipsis));
    const facts = [
      `${sectorOf(site)}: ${verdictOf(site)}, ${chanceOf(site)}`,
      `block ${blockOf(site)}`,
      `expected ${expectedOf(site)}, since ${onsetOf(site)}`,
    ].flatMap((fact) => wrap(fact, pen.width - INDENT.length));
    const reasons = wrap(reasonsOf(site), pen.width - INDENT.length).map(pen.aside);
    const card = [title, ...[...facts, ...reasons].map((line) => INDENT + line)];
    return index === 0 ? card : ['', ...card];
  });
}
