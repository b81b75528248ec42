/** Where the suspected megawatts are: by region, by sector and by size, the largest first. */
import type { BreakdownName } from '../../estimate/breakdown.ts';
import { words } from '../../language/words.ts';
import { addingUp } from '../adding-up.ts';
import { breakdownTitle } from '../breakdown-title.ts';
import type { RowReport } from '../breakdowns.ts';
import { percent, whole } from '../figures.ts';
import { groupName } from '../group-name.ts';
import type { Report } from '../report.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { across } from './scales.ts';
import { above, type Cell, table } from './table.ts';

export function places({ totals }: Report): Markup {
  const { breakdowns, suspected_mw: suspected } = totals;
  if (breakdowns === undefined) return NOTHING;
  return markup`<section id="places">
<h2>${words`Where it is`}</h2>
${SHOWN.map((name) => breakdown(name, breakdowns[name], suspected))}</section>
`;
}

/** Rows that are shown; all others are one. */
const MOST = 12;

const SHOWN = ['region', 'sector', 'size'] as const satisfies readonly BreakdownName[];

function breakdown(
  name: BreakdownName,
  rows: readonly RowReport[],
  suspected: Report['totals']['suspected_mw'],
): Markup {
  const figures = addingUp(
    rows.map(({ suspected_mw }) => suspected_mw.central),
    suspected.central,
  );
  const inOrder = [...rows.keys()].sort(
    (a, b) =>
      rows[b]!.suspected_mw.central - rows[a]!.suspected_mw.central ||
      rows[b]!.sites - rows[a]!.sites ||
      a - b,
  );
  const shown = rows.length <= MOST + 1 ? inOrder : inOrder.slice(0, MOST);
  const others = inOrder.slice(shown.length);
  const line = (key: string, at: readonly number[], bounds = ''): Cell[] => {
    const sum = (of: (row: RowReport) => number) => at.reduce((all, place) => all + of(rows[place]!), 0);
    const share = sum((row) => row.share ?? 0);
    return [
      key,
      above(figures.some(at), bounds),
      percent(share),
      at === inOrder ? NOTHING : barOf(share),
      words`${whole(sum(({ flagged }) => flagged))} of ${whole(sum(({ assessed }) => assessed))}`,
    ];
  };
  const boundsOf = ({ suspected_mw: { low, high } }: RowReport) =>
    high === 0 ? '' : words`${figures.beside(low)} to ${figures.beside(high)}`;
  return markup`<h3>${breakdownTitle(name)}</h3>
${table({
  caption: words`Suspected ${figures.unit} with the ${percent(suspected.level)} interval, its share of all, and how many of the assessed sites are flagged.`,
  columns: [
    { head: words`Name`, names: true },
    { head: figures.unit, kind: 'number nowrap' },
    { head: words`Share`, kind: 'number nowrap' },
    { head: '', kind: 'wide' },
    { head: words`Flagged`, kind: 'number nowrap' },
  ],
  rows: [
    ...shown.map((at) =>
      line(groupName(name, rows[at]!.key).replaceAll('_', ' '), [at], boundsOf(rows[at]!)),
    ),
    ...(others.length === 0 ? [] : [line(words`${whole(others.length)} others`, others)]),
  ],
  total: line(words`All`, inOrder),
})}`;
}

/** What the figure beside it says, once more for the eye. */
function barOf(share: number): Markup {
  return markup`<svg aria-hidden="true" height="18"><rect class="bar-closed" x="0" y="4" width="${across(share)}" height="10"/></svg>`;
}
