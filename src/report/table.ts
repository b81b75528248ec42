import { words } from '../language/words.ts';
import { breakdownTables } from './breakdown-table.ts';
import { closures } from './closures.ts';
import { comparison } from './comparison.ts';
import { DETAIL_NAMES, details } from './details.ts';
import { feeders } from './feeders.ts';
import { counted, percent, power } from './figures.ts';
import { headline, nothingAssessed } from './headline.ts';
import { knownSites } from './known.ts';
import { licencesInShort } from './licences.ts';
import { wrap } from './lines.ts';
import { definitionTold } from './measures.ts';
import { type Page, type Pen, pen as penFor } from './pen.ts';
import { points } from './points.ts';
import { shown } from './ranking.ts';
import { reading } from './reading.ts';
import type { Report } from './report.ts';
import { sectionsOf } from './sections.ts';
import { sensitivity } from './sensitivity.ts';
import { siteCards } from './site-cards.ts';
import { siteTable } from './site-table.ts';
import { columnsFor } from './site-widths.ts';
import { unseenInShort } from './unseen.ts';
import { yearLinesTold } from './year-lines.ts';

/**
 * The report for people, read from the bottom up: the last line is the answer, above it how it compares, above that
 * the warnings, the sites in the order of a visit, and what was read. Where nothing could be assessed there is no
 * answer and no comparison, as no figure would mean anything.
 */
export function* table(report: Report, page: Page): Generator<string> {
  const pen = penFor(page);
  const broken = () => breakdownTables(report, page.by, pen);
  const nothingToSay = report.totals.assessed === 0;
  const parts = nothingToSay
    ? [reading, warnings, noAnswer]
    : [
        reading,
        sites,
        broken,
        points,
        feeders,
        knownSites,
        closures,
        ...asked(page),
        sensitivity,
        warnings,
        comparison,
        whatItIs,
        headline,
        afterVisits,
      ];
  yield `${parts
    .map((part) => part(report, pen).join('\n'))
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

function asked({ show = [] }: Page) {
  return DETAIL_NAMES.filter((name) => show.includes(name)).map((name) => details[name]);
}

/** Narrower than this, a record a site is easier to read than a table. */
const NARROWEST_TABLE = 60;

function sites(report: Report, pen: Pen): string[] {
  const none =
    report.totals.flagged === 0 ? wrap(words`No site is flagged.`, pen.width).map(pen.heading) : [];
  const after = [leftOut(report), licensed(report), licencesInShort(report)].flatMap((text) =>
    wrap(text, pen.width),
  );
  return [none, listed(report, pen), after]
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function listed(report: Report, pen: Pen): string[] {
  const sections = sectionsOf(report);
  const rows = sections.flatMap((section) => section.rows);
  if (rows.length === 0) return [];
  const level = percent(report.totals.suspected_mw.level);
  const columns = pen.width < NARROWEST_TABLE ? undefined : columnsFor(rows, level, pen);
  const told = columns === undefined ? siteCards(sections, level, pen) : siteTable(sections, columns, pen);
  const legend = wrap(yearLinesTold(rows, pen), pen.width).map(pen.aside);
  return legend.length === 0 ? told : [...told, '', ...legend];
}

function leftOut(report: Report): string {
  const { flaggedLeftOut, unclearLeftOut } = shown(report);
  const more = [
    ...(flaggedLeftOut > 0 ? [counted(flaggedLeftOut, 'more flagged site')] : []),
    ...(unclearLeftOut > 0 ? [counted(unclearLeftOut, 'more unclear one')] : []),
  ];
  const [one, other] = more;
  if (one === undefined) return '';
  const both = other === undefined ? one : words`${one} and ${other}`;
  return words`Not shown: ${both}. --json lists every site, --json --only flagged the flagged ones.`;
}

function licensed({ totals }: Report): string {
  return totals.licensed_mw === 0
    ? ''
    : words`Licensed mining within its licence: ${power(totals.licensed_mw)}, not suspected and not counted.`;
}

/** What could not be seen, what the headline is, and where the rest is to be found. */
function whatItIs(report: Report, pen: Pen): string[] {
  const more = words`More: --show ${DETAIL_NAMES.join(',')}; all of it: --json.`;
  return [
    ...unseenInShort(report, pen),
    ...definitionTold(report, pen),
    ...wrap(more, pen.width).map(pen.aside),
  ];
}

/** What visits make of the answer, where there were any. */
function afterVisits({ totals }: Report, pen: Pen): string[] {
  return wrap(totals.corrected_mw?.says ?? '', pen.width).map(pen.heading);
}

const MOST_WARNINGS = 8;

function warnings(report: Report, pen: Pen): string[] {
  const lines = report.warnings
    .slice(0, MOST_WARNINGS)
    .flatMap(({ code, says }) => wrap(words`Warning: ${says} [${code}]`, pen.width).map(pen.doubt));
  const more = report.warnings.length - MOST_WARNINGS;
  return more > 0
    ? [...lines, ...wrap(words`${counted(more, 'more warning')}: see --json.`, pen.width)]
    : lines;
}

function noAnswer(_report: Report, pen: Pen): string[] {
  return wrap(nothingAssessed(), pen.width).map(pen.heading);
}
