import { BREAKDOWNS } from '../../estimate/breakdown.ts';
import { words } from '../../language/words.ts';
import { breakdownTitle } from '../breakdown-title.ts';
import { groupName } from '../group-name.ts';
import type { Report } from '../report.ts';
import { figure, head, type Sheet, text } from './cells.ts';

/** All breakdowns, one under the other, so that they can be filtered by the first column. */
export function breakdownsSheet({ totals: { breakdowns } }: Report): Sheet {
  const rows =
    breakdowns === undefined
      ? []
      : BREAKDOWNS.flatMap((name) => breakdowns[name].map((row) => ({ name, ...row })));
  return {
    sheet: words`Breakdowns`,
    stickyRowsCount: 1,
    columns: [{ width: 26 }, { width: 26 }, ...Array.from({ length: 7 }, () => ({ width: 14 }))],
    data: [
      [
        head(words`Breakdown`),
        head(words`Group`),
        head(words`Suspected, MW`),
        head(words`Lower bound, MW`),
        head(words`Upper bound, MW`),
        head(words`Share`),
        head(words`Sites flagged`),
        head(words`Sites assessed`),
        head(words`Sites`),
      ],
      ...rows.map(({ name, key, suspected_mw, share, flagged, assessed, sites }) => [
        text(breakdownTitle(name)),
        text(groupName(name, key)),
        figure(suspected_mw.central, 'power'),
        figure(suspected_mw.low, 'power'),
        figure(suspected_mw.high, 'power'),
        figure(share, 'share'),
        figure(flagged, 'count'),
        figure(assessed, 'count'),
        figure(sites, 'count'),
      ]),
    ],
  };
}
