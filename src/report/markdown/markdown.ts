import { BREAKDOWNS, type BreakdownName } from '../../estimate/breakdown.ts';
import { dayInWords } from '../../language/numbers.ts';
import { words } from '../../language/words.ts';
import { usualBreakdowns } from '../breakdown-table.ts';
import { breakdownTitle } from '../breakdown-title.ts';
import { compared, notesOn, powerOf } from '../comparison.ts';
import { counted, percent, powerInterval, whole } from '../figures.ts';
import { groupName } from '../group-name.ts';
import { headline, nothingAssessed } from '../headline.ts';
import { definitionTold, measures } from '../measures.ts';
import type { Page } from '../pen.ts';
import { shown } from '../ranking.ts';
import { reading } from '../reading.ts';
import type { Report } from '../report.ts';
import { sectionsOf } from '../sections.ts';
import {
  blockOf,
  chanceOf,
  expectedOf,
  onsetOf,
  reasonsOf,
  sectorOf,
  titleOf,
  verdictOf,
} from '../site-words.ts';
import { UNBROKEN } from '../unbroken.ts';
import { escaped, paragraph } from './escaped.ts';
import { type Column, pipeTable } from './pipe-table.ts';

/**
 * The report in GitHub-flavoured Markdown, to be pasted into a document: the answer, what it is compared with, where the
 * megawatts are, the sites in the order of a visit, the warnings, and what was read.
 */
export function* markdown(report: Report, page: Pick<Page, 'by'>): Generator<string> {
  const nothingToSay = report.totals.assessed === 0;
  const parts = nothingToSay
    ? [title, noAnswer, warnings, whatWasRead]
    : [title, answer, comparison, (one: Report) => breakdowns(one, page.by), sites, warnings, whatWasRead];
  for (const [i, part] of parts.entries()) {
    const paragraphs = part(report);
    if (paragraphs.length > 0) yield `${i === 0 ? '' : '\n'}${paragraphs.join('\n\n')}\n`;
  }
}

function title({ period }: Report): string[] {
  return [
    `# ${escaped(words`Suspected illegal mining, ${dayInWords(period.from)} to ${dayInWords(period.to)}`)}`,
  ];
}

function noAnswer(): string[] {
  return [strong(nothingAssessed())];
}

function answer(report: Report): string[] {
  const { corrected_mw } = report.totals;
  const visited = corrected_mw === undefined ? [] : [strong(corrected_mw.says)];
  return [
    ...headline(report, UNBROKEN).map(strong),
    ...visited,
    ...[...definitionTold(report, UNBROKEN), ...measures(report, UNBROKEN)].map(paragraph),
    paragraph(words`Nobody is accused: a site is suspected, for the reasons that stand beside it.`),
  ];
}

function comparison(report: Report): string[] {
  const { suspected_mw } = report.totals;
  const { estimate } = report.comparison;
  const columns: Column[] = [
    { head: '' },
    { head: words`Power (${percent(suspected_mw.level)} interval)` },
    { head: words`Share of the estimate`, align: 'right' },
  ];
  const rows = compared(report).map(({ label, interval }) => [
    label,
    powerOf(interval),
    percent(interval.central / estimate.mw),
  ]);
  return [
    heading(words`Against the public figures`),
    ...pipeTable(columns, rows),
    ...notesOn(report).map(paragraph),
  ];
}

function breakdowns({ totals }: Report, asked: readonly BreakdownName[] | undefined): string[] {
  const { breakdowns: found, suspected_mw } = totals;
  if (found === undefined) return [];
  const wanted = asked ?? usualBreakdowns(found.region);
  return BREAKDOWNS.filter((name) => wanted.includes(name)).flatMap((name) => [
    heading(breakdownTitle(name)),
    ...pipeTable(
      [
        { head: '' },
        { head: words`Suspected (${percent(suspected_mw.level)} interval)` },
        { head: words`Share`, align: 'right' },
        { head: words`Sites flagged`, align: 'right' },
        { head: words`Sites assessed`, align: 'right' },
      ],
      found[name].map((row) => [
        groupName(name, row.key),
        powerInterval(row.suspected_mw),
        row.share === null ? '' : percent(row.share),
        whole(row.flagged),
        whole(row.assessed),
      ]),
    ),
  ]);
}

function sites(report: Report): string[] {
  const columns: Column[] = [
    { head: '#', align: 'right' },
    { head: words`Site` },
    { head: words`Sector` },
    { head: words`Verdict` },
    { head: words`Probability`, align: 'right' },
    { head: words`Block (${percent(report.totals.suspected_mw.level)} interval)` },
    { head: words`Expected`, align: 'right' },
    { head: words`Since` },
    { head: words`Reasons` },
  ];
  const sections = sectionsOf(report).flatMap((section) => [
    heading(section.title),
    ...pipeTable(
      columns,
      section.rows.map(({ place, site }) => [
        String(place),
        titleOf(site),
        sectorOf(site),
        verdictOf(site),
        chanceOf(site),
        blockOf(site),
        expectedOf(site),
        onsetOf(site),
        reasonsOf(site),
      ]),
    ),
  ]);
  return [...sections, ...leftOut(report)];
}

function leftOut(report: Report): string[] {
  const { flaggedLeftOut, unclearLeftOut } = shown(report);
  const more = [
    ...(flaggedLeftOut > 0 ? [counted(flaggedLeftOut, 'more flagged site')] : []),
    ...(unclearLeftOut > 0 ? [counted(unclearLeftOut, 'more unclear one')] : []),
  ];
  return more.length === 0
    ? []
    : [paragraph(words`Not shown: ${more.join(', ')}. CSV and JSON hold every site.`)];
}

function warnings({ warnings: told }: Report): string[] {
  if (told.length === 0) return [];
  const lines = told.map(({ code, says }) => `- ${paragraph(says)} (${escaped(code)})`);
  return [heading(words`Warnings`), lines.join('\n')];
}

function whatWasRead(report: Report): string[] {
  const { name, version } = report.tool;
  return [
    heading(words`What was read`),
    ...reading(report, UNBROKEN).map(paragraph),
    paragraph(words`Made by ${name} ${version}.`),
  ];
}

const heading = (text: string) => `## ${escaped(text)}`;
const strong = (text: string) => `**${escaped(text)}**`;
