/** What the suspected megawatts are held against, and who says so: all public figures, not only the two that are compared. */
import { words } from '../../language/words.ts';
import { dateInWords, FIRMNESS_WORDS, whyWide } from '../comparison.ts';
import { power, powerInterval } from '../figures.ts';
import type { Reference, Report } from '../report.ts';
import { type Markup, markup } from './markup.ts';
import { above, type Cell, table } from './table.ts';

export function references(report: Report): Markup {
  const { comparison, totals } = report;
  const { compares, references: all, estimate, closed, unexplained_mw } = comparison;
  const notes = [
    compares ?? '',
    words`Unexplained is what was estimated less what was closed and less what is suspected here: ${powerInterval(unexplained_mw)}.`,
    whyWide(report),
    otherMeasures(totals),
  ].filter((note) => note !== '');
  const compared = [estimate, closed];
  const others = all.filter(({ id }) => compared.every((one) => one.id !== id));
  return markup`<section id="references">
<h2>${words`Against the public figures`}</h2>
${notes.map((note) => markup`<p>${note}</p>\n`)}${table({
  caption: words`Public figures. The first two are those that are compared with.`,
  columns: [
    { head: words`Figure`, kind: 'number nowrap', names: true },
    { head: words`What it counts` },
    { head: words`Who says so` },
  ],
  rows: [...compared, ...others].map(row),
})}</section>
`;
}

function row({ mw, kind, counts, who, date, firmness, source }: Reference): Cell[] {
  const firm = firmness ? ` (${FIRMNESS_WORDS[firmness]()})` : '';
  return [
    power(mw),
    above(kind === 'closed' ? words`Closed` : words`Estimated`, counts),
    above(`${who}, ${dateInWords({ date })}${firm}`, source),
  ];
}

/** The same blocks, measured in other ways. */
function otherMeasures({ measures }: Report['totals']): string {
  if (measures === undefined) return '';
  const { evening_peak_mw, period_mw, evening_peak: peak } = measures;
  return words`The same blocks come to ${powerInterval(evening_peak_mw)} at the evening peak (${peak.from_hour} to ${peak.to_hour} h, Monday to Friday) and to ${powerInterval(period_mw)} in the mean of the period.`;
}
