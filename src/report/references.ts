import { words } from '../language/words.ts';
import { type Column, columned } from './columned.ts';
import { dateInWords, FIRMNESS_WORDS } from './comparison.ts';
import { power } from './figures.ts';
import { wrap } from './lines.ts';
import type { Pen } from './pen.ts';
import type { Reference, Report } from './report.ts';

const columns = (): Column[] => [
  { head: words`MW`, align: 'right' },
  { head: words`Of` },
  { head: words`Farms`, align: 'right' },
  { head: words`Date` },
  { head: words`Who`, narrowest: 16 },
  { head: words`Counts` },
  { head: words`Firm` },
];

/** All public figures, each with what it counts and how firm it is; where they were published is in the JSON. */
export function references({ comparison }: Report, pen: Pen): string[] {
  const rows = comparison.references.map((reference) => [
    power(reference.mw),
    reference.kind === 'closed' ? words`closed` : words`estimated`,
    reference.farms === null ? '-' : String(reference.farms),
    dateInWords(reference),
    reference.who,
    countsOf(reference),
    reference.firmness ? FIRM[reference.firmness]() : '-',
  ]);
  const how = words`To compare with others: mining-audit references > figures.csv, edit, scan --references figures.csv.`;
  return [
    ...wrap(words`Public figures, the two that are compared with first`, pen.width).map(pen.heading),
    ...columned(columns(), rows, pen),
    ...wrap(words`Estimated: ${inFull(comparison.estimate)}`, pen.width),
    ...wrap(words`Closed: ${inFull(comparison.closed)}`, pen.width),
    ...wrap(how, pen.width).map(pen.aside),
  ];
}

function inFull({ counts, firmness, ...reference }: Reference): string {
  return `${reference.who}, ${dateInWords(reference)}. ${counts}${firmness ? ` (${FIRMNESS_WORDS[firmness]()})` : ''}`;
}

/** What the source does not say is not filled in. */
function countsOf({ mining, power }: Reference): string {
  const said = [mining && MINING[mining](), power && POWER[power]()].filter((word) => word);
  return said.length === 0 ? words`not said` : said.join(', ');
}

const FIRM = {
  official: () => words`official`,
  press: () => words`press`,
  unsourced: () => words`unsourced`,
} as const;

const MINING = { unregistered: () => words`unregistered`, all: () => words`all` } as const;

const POWER = {
  consumed: () => words`consumed`,
  contracted: () => words`contracted`,
  nameplate: () => words`nameplate`,
  disconnected: () => words`disconnected`,
} as const;
