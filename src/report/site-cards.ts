import { words } from '../language/words.ts';
import { inOneUnit } from './figures.ts';
import { shorten, wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { SiteReport } from './report.ts';
import type { Placed, Section } from './sections.ts';
import { chanceBar, yearsBeneath } from './site-drawings.ts';
import { chanceOf, expectedOf, onsetOf, reasonsOf, sectorOf, titleOf, verdictOf } from './site-words.ts';

const INDENT = '   ';

/** For a page too narrow for a table: one small record under the other. */
export function siteCards(sections: readonly Section[], level: string, pen: Pen): string[] {
  const drawn = yearsBeneath(
    sections.flatMap(({ rows }) => rows),
    pen,
  );
  return sections.flatMap(({ title, rows }, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(title, pen.width).map(pen.heading),
    ...rows.flatMap((row) => ['', ...card(row, { level, drawn: drawn(row) }, pen)]),
  ]);
}

const BAR = 10;

interface Card {
  readonly level: string;
  readonly drawn: readonly string[];
}

function card({ place, site }: Placed, { level, drawn }: Card, pen: Pen): string[] {
  const inside = pen.width - INDENT.length;
  const facts = [
    `${sectorOf(site)}: ${verdictOf(site)}, ${chanceOf(site)} ${chanceBar(site, BAR, pen)}`,
    blockAt(site, level),
    words`expected ${expectedOf(site)}, since ${onsetOf(site)}`,
  ];
  const body = [
    ...facts.flatMap((fact) => wrap(fact, inside)),
    ...drawn,
    ...wrap(reasonsOf(site), inside).map(pen.aside),
  ];
  return [
    pen.heading(shorten(`${place}. ${titleOf(site)}`, pen.width, pen.marks.ellipsis)),
    ...body.map((line) => INDENT + line),
  ];
}

function blockAt({ block_mw: block }: SiteReport, level: string): string {
  if (block === null) return words`block unknown`;
  const { central, low, high } = inOneUnit(block);
  return words`block ${central} (${level}: ${low} to ${high})`;
}
