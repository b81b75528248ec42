import { type Column, columned } from './columned.ts';
import { FIRMNESS_WORDS } from './comparison.ts';
import { power } from './figures.ts';
import { wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Reference, Report } from './report.ts';

const COLUMNS: readonly Column[] = [
  { head: 'MW', align: 'right' },
  { head: 'Of' },
  { head: 'Farms', align: 'right' },
  { head: 'Date' },
  { head: 'Who', narrowest: 16 },
  { head: 'Counts' },
  { head: 'Firm' },
];

/** All public figures, each with what it counts and how firm it is; where they were published is in the JSON. */
export function references({ comparison }: Report, pen: Pen): string[] {
  const rows = comparison.references.map((reference) => [
    power(reference.mw),
    reference.kind === 'closed' ? 'closed' : 'estimated',
    reference.farms === null ? '-' : String(reference.farms),
    reference.date,
    reference.who,
    countsOf(reference),
    reference.firmness ?? '-',
  ]);
  const how =
    'To compare with others: mining-audit references > figures.csv, edit, scan --references figures.csv.';
  return [
    ...wrap('Public figures, the two that are compared with first', pen.width).map(pen.heading),
    ...columned(COLUMNS, rows, pen),
    ...wrap(`Estimated: ${inFull(comparison.estimate)}`, pen.width),
    ...wrap(`Closed: ${inFull(comparison.closed)}`, pen.width),
    ...wrap(how, pen.width).map(pen.aside),
  ];
}

function inFull({ who, date, counts, firmness }: Reference): string {
  return `${who}, ${date}. ${counts}${firmness ? ` (${FIRMNESS_WORDS[firmness]})` : ''}`;
}

/** What the source does not say is not filled in. */
function countsOf({ mining, power }: Reference): string {
  return [mining, power].filter((word) => word).join(', ') || 'not said';
}
