/** All other sites, a line each: of a country there are thousands. Folded on the screen, and not on paper. */
import { words } from '../../language/words.ts';
import { counted, whole } from '../figures.ts';
import type { Report, SiteReport, Verdict } from '../report.ts';
import { chanceOf, expectedOf, titleOf, verdictOf } from '../site-words.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { listedSites } from './ranked.ts';
import { table } from './table.ts';
import type { Dossiers } from './with-dossier.ts';

const ORDER: readonly Verdict[] = [
  'suspected',
  'over_licence',
  'unclear',
  'licensed',
  'not_assessed',
  'unremarkable',
];

export function rest(report: Report, dossiers: Dossiers): Markup {
  const listed = new Set(listedSites(report, dossiers));
  const others = report.sites
    .filter((site) => !listed.has(site))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
        (b.expected_mw ?? 0) - (a.expected_mw ?? 0) ||
        (a.site_id < b.site_id ? -1 : 1),
    );
  if (others.length === 0) return NOTHING;
  return markup`<section id="others">
<h2>${words`All other sites`}</h2>
<details><summary>${words`${counted(others.length, 'site')}, a line each`}</summary>
<p class="note">${words`Flagged and unclear ones first, then by expected megawatts.`}</p>
${piles(others)}</details></section>
`;
}

/** A browser lays a table out as a whole, and of several only those in sight: of 20,000 rows in one it takes seconds. */
const PILE = 500;

function piles(sites: readonly SiteReport[]): Markup[] {
  const starts = Array.from({ length: Math.ceil(sites.length / PILE) }, (_, pile) => pile * PILE);
  return starts.map((start) => {
    const those = sites.slice(start, start + PILE);
    return markup`<div class="pile">${table({
      kind: 'rest',
      caption: words`${whole(start + 1)} to ${whole(start + those.length)}`,
      columns: [
        { head: words`Site`, names: true },
        { head: words`Verdict` },
        { head: words`Probability` },
        { head: words`Expected` },
      ],
      rows: those.map((site) => [titleOf(site), verdictOf(site), chanceOf(site), expectedOf(site)]),
    })}</div>`;
  });
}
