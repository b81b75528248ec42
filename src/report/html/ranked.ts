/** The sites to be visited, in their order: what is suspected there, how probable, and how much. */
import { words } from '../../language/words.ts';
import { counted, percent, power } from '../figures.ts';
import { licencesInShort } from '../licences.ts';
import { rankedForVisits } from '../ranking.ts';
import type { Report, SiteReport } from '../report.ts';
import { chanceOf, expectedOf, onsetOf, sectorOf } from '../site-words.ts';
import { anchorOf } from './anchor.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { block, nameOf, verdict } from './site.ts';
import { above, table } from './table.ts';
import type { Dossiers } from './with-dossier.ts';

export function ranked(report: Report, dossiers: Dossiers): Markup {
  return markup`<section id="sites">
<h2>${words`Sites in the order of a visit`}</h2>
${listing(report, dossiers)}${after(report)}</section>
`;
}

/** As many as a reader goes through; of all others there is a line. Assumed, 2026-11. */
const LISTED = 100;

/** The flagged and the unclear sites of the table. */
export function listedSites({ sites }: Report, dossiers: Dossiers): SiteReport[] {
  return rankedForVisits(sites).slice(0, Math.max(LISTED, dossiers.size));
}

function listing(report: Report, dossiers: Dossiers): Markup {
  const listed = listedSites(report, dossiers);
  if (listed.length === 0) return markup`<p>${words`No site is flagged.`}</p>\n`;
  const level = percent(report.totals.suspected_mw.level);
  return table({
    caption: words`Flagged sites, most expected megawatts first, then unclear ones, most probable first. Expected is the probability times the mean size of the block.`,
    columns: [
      { head: words`No.`, kind: 'number wide' },
      { head: words`Site`, names: true },
      { head: words`Probability`, kind: 'number nowrap wide' },
      { head: words`Block (${level} interval)`, kind: 'number nowrap' },
      { head: words`Expected`, kind: 'number nowrap' },
    ],
    rows: listed.map((site, index) => [
      index + 1,
      above(
        markup`${linked(site, dossiers)} ${verdict(site)}`,
        markup`<span class="narrow">${words`probability ${chanceOf(site)}`}, </span>${placeOf(site)}`,
      ),
      chanceOf(site),
      block(site),
      expectedOf(site),
    ]),
  });
}

function linked(site: SiteReport, dossiers: Dossiers): Markup {
  const place = dossiers.get(site);
  return place === undefined ? nameOf(site) : markup`<a href="#${anchorOf(place)}">${nameOf(site)}</a>`;
}

function placeOf(site: SiteReport): string {
  const since = words`since ${onsetOf(site)}`;
  return [
    ...(site.sector === null ? [] : [sectorOf(site).replaceAll('_', ' ')]),
    ...(site.region === null ? [] : [site.region]),
    since,
  ].join(', ');
}

function after(report: Report): Markup {
  const { totals, sites, dossiers = [] } = report;
  const toVisit = totals.flagged + totals.unclear;
  const notes = [
    dossiers.length === 0 || dossiers.length >= toVisit
      ? ''
      : words`The first ${dossiers.length} of ${counted(toVisit, 'flagged or unclear site')} have a dossier; --dossiers asks for more.`,
    sites.length < totals.sites ? words`Only flagged sites were asked for; the totals speak of all.` : '',
    totals.licensed_mw === 0
      ? ''
      : words`Licensed mining within its licence: ${power(totals.licensed_mw)}, not suspected and not counted.`,
    licencesInShort(report),
  ].filter((note) => note !== '');
  return notes.length === 0 ? NOTHING : markup`${notes.map((note) => markup`<p class="note">${note}</p>\n`)}`;
}
