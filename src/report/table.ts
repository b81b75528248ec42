import { comparison } from './comparison.ts';
import { counted, percent, power } from './figures.ts';
import { headline } from './headline.ts';
import { wrap } from './lines.ts';
import { type Page, type Pen, pen as penFor } from './pen.ts';
import { shown } from './ranking.ts';
import { reading } from './reading.ts';
import type { Report, SiteReport } from './report.ts';
import { siteCards } from './site-cards.ts';
import { siteTable } from './site-table.ts';

/**
 * The report for people, read from the bottom up: the last line is the answer, above it how it compares, above that
 * the warnings, the sites in the order of a visit, and what was read. Where nothing could be assessed there is no
 * answer and no comparison, as no figure would mean anything.
 */
export function table(report: Report, page: Page): string {
  const pen = penFor(page);
  const nothingToSay = report.totals.assessed === 0;
  const parts = nothingToSay
    ? [reading, warnings, noAnswer]
    : [reading, sites, warnings, comparison, headline];
  return `${parts
    .map((part) => part(report, pen).join('\n'))
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

/** Narrower than this, a record a site is easier to read than a table. */
const NARROWEST_TABLE = 60;

function sites(report: Report, pen: Pen): string[] {
  const { flagged, unclear, flaggedLeftOut, unclearLeftOut } = shown(report);
  const level = percent(report.totals.suspected_mw.level);
  const draw = pen.width < NARROWEST_TABLE ? siteCards : siteTable;
  const titled = (title: string, rows: readonly SiteReport[], first: number) =>
    rows.length === 0
      ? []
      : [
          ...wrap(title, pen.width).map(pen.heading),
          '',
          ...draw(
            rows.map((site, index) => ({ place: first + index, site })),
            level,
            pen,
          ),
        ];
  const flaggedPart =
    flagged.length === 0
      ? wrap('No site is flagged.', pen.width).map(pen.heading)
      : titled('Flagged sites, most expected megawatts first', flagged, 1);
  const unclearPart = titled('Unclear, most probable first: not flagged', unclear, flagged.length + 1);
  const rest = leftOut(flaggedLeftOut, unclearLeftOut);
  return [flaggedPart, unclearPart, [...wrap(rest, pen.width), ...wrap(licensed(report), pen.width)]]
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function leftOut(flagged: number, unclear: number): string {
  const more = [
    ...(flagged > 0 ? [counted(flagged, 'more flagged site')] : []),
    ...(unclear > 0 ? [counted(unclear, 'more unclear one')] : []),
  ];
  return more.length === 0
    ? ''
    : `Not shown: ${more.join(' and ')}. --json lists every site, --json --only flagged the flagged ones.`;
}

function licensed({ totals }: Report): string {
  return totals.licensed_mw === 0
    ? ''
    : `Licensed mining within its licence: ${power(totals.licensed_mw)}, not suspected and not counted.`;
}

const MOST_WARNINGS = 8;

function warnings(report: Report, pen: Pen): string[] {
  const lines = report.warnings
    .slice(0, MOST_WARNINGS)
    .flatMap(({ code, says }) => wrap(`Warning: ${says} [${code}]`, pen.width).map(pen.doubt));
  const more = report.warnings.length - MOST_WARNINGS;
  return more > 0 ? [...lines, ...wrap(`${counted(more, 'more warning')}: see --json.`, pen.width)] : lines;
}

function noAnswer(_report: Report, pen: Pen): string[] {
  return wrap(
    'Nothing could be assessed, so no megawatts can be stated: neither some nor none.',
    pen.width,
  ).map(pen.heading);
}
