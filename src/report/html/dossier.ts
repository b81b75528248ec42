/** All that is known of one site: its year as a picture, its clock, the evidence in bits, and what would clear it. */
import { words } from '../../language/words.ts';
import { closuresOfSite } from '../closures.ts';
import type { DossierReport } from '../dossiers.ts';
import { oddsTold } from '../explanation.ts';
import { balanceOfSite } from '../feeders.ts';
import { percent, power } from '../figures.ts';
import { licenceOfSite } from '../licences.ts';
import type { Report, SiteReport } from '../report.ts';
import { chanceOf, expectedOf, onsetOf, sectorOf, visitOf } from '../site-words.ts';
import { anchorOf } from './anchor.ts';
import { clockFigure } from './clock-figure.ts';
import { evidenceTable } from './evidence-table.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { block, nameOf, verdict } from './site.ts';
import { yearFigure } from './year-figure.ts';

/** `place` in the ranking, from 1. */
export function dossier(report: Report, site: SiteReport, place: number): Markup {
  const drawn = report.dossiers?.find(({ site_id }) => site_id === site.site_id);
  const pictures =
    drawn === undefined ? NOTHING : markup`${yearFigure(site, drawn)}${clockFigure(site, drawn)}`;
  return markup`<article class="dossier" id="${anchorOf(place)}">
<h3>${place}. ${nameOf(site)} ${verdict(site)}</h3>
${facts(site)}${background(report, site)}${pictures}${evidenceTable(site)}<p class="note">${oddsTold(report, site)}</p>
${clearing(drawn)}</article>
`;
}

function facts(site: SiteReport): Markup {
  const told = [
    [words`Probability`, chanceOf(site)],
    [words`Block, if it mines`, block(site)],
    [words`Expected`, expectedOf(site)],
    [words`Since`, onsetOf(site)],
  ] as const;
  return markup`<dl class="facts">${told.map(([term, figure]) => markup`<div><dt>${term}</dt><dd>${figure}</dd></div>`)}</dl>
`;
}

function background(report: Report, site: SiteReport): Markup {
  const { load, coverage } = site;
  const sector = site.sector === null ? words`sector unknown` : sectorOf(site).replaceAll('_', ' ');
  const told = [
    site.region === null
      ? words`In the register: ${sector}.`
      : words`In the register: ${sector}, ${site.region}.`,
    load === null || load.mean_kw === null ? '' : words`Its mean load is ${power(load.mean_kw / 1000)}.`,
    coverage === null ? '' : words`Days with enough readings: ${percent(coverage)} of the period.`,
    site.traffic === null ? words`It has no traffic record: unknown, neither innocent nor guilty.` : '',
    ...visitOf(site),
    ...balanceOfSite(report, site.site_id),
    ...licenceOfSite(site),
    ...closuresOfSite(report, site.site_id),
  ].filter((text) => text !== '');
  return markup`<p>${told.join(' ')}</p>
`;
}

function clearing(drawn: DossierReport | undefined): Markup {
  if (drawn === undefined || drawn.clears.length === 0) return NOTHING;
  return markup`<h4>${words`What would clear it`}</h4>
<ul>${drawn.clears.map((answer) => markup`<li>${answer}</li>\n`)}</ul>
`;
}
