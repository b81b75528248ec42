/** What is drawn of sites in a table or a card. */
import { words } from '../language/words.ts';
import { shareBar } from './drawing/share-bar.ts';
import { pad, padStart, widthOf } from './lines.ts';
import type { Pen } from './pen.ts';
import type { SiteReport } from './report.ts';
import type { Placed } from './sections.ts';
import { chanceOf } from './site-words.ts';
import { yearLines } from './year-lines.ts';

/** Probabilities in words, each with its bar. */
export function chanceBars(rows: readonly Placed[], width: number, pen: Pen): (row: Placed) => string {
  const ofWords = Math.max(...rows.map(({ site }) => widthOf(chanceOf(site))));
  return ({ site }) =>
    `${padStart(chanceOf(site), ofWords)} ${chanceBar(site, width - ofWords - 1, pen)}`.trimEnd();
}

/** Empty where there is no probability, as of a site beyond its licence. */
export function chanceBar({ probability, verdict }: SiteReport, width: number, pen: Pen): string {
  return probability === null || verdict === 'over_licence' ? '' : shareBar(probability, width, pen);
}

/** A figure of power, such as "1,234 MW", with a space before it. */
const FIGURE = 9;

/** Lines of the year, each with the value of its full height. */
export function yearColumn(rows: readonly Placed[], width: number, pen: Pen): (row: Placed) => string {
  const lineOf = yearLines(rows, width - FIGURE, pen);
  const drawn = Math.max(...rows.map((row) => widthOf(lineOf(row)?.drawn ?? '')));
  return (row) => {
    const line = lineOf(row);
    return line === undefined ? '' : pad(line.drawn, drawn) + padStart(line.top, FIGURE);
  };
}

/** What stands under a site stands beside its number, which has at most two digits, and the gap after it. */
export const INDENT = 4;

/** The same on lines of their own, under the rows. */
export function yearsBeneath(rows: readonly Placed[], pen: Pen): (row: Placed) => string[] {
  const room = Math.min(WEEKS_A_YEAR + 1, pen.across - INDENT - FIGURE - SAYING);
  const lineOf = yearLines(rows, room, pen);
  return (row) => {
    const line = lineOf(row);
    return line === undefined ? [] : [`${line.drawn} ${words`load, 0 to ${line.top}`}`];
  };
}

const WEEKS_A_YEAR = 52;
/** Columns of the words beside such a line, without its figure. */
const SAYING = 14;
